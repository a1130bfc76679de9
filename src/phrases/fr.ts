// The bot's own sentences, in French. Commands, paths and names of the product stay as they are.
import type { Phrases } from "./en.ts";
import { drawn } from "./fr/drawn.ts";
import { files } from "./fr/files.ts";
import { french } from "./fr/findings.ts";

export const fr: Phrases = {
  language: "fr",
  dates: "fr-FR",
  findings: french,
  drawn,
  files,

  thisIs: "C’est documenté",
  mostLikely: "Le plus probable",

  welcome: "Collez un message d’erreur, un journal ou la sortie d’une commande, ou dites ce qui ne marche pas.",
  three: "Trois exemples à essayer",
  helpTitle: "Collez un message d’erreur, un journal ou la sortie d’une commande, ou dites ce qui ne marche pas.",
  helpLines: [
    "Je cherche le problème documenté et je donne ses étapes et sa source.",
    "Quand plusieurs causes sont possibles, je pose une question à la fois, et aucune à laquelle votre texte a déjà répondu.",
    "Quand rien n’est documenté, je le dis, et j’indique ce qu’il faut rassembler.",
  ],
  helpWords:
    "Vous pouvez taper : pourquoi · où en sommes-nous · qu’est-ce qui changerait cela · demander au client · montrer la solution · fait · passer · retour · " +
    "ça marche maintenant · ça n’a pas aidé · déjà essayé · aucun · mettre de côté · reprendre · transmettre · nouveau cas · oublie mes données · aide",
  goodbye: "Le cas reste ici. Collez le suivant quand il arrivera.",
  thanksNothing: "Je vous en prie. Collez l’erreur suivante quand elle arrivera.",
  thanksOpen: "Est-ce que cela a aidé ?",
  nothingToUndo: "Il n’y a rien à reprendre. Collez un message d’erreur, ou dites ce qui ne marche pas.",
  stopped: "Arrêté ici. Le cas est conservé ; « nouveau cas » en commence un autre.",

  read: "Ce que j’ai lu",
  effortSteps: (count) => (count === 1 ? "1 étape" : `${count} étapes`),
  about: (minutes) => `environ ${minutesOf(minutes)}`,
  minutes: (minutes) => minutesOf(minutes),
  wait: (from, to) => (from === to ? spanOf(from) : `${from} à ${spanOf(to)}`),
  thenRoles: ", puis ",
  orRoles: " ou ",
  goodToKnow: "Bon à savoir",
  verify: "Cela a marché si",
  anotherWay: "Une autre façon",
  theWay: "La marche à suivre",

  worksNow: "Ça marche maintenant",
  gotIt: "J’ai ce qu’il me faut",
  didNotHelp: "Ça n’a pas aidé",
  handOver: "Transmettre",
  showFix: "Montrer la solution",
  back: "Retour",
  startOver: "Nouveau cas",
  help: "Aide",
  noneOfThese: "Aucun",
  dontKnow: "Je ne sais pas",
  cantCheck: "Je ne peux pas vérifier",
  somethingElse: "Il s’agit d’autre chose",
  notThat: "Ce n’est pas exact",
  notThatCertificate: "Ce n’est pas le certificat de l’hôte",
  denied: "Noté, cela ne compte pas.",
  deniedText: "Collez ce qui est exact, ou dites ce qui ne marche pas.",
  showNearest: "Montrer le plus proche",

  familyOpening: (title, causes) =>
    `${title} : ${causes === 1 ? "une cause est documentée" : `${countWord(causes)} causes sont documentées`} ; quelques questions les départagent.`,
  familyOfAnswers: (title, answers) =>
    `${title} : ${answers === 1 ? "une réponse est documentée" : `${countWord(answers)} réponses sont documentées`} ; une ou deux questions mènent à la vôtre.`,
  seen: (sentences) => `J’ai vu : ${sentences.join(" · ")}. Je ne le demande donc pas.`,
  fastest: "Le plus rapide : collez le message, le journal ou la sortie de la commande.",
  stillOpen: (causes) =>
    `Pas encore tranché : ${causes === 1 ? "une cause reste possible" : `${countWord(causes)} causes restent possibles`}.`,
  unclear: "Je n’ai pas pu y lire de réponse.",
  unclearRemark: "Je n’ai pas su à quoi rattacher cela.",
  unclearOutcome: "Dites comment les étapes ci-dessus se sont passées, ou collez l’erreur suivante.",
  unclearHelp: "Choisissez une des réponses, tapez son numéro, ou collez ce que la commande affiche.",

  severalTitle: (count) =>
    count === 1
      ? "Un problème documenté peut correspondre."
      : `${capital(countWord(count, "masculine"))} problèmes documentés peuvent correspondre.`,
  sharedWords: (count) =>
    count === 1
      ? "Il a des mots en commun avec votre texte. Est-ce le bon ?"
      : "Ils ont des mots en commun avec votre texte. Lequel est le bon ?",
  others: (count) =>
    count === 1
      ? "Un autre est moins probable."
      : `${capital(countWord(count, "masculine"))} autres sont moins probables.`,
  swapped: (word) => `votre texte dit ${word} là où le message documenté a un autre mot`,

  unknownTitle: "Cela ne fait pas partie de ce que je connais.",
  foreignTitle: (maker) => `Cela vient de ${maker}, pas de ce produit ; je n’ai donc pas d’article à ce sujet.`,
  foreignHint: "Si cela vient bien de ce produit, collez la ligne qui le nomme.",
  nearest: "Le plus proche :",
  differsAspect: "Nommé dans un seul",
  differsYours: (words) => `La différence : le vôtre nomme ${words.join(", ")}, l’autre non.`,
  differsArticle: (words) => `La différence : l’autre nomme ${words.join(", ")}, le vôtre non.`,
  collect: "Pour le niveau suivant, rassemblez",

  fixedTitle: "Résolu.",
  fixedText: (title) => `Noté : ${title}`,
  fixedNoArticle: "Noté. Le cas est clos.",
  exhaustedTitle: "Il ne reste rien de documenté à essayer.",
  exhaustedText: "Transmettez-le : le dossier énumère ce qui a été trouvé, demandé et essayé.",

  caseFileTitle: "Dossier du cas",
  handedOver: "Le dossier du cas, prêt à copier.",
  handedOverText: "Les secrets sont masqués. Les noms de personnes et de serveurs sont tels que vous les avez collés.",
  fileReported: "Ce qui a été signalé",
  fileRead: "Ce qui y a été lu",
  fileFound: "Ce que cela indique",
  fileAsked: "Ce qui a été demandé",
  fileTried: "Ce qui a été essayé",
  fileMissing: "Ce qui manque encore",
  fileNothing: "rien",
  fileHelped: "cela a aidé",
  fileNotHelped: "cela n’a pas aidé",

  // "Cela", since a key is feminine and a password is not.
  masked: (kinds) =>
    `Votre texte contenait ${kinds}. Cela a été masqué avant toute chose et n’a pas été conservé. Cela a circulé dans une conversation et doit être changé.`,
  maskKinds: {
    password: ["un mot de passe", "des mots de passe"],
    token: ["un jeton", "des jetons"],
    key: ["une clé", "des clés"],
    header: ["un en-tête d’autorisation", "des en-têtes d’autorisation"],
    cookie: ["un cookie", "des cookies"],
    "private-key": ["une clé privée", "des clés privées"],
    secret: ["un secret", "des secrets"],
  },
  and: " et ",
  codeMeans: (family: string, name: string, says: string): string =>
    ` est ${family} : ${name}${says === "" ? "" : `, ${says}`}.`,
  codeFamily: {
    http: "un statut HTTP",
    win32: "une erreur Windows (Win32)",
    hresult: "une erreur Windows (HRESULT)",
    ntstatus: "un statut Windows (NTSTATUS)",
    ldap: "un résultat LDAP",
    scim: "un type d'erreur SCIM",
  },
  errorsTitle: "Erreurs dans votre texte",
  fixFirst: "Traitez d'abord la première ; les autres en découlent souvent.",
  times: (count: number): string => (count === 1 ? "" : `, ${count} fois`),
  errorUnknown: "non documentée",
  alsoSeen: "Aussi dans votre texte :",
  line: (line) => `ligne ${line}`,
  lines: (from, to) => (from === to ? `ligne ${from}` : `lignes ${from} à ${to}`),
  cut: (kept, all) => `J’ai tout comparé et gardé les ${kept} lignes utiles sur ${all}.`,

  whoAsks: "Une chose avant de continuer : elle décide de ce que je demande, et à qui.",
  whoAsksId: "Qui est au clavier ?",
  roleNoted: (label) => `Noté : ${lower(label)}.`,

  why: "Pourquoi cette question",
  whyTitle: "Pourquoi je demande cela.",
  whyAnswer: (label) => `« ${label} »`,
  whyMoves: (title, from, to) => `ferait passer *${title}* de ${percent(from)} à ${percent(to)}.`,
  whyCosts: (minutes) => `La réponse coûte environ ${minutesOf(minutes)}.`,
  whyArticle: "Pourquoi je propose cela.",
  whyRole:
    "Ce qu'une autre personne doit vérifier ou faire prend plus de temps. Selon qui est là, je demande d'abord ce qui se voit depuis ce poste.",
  whyNothing: "Rien n’est demandé ni proposé en ce moment. Collez un message d’erreur, ou dites ce qui ne marche pas.",
  whyMatched: "Votre texte contient le message documenté.",
  whyDescribed: "Votre description en est la plus proche.",
  whyPicked: "Vous l’avez choisi.",
  whySeen: (fact) => `En sa faveur : ${fact}.`,
  whyShare: (share) => `Parmi ce qui est documenté, c’est probable à ${percent(share)}, dans l’état actuel.`,
  whatIf: "Qu’est-ce qui changerait cela",
  whatIfTitle: "Ce qui me ferait changer d’avis.",
  whatIfAnswer: (ask, label) => `${ask} Si la réponse est « ${label} »,`,
  whatIfNotHelped: (title) => `Si les étapes de *${title}* n’aident pas,`,
  whatIfLeads: (title) => `*${title}* passe en tête.`,
  whatIfNothing: "Rien de ce qui peut encore être demandé : aucune réponse ne met une autre cause en tête.",
  whatIfNone: "Rien n’est en balance en ce moment. Collez un message d’erreur, ou dites ce qui ne marche pas.",
  status: "Où en sommes-nous",
  statusTitle: "Où nous en sommes.",
  statusLeft: (count, title) =>
    count === 1 ? `Il reste une cause : ${title}.` : `Il reste ${countWord(count)} causes ; en tête : ${title}.`,
  statusHelped: "Cela marche maintenant, comme vous l’avez dit.",
  statusPossible: "Encore possible",
  statusRuledOut: "Écarté",
  statusTried: "Essayé",
  statusOpen: "À annuler encore",
  statusFor: "pour",
  statusAgainst: "contre",
  statusNothing: "Rien n’a encore été signalé. Collez un message d’erreur, ou dites ce qui ne marche pas.",

  askCustomer: "Demander au client",
  askCustomerTitle: "Questions à transmettre.",
  askCustomerIntro: "Merci de nous dire, dans l’ordre que vous voulez :",
  askCustomerCopy: "À transmettre",
  askCustomerAfter: "Collez la réponse ici ; je la lis d’un trait.",
  askCustomerNothing: "Il n’y a plus rien à demander qui changerait la réponse.",
  replyRead: "De la réponse, j’ai retenu :",
  replyUnread: (numbers) => `Je n’ai pas pu lire de réponse au ${numbers.map((number) => `${number}.`).join(", ")}`,
  youSaid: (label, ask) => `« ${label} » à « ${ask} »`,
  replyMissing: (questions) =>
    `Pas encore de réponse : ${questions.map((question) => question.replace(/[.?]$/, "")).join("; ")}.`,

  changed: (label) => `Changé : ${label}.`,
  took: (ask, label) => `Noté pour « ${ask} » ${label}`,
  change: "Changer une réponse",
  changeAnswer: (label) => `Changer : ${label}`,
  contradiction: (newer, older) =>
    `Deux choses ne vont pas ensemble : ${newer} ; et avant cela : ${older}. Je m’en tiens à la plus récente.`,
  contradictionTried: (title) => `les étapes de « ${title} » n’ont pas aidé`,
  contradictionProved: (title) => `votre texte montre « ${title} »`,
  twoFaults: (first, second) =>
    `Deux choses ne vont pas : ${first}, et ${second}. D’abord celle qui se répare le plus vite.`,
  budget: "Assez de questions.",
  knowledgeChanged: "Les articles ont été mis à jour depuis votre dernier message.",
  knowledgeLost: (ask, label) => `Votre réponse « ${label} » à « ${ask} » ne compte plus, car cela n’est plus demandé.`,

  testAgainAt: "Testez de nouveau à ",
  testNow: "Le délai documenté est passé : testez de nouveau maintenant.",
  stillFails: "Ça ne marche toujours pas",
  remindMe: "Rappelle-moi",
  remindTitle: (time) => `Je vous le rappellerai à ${time}.`,
  remindCannot: (time) => `Je ne peux pas écrire de moi-même ici. Testez de nouveau à ${time}.`,
  remindNothing: "Il n’y a rien à attendre en ce moment.",
  remindDue: (time) => `Il est ${time} : testez de nouveau maintenant.`,

  stepDone: "Fait",
  stepSkip: "Passer",
  stepNone: "Il n’y a pas d’étape à cocher en ce moment.",
  alreadyTriedShort: "Déjà essayé",
  alreadyTried: (title) => `Noté comme essayé : ${title}`,

  undoTitle: (count) =>
    count === 1
      ? "Cela marche, et une chose reste à annuler."
      : `Cela marche, et ${countWord(count)} choses restent à annuler.`,
  undoOpened: "À annuler encore",
  undone: "C’est remis en place",
  waive: "Laisser ainsi, je connais le risque",
  undoneNoted: "Noté : c’est remis en place.",
  waivedNoted: "Noté : cela reste ainsi, et vous connaissez le risque.",
  undoNothing: "Il n’y a rien à remettre en place.",
  ledgerSince: (time) => `depuis ${time}`,

  parked: (title) => `Mis de côté : ${title}`,
  parkedText: "Il reste comme il est. Tapez « reprendre » pour continuer, ou collez le suivant.",
  parkNothing: "Il n’y a pas de cas à mettre de côté.",
  resume: "Reprendre",
  resumeCase: (title) => `Revenir à : ${title}`,
  resumed: (title) => `De retour à : ${title}`,
  resumeNothing: "Aucun autre cas n’attend.",
  kept: (title) => `Le cas d’avant attend : ${title}. Tapez « reprendre » pour y revenir.`,
  park: "Mettre de côté",
  forgotten: "Tout ce qui vient de cette conversation est supprimé.",
  forgottenText: "Ce que vous avez collé, les réponses et le cas n’existent plus. Un nouveau message repart de zéro.",
  fileRuledOut: "Ce qui est écarté",
  fileOpen: "Encore à annuler",
  fileSkipped: "laissé de côté",
  fileMoreLines: (count) => (count === 1 ? "1 ligne de plus" : `${count} lignes de plus`),
  fileRole: "Au clavier",
  fileUnanswered: "personne n’a pu répondre",

  readingLabels: {
    connectorName: "connecteur",
    host: "hôte",
    port: "port",
    status: "statut",
    operation: "opération",
    subject: "certificat pour",
    notAfter: "valable jusqu’au",
    service: "service",
    state: "état",
    policy: "stratégie",
    scope: "étendue",
    debug: "Debug",
    source: "source",
    switchValue: "switchValue",
    proxy: "proxy",
    dn: "DN",
    account: "compte",
    version: "version",
    release: "release",
    code: "code",
    count: "nombre",
    path: "chemin",
    file: "fichier",
  },

  likely: { likely: "probable", possible: "possible", less: "moins probable" },
  somethingElseCause: "Autre chose",
};

function percent(share: number): string {
  const rounded = Math.round(share * 100);
  return rounded === 0 ? "moins de 1 %" : rounded === 100 ? "plus de 99 %" : `${rounded} %`;
}

function minutesOf(minutes: number): string {
  const rounded = Math.max(1, Math.round(minutes));
  return rounded === 1 ? "1 minute" : `${rounded} minutes`;
}

/** A wait, given in minutes, in the unit that people would say. */
function spanOf(minutes: number): string {
  if (minutes % 1440 === 0) return minutes === 1440 ? "1 jour" : `${minutes / 1440} jours`;
  if (minutes % 60 === 0) return minutes === 60 ? "1 heure" : `${minutes / 60} heures`;
  return minutesOf(minutes);
}

const countWords = ["aucune", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"]; // prettier-ignore

function countWord(count: number, gender: "feminine" | "masculine" = "feminine"): string {
  if (gender === "masculine" && count < 2) return count === 1 ? "un" : "aucun";
  return countWords[count] ?? String(count);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
