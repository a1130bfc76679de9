// Sentences that ask, advise or suppose state nothing: "make sure that the service is running" is no running service.

/** Conditions and wishes alone: beside them a date or a name is not said to be anybody's. */
const conditions =
  "if|whether|unless|would|could|should|in case|falls|wenn|ob|sofern|wäre|wären|würde|würden|hätte|hätten|sollte|suppose|supposing|assume|assuming|imagine|hypothetically|for example|angenommen|zum beispiel|supposons|supposez|par exemple|supongamos|por ejemplo|si|s'il|s'ils|serait|seraient|au cas où|estuviera|estuviese|hubiera|hubiese|en caso de";

const supposing = new RegExp(
  `(?<![\\p{L}])(?:${[
    conditions,
    "make sure|ensure|check (?:that|if|whether)|please check|verify|confirm|should|must|need|needs|needed|if|when|once|whether|unless|until",
    "after|before|while|neither|either|would|could|can you|is it|are they|does it|requires?|expected?|instead of|supposed",
    "stellen sie sicher|sicherstellen|prüfen|überprüfen|vergewissern|sollte|sollten|muss|müssen|wenn|falls|ob|nachdem|sobald|bis|weder",
    "assurez|vérifiez|vérifier|doit|doivent|devrait|quand|lorsque|après|avant",
    "asegúrese|compruebe|comprobar|verifique|debe|deben|debería|cuando|después|antes",
  ].join("|")})(?![\\p{L}])`,
  "iu",
);

const conditional = new RegExp(`(?<![\\p{L}])(?:${conditions})(?![\\p{L}])`, "iu");

const sentenceEnd = /[.!;] /gu;

/** Does the sentence around the position ask, advise or suppose? `end`: where the statement in question ends. */
export function isSupposed(line: string, start: number, end: number): boolean {
  const from = sentenceStart(line, start);
  // The words stand before the statement, in any of the four languages; a question mark stands after it.
  return (
    supposing.test(line.slice(Math.max(from, end - 300), end)) || /^[\s'"*)]{0,4}\?/u.test(line.slice(end, end + 6))
  );
}

/** Does the sentence make what begins at the position depend on something? */
export function isConditional(line: string, start: number): boolean {
  return conditional.test(line.slice(Math.max(sentenceStart(line, start), start - 300), start));
}

function sentenceStart(line: string, start: number): number {
  let from = 0;
  for (const match of line.slice(0, start).matchAll(sentenceEnd)) from = match.index + match[0].length;
  return from;
}
