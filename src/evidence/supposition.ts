// Sentences that ask, advise or suppose state nothing: "make sure that the service is running" is no running service.

const supposing = new RegExp(
  `(?<![\\p{L}])(?:${[
    "make sure|ensure|check (?:that|if|whether)|please check|verify|confirm|should|must|need|needs|needed|if|when|once|whether|unless|until",
    "after|before|while|neither|either|would|could|can you|is it|are they|does it|requires?|expected?|instead of|supposed",
    "stellen sie sicher|sicherstellen|prüfen|überprüfen|vergewissern|sollte|sollten|muss|müssen|wenn|falls|ob|nachdem|sobald|bis|weder",
    "assurez|vérifiez|vérifier|doit|doivent|devrait|quand|lorsque|après|avant",
    "asegúrese|compruebe|comprobar|verifique|debe|deben|debería|cuando|después|antes",
  ].join("|")})(?![\\p{L}])`,
  "iu",
);

const sentenceEnd = /[.!;] /gu;

/** Does the sentence around the position ask, advise or suppose? `end`: where the statement in question ends. */
export function isSupposed(line: string, start: number, end: number): boolean {
  let from = 0;
  for (const match of line.slice(0, start).matchAll(sentenceEnd)) from = match.index + match[0].length;
  // The words stand before the statement, in any of the four languages; a question mark stands after it.
  return (
    supposing.test(line.slice(Math.max(from, end - 300), end)) || /^[\s'"*)]{0,4}\?/u.test(line.slice(end, end + 6))
  );
}
