// The words of short answers, in the four languages that people type here: yes and no, not knowing, times, and what carries no meaning.

export const yesWords: ReadonlySet<string> = new Set(["yes", "y", "yep", "yeah", "yup", "correct", "right", "sure", "ja", "jo", "jawohl", "stimmt", "oui", "ouais", "si", "sí", "claro"]); // prettier-ignore
export const noWords: ReadonlySet<string> = new Set(["no", "n", "nope", "nah", "nein", "ne", "nö", "non"]);

/** Turns a statement into its opposite. */
export const negations: ReadonlySet<string> = new Set([
  "not", "isnt", "arent", "wasnt", "werent", "doesnt", "dont", "didnt", "hasnt", "havent", "wont", "cant", "cannot", "never", "none", "neither", "without",
  "nicht", "kein", "keine", "keinen", "keiner", "nie", "ohne", "pas", "aucun", "aucune", "jamais", "sans", "ningún", "ninguno", "ninguna",
  "nunca", "sin",
]); // prettier-ignore

/** Inside a longer sentence: the person cannot say. */
export const notKnowing: readonly string[] = [
  "dont know", "do not know", "doesnt know", "does not know", "no idea", "no clue", "not sure", "weiß nicht", "weiss nicht", "weiß es nicht",
  "weiss es nicht", "keine ahnung", "sais pas", "sait pas", "aucune idée", "no sé", "no sabe", "ni idea",
]; // prettier-ignore
export const notChecking: readonly string[] = [
  "cant check", "cannot check", "cant see", "cannot see", "cant look", "cannot look", "no access", "not allowed to", "kann nicht nachsehen",
  "kann ich nicht prüfen", "kann nicht prüfen", "kein zugriff", "keinen zugriff", "keine rechte", "peux pas vérifier", "pas accès",
  "no puedo comprobar", "no tengo acceso",
]; // prettier-ignore

/** Words that say nothing about an answer. */
export const fillers: ReadonlySet<string> = new Set(
  (
    "a an the and or of to in on at for with by from as is are was were be been it its this that these those there here he she they we i you him her them us me my our your his their " +
    "do does did done has have had say says said saying tell tells told see sees shows show looks look like think thinks guess believe seems seem just about around roughly approximately maybe probably please ok okay yes no " +
    "nothing something anything else other fine well now currently still then so but also only too very really all good customer client user admin guy colleague according what which who since ago for " +
    "der die das den dem ein eine einen einem und oder von zu im in am auf für mit bei aus als ist sind war waren sein es er sie wir ich ihr du sagt sagen meint zeigt steht laut da hier jetzt noch schon etwa ungefähr circa ca rund vor seit kunde kollege ja nein wohl glaube denke " +
    "le la les un une des du de et ou à au aux dans sur pour avec par est sont était il elle ils elles nous je tu vous ce cet cette ça dit disent montre depuis environ encore maintenant client oui non " +
    "el los las una unos y o de del al en con por es son era está están él ella ellos nosotros yo tú esto eso dice dicen muestra desde hace unos aproximadamente todavía ahora cliente sí"
  ).split(" "),
);

/** Minutes of a unit of time, by the words for it. */
export const minutesOfUnit: ReadonlyMap<string, number> = new Map(
  (
    [
      [1 / 60, "second seconds sec secs sekunde sekunden seconde secondes segundo segundos"],
      [1, "minute minutes min mins m minuten minuto minutos"],
      [60, "hour hours hr hrs h stunde stunden std heure heures hora horas"],
      [1440, "day days d tag tage tagen jour jours día días dia dias"],
      [10_080, "week weeks wk wks woche wochen semaine semaines semana semanas"],
      [43_200, "month months monat monate monaten mois mes meses"],
      [525_600, "year years yr yrs jahr jahre jahren an ans année années año años"],
    ] as const
  ).flatMap(([minutes, words]) => words.split(" ").map((word) => [word, minutes] as const)),
);

export const numberWords: ReadonlyMap<string, number> = new Map(
  (
    [
      [0.5, "half halbe halben halber demi demie media medio"],
      [1, "a an one ein eine einer einem einen un une una uno"],
      [2, "two couple zwei paar deux dos par"],
      [3, "three few drei einige einigen trois quelques tres unos algunos"],
      [4, "four several vier mehrere mehreren quatre plusieurs cuatro varios varias"],
      [5, "five fünf cinq cinco"],
      [6, "six sechs seis"],
      [7, "seven sieben sept siete"],
      [8, "eight acht huit ocho"],
      [9, "nine neun neuf nueve"],
      [10, "ten zehn dix diez"],
      [12, "twelve zwölf douze doce"],
      [15, "fifteen fünfzehn quinze quince"],
      [20, "twenty zwanzig vingt veinte"],
      [30, "thirty dreißig dreissig trente treinta"],
    ] as const
  ).flatMap(([number, words]) => words.split(" ").map((word) => [word, number] as const)),
);

/** Times that name no unit, with the minutes that have passed at least. Longest first. */
export const passedTimes: readonly (readonly [string, number])[] = (
  [
    [1, "just now|right now|just before|moments ago|a moment ago|this minute|gerade eben|eben erst|soeben|gerade|vorhin erst|à linstant|tout juste|il y a un instant|justo ahora|ahora mismo|hace un momento|recién"],
    [1440, "yesterday|gestern|hier|ayer|on monday|on tuesday|on wednesday|on thursday|on friday|on saturday|on sunday|am montag|am dienstag|am mittwoch|am donnerstag|am freitag|last night|gestern abend|hier soir|anoche"],
    [2880, "the day before yesterday|vorgestern|avant-hier|anteayer"],
    [10_080, "last week|letzte woche|vorige woche|la semaine dernière|la semana pasada"],
    [43_200, "last month|letzten monat|le mois dernier|el mes pasado|a long time|long ago|for ages|ages ago|lange|schon lange|seit langem|longtemps|depuis longtemps|hace mucho|mucho tiempo|months ago|years ago|always|immer schon|toujours|siempre"],
    [525_600, "last year|letztes jahr|lannée dernière|el año pasado"],
  ] as const
).flatMap(([minutes, words]) => words.split("|").map((word) => [word, minutes] as const)).toSorted(([one], [other]) => other.length - one.length); // prettier-ignore

/** In an answer's label: less than, more than a time, or only "longer". */
export const lessThan: readonly string[] = ["less than", "under", "within", "up to", "below", "fewer than", "weniger als", "unter", "bis zu", "moins de", "menos de"]; // prettier-ignore
export const moreThan: readonly string[] = [
  "more than",
  "over",
  "longer than",
  "at least",
  "mehr als",
  "über",
  "länger als",
  "plus de",
  "más de",
];
export const onlyLonger: ReadonlySet<string> = new Set([
  "longer",
  "more",
  "earlier",
  "older",
  "länger",
  "früher",
  "plus longtemps",
  "más tiempo",
]);

/** A question that yes or no answers begins with one of these. */
export const yesNoOpenings: ReadonlySet<string> = new Set([
  "is",
  "are",
  "was",
  "were",
  "do",
  "does",
  "did",
  "has",
  "have",
  "had",
  "can",
  "could",
  "will",
]);
