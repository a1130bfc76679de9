// Whole messages that are commands, in the words that people type for them. An answer on offer that reads the same goes before them.

/** Words by action, without punctuation and apostrophes, in lower case. */
export const commandWords = {
  back: ["back", "go back", "undo", "one back", "zurück", "retour", "atrás", "volver", "no wait", "oops go back"],
  restart: [
    "start over", "restart", "new case", "reset", "start again", "neu anfangen", "neuer fall", "von vorne", "recommencer", "nouveau cas",
    "empezar de nuevo", "nuevo caso",
  ], // prettier-ignore
  help: ["help", "?", "hilfe", "aide", "ayuda"],
  none: [
    "none of these", "none", "neither", "none of them", "keines davon", "keine davon", "keiner davon", "aucun", "aucun des deux", "ninguno",
    "ninguna de estas",
  ], // prettier-ignore
  fixed: [
    "it works now", "works now", "it works", "that fixed it", "fixed", "fixed it", "that worked", "it worked", "solved", "resolved",
    "i have what i need", "that did it", "all good now", "works again", "its working now", "working now", "geht jetzt", "es geht jetzt",
    "geht wieder", "funktioniert jetzt", "funktioniert wieder", "ça marche", "ça marche maintenant", "ya funciona", "ahora funciona",
    "ich habe was ich brauche", "jai ce quil me faut", "tengo lo que necesito",
  ], // prettier-ignore
  "not-fixed": [
    "it did not help", "did not help", "didnt help", "that did not help", "that didnt help", "still fails", "it still fails", "still failing",
    "still broken", "not fixed", "no luck", "still the same", "same error", "no change", "did not work", "didnt work", "that did not work",
    "that didnt work", "it did not", "still not working", "still does not work", "hat nicht geholfen", "es hat nicht geholfen", "geht immer noch nicht", "es geht immer noch nicht",
    "geht nicht", "immer noch", "immer noch kaputt", "ça ne marche pas", "toujours pas", "ça ne marche toujours pas", "ça na pas aidé", "no funciona", "no ha ayudado",
    "sigue sin funcionar", "no ayudó",
  ], // prettier-ignore
  "hand-over": [
    "hand over", "handover", "hand it over", "escalate", "make the hand-over", "make the handover", "übergeben", "weitergeben", "case file",
    "transmettre", "escalader", "escalar", "entregar",
  ], // prettier-ignore
  "show-fix": ["show the fix now", "show the fix", "show fix", "just show the fix", "lösung zeigen", "lösung gleich zeigen", "zeig die lösung", "montrer la solution", "mostrar la solución"],
  stop: ["stop", "quit", "exit", "cancel", "abbrechen", "arrêter", "parar"],
  "dont-know": [
    "i dont know", "dont know", "dunno", "no idea", "idk", "not sure", "i do not know", "no clue", "weiß nicht", "weiss nicht", "ich weiß es nicht", "ich weiss es nicht", "weiß ich nicht",
    "weiss ich nicht", "keine ahnung", "je ne sais pas", "aucune idée", "no sé", "no se", "no lo sé", "ni idea",
  ], // prettier-ignore
  "cant-check": [
    "i cant check", "cant check", "cannot check", "i cannot check", "no access", "i have no access", "cant look", "i cant look", "cant see that",
    "kann ich nicht prüfen", "ich kann es nicht prüfen", "kann nicht prüfen", "kein zugriff", "habe keinen zugriff", "je ne peux pas vérifier", "pas daccès",
    "no puedo comprobar", "no puedo comprobarlo", "sin acceso",
  ], // prettier-ignore
  why: ["why", "why this question", "why do you ask", "why do you ask that", "why that", "warum", "warum diese frage", "warum fragst du", "wieso", "pourquoi", "pourquoi cette question", "por qué", "por qué esta pregunta", "porqué"],
  status: ["where do we stand", "where we stand", "status", "stand", "wo stehen wir", "où en sommes-nous", "où en est-on", "dónde estamos"],
  "what-if": ["what would change your mind", "what if", "what else could it be", "was würde das ändern", "quest-ce qui changerait cela", "qué cambiaría eso"],
  "ask-customer": [
    "ask the customer", "questions for the customer", "ask the client", "ask the user", "kunden fragen", "fragen für den kunden",
    "demander au client", "preguntar al cliente",
  ], // prettier-ignore
  tried: ["already tried", "already tried that", "tried that", "already done that", "did that already", "schon probiert", "schon versucht", "déjà essayé", "ya lo probé"],
  done: ["done", "step done", "next", "next step", "ok done", "erledigt", "gemacht", "fertig", "fait", "cest fait", "hecho"],
  skip: ["skip", "skip it", "skip this step", "skip that", "überspringen", "passer", "saltar", "omitir"],
  undone: ["it is set back", "set back", "its set back", "i set it back", "is back", "zurückgesetzt", "zurückgestellt", "es ist zurückgestellt", "remis en place", "cest remis en place", "ya está restaurado"],
  waive: ["leave it i know the risk", "leave it", "i know the risk", "bleibt so", "so lassen ich kenne das risiko", "so lassen", "laisser ainsi", "laisser ainsi je connais le risque", "dejarlo así", "dejarlo así conozco el riesgo"],
  remind: ["remind me", "remind me then", "erinnere mich", "rappelle-moi", "recuérdame"],
  park: ["park", "park it", "park this", "parken", "mettre de côté", "aparcar"],
  resume: ["resume", "go on", "continue", "come back to it", "back to the other case", "weiter", "weitermachen", "reprendre", "continuar"],
  forget: ["forget my data", "forget me", "delete my data", "daten löschen", "meine daten löschen", "oublie mes données", "olvida mis datos"],
} as const satisfies Readonly<Record<string, readonly string[]>>; // prettier-ignore

/** What a person types to deny what was read. */
export const denialWords: ReadonlySet<string> = new Set([
  "that is not right", "thats not right", "that is wrong", "thats wrong", "not right", "that is not the hosts certificate",
  "thats not the hosts certificate", "that is not the right certificate", "thats not the right certificate", "wrong certificate",
  "that is another certificate", "that is not the right one", "thats the wrong one", "das stimmt nicht", "das ist nicht das zertifikat des hosts", "das ist das falsche zertifikat",
  "falsches zertifikat", "cest faux", "ce nest pas exact", "ce nest pas le certificat de lhôte", "ce nest pas le bon certificat", "eso no es correcto", "no es ese certificado", "no es el certificado del host",
]); // prettier-ignore

/** Said before an answer that replaces an earlier one. Longest first. */
export const changeWords: readonly string[] = [
  "no wait", "sorry no", "wait no", "actually no", "correction", "actually", "no sorry", "sorry", "i was wrong", "my mistake", "wait", "scratch that",
  "nein doch", "doch", "halt", "korrektur", "moment", "stimmt nicht", "en fait", "non attends", "attends", "correction", "pardon", "no espera",
  "espera", "perdón", "en realidad", "corrección",
].toSorted((one, other) => other.length - one.length); // prettier-ignore
