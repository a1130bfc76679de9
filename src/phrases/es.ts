// The bot's own sentences, in Spanish. Commands, paths and names of the product stay as they are.
import type { Phrases } from "./en.ts";
import { drawn } from "./es/drawn.ts";
import { files } from "./es/files.ts";
import { spanish } from "./es/findings.ts";

export const es: Phrases = {
  language: "es",
  dates: "es-ES",
  findings: spanish,
  drawn,
  files,

  thisIs: "Esto está documentado",
  mostLikely: "Lo más probable",

  welcome: "Pegue un mensaje de error, un registro o la salida de un comando, o diga qué falla.",
  three: "Tres para probar",
  helpTitle: "Pegue un mensaje de error, un registro o la salida de un comando, o diga qué falla.",
  helpLines: [
    "Busco el problema documentado y doy sus pasos y su fuente.",
    "Donde hay varias causas posibles, hago una pregunta cada vez, y ninguna que su texto ya haya respondido.",
    "Donde no hay nada documentado, lo digo, e indico qué reunir.",
  ],
  helpWords:
    "Puede escribir: por qué · dónde estamos · qué cambiaría eso · preguntar al cliente · mostrar la solución · hecho · omitir · atrás · " +
    "ahora funciona · no ayudó · ya lo probé · ninguno · aparcar · continuar · escalar · nuevo caso · olvida mis datos · ayuda",
  goodbye: "El caso queda aquí. Pegue el siguiente cuando llegue.",
  thanksNothing: "De nada. Pegue el siguiente error cuando llegue.",
  thanksOpen: "¿Ha ayudado?",
  nothingToUndo: "No hay nada que deshacer. Pegue un mensaje de error, o diga qué falla.",
  stopped: "Detenido aquí. El caso se conserva; «nuevo caso» empieza otro.",

  read: "Lo que he leído",
  effortSteps: (count) => (count === 1 ? "1 paso" : `${count} pasos`),
  about: (minutes) => aboutMinutes(minutes),
  minutes: (minutes) => minutesOf(minutes),
  wait: (from, to) => (from === to ? spanOf(from) : `de ${from} a ${spanOf(to)}`),
  thenRoles: ", después ",
  orRoles: " o ",
  goodToKnow: "Conviene saber",
  verify: "Ha funcionado si",
  anotherWay: "Otra forma",
  theWay: "Cómo hacerlo",

  worksNow: "Ahora funciona",
  gotIt: "Tengo lo que necesito",
  didNotHelp: "No ha ayudado",
  handOver: "Escalar",
  showFix: "Mostrar la solución",
  back: "Atrás",
  startOver: "Nuevo caso",
  help: "Ayuda",
  noneOfThese: "Ninguno",
  dontKnow: "No lo sé",
  cantCheck: "No puedo comprobarlo",
  somethingElse: "Se trata de otra cosa",
  notThat: "Eso no es correcto",
  notThatCertificate: "No es el certificado del host",
  denied: "Anotado, eso no cuenta.",
  deniedText: "Pegue lo que es correcto, o diga qué falla.",
  showNearest: "Mostrar lo más cercano",

  familyOpening: (title, causes) =>
    `${title}: ${causes === 1 ? "hay una causa documentada" : `hay ${countWord(causes)} causas documentadas`}; unas preguntas las distinguen.`,
  familyOfAnswers: (title, answers) =>
    `${title}: ${answers === 1 ? "hay una respuesta documentada" : `hay ${countWord(answers)} respuestas documentadas`}; una o dos preguntas llevan a la suya.`,
  seen: (sentences) => `He visto: ${sentences.join(" · ")}. Por eso no lo pregunto.`,
  fastest: "Lo más rápido: pegue el mensaje, el registro o la salida del comando.",
  stillOpen: (causes) =>
    `Aún sin decidir: ${causes === 1 ? "queda una causa posible" : `quedan ${countWord(causes)} causas posibles`}.`,
  unclear: "No he podido leer una respuesta en eso.",
  unclearRemark: "No he sabido a qué se refiere.",
  unclearOutcome: "Diga cómo fue con los pasos de arriba, o pegue el siguiente error.",
  unclearHelp: "Elija una de las respuestas, escriba su número, o pegue lo que muestra el comando.",

  severalTitle: (count) =>
    count === 1
      ? "Puede tratarse de un problema documentado."
      : `Puede tratarse de ${countWord(count, "masculine")} problemas documentados.`,
  sharedWords: (count) =>
    count === 1
      ? "Tiene palabras en común con su texto. ¿Encaja?"
      : "Tienen palabras en común con su texto. ¿Cuál encaja?",
  others: (count) =>
    count === 1 ? "Otro es menos probable." : `Otros ${countWord(count, "masculine")} son menos probables.`,
  swapped: (word) => `su texto dice ${word} donde el mensaje documentado tiene otra palabra`,

  unknownTitle: "Esto no está entre lo que conozco.",
  foreignTitle: (maker) => `Eso es de ${maker}, no de este producto, así que no tengo nada al respecto.`,
  foreignHint: "Si viene de este producto, pegue la línea que lo nombra.",
  nearest: "Lo más cercano:",
  differsAspect: "Nombrado solo en uno",
  differsYours: (words) => `La diferencia: el suyo nombra ${words.join(", ")}, y el otro no.`,
  differsArticle: (words) => `La diferencia: el otro nombra ${words.join(", ")}, y el suyo no.`,
  collect: "Para el siguiente nivel, reúna",

  fixedTitle: "Resuelto.",
  fixedText: (title) => `Anotado: ${title}`,
  fixedNoArticle: "Anotado. El caso está cerrado.",
  exhaustedTitle: "No queda nada documentado por probar.",
  exhaustedText: "Escálelo: el expediente enumera lo que se encontró, se preguntó y se probó.",

  caseFileTitle: "Expediente del caso",
  handedOver: "El expediente del caso, listo para copiar.",
  handedOverText: "Los secretos están ocultos. Los nombres de personas y servidores están como usted los pegó.",
  fileReported: "Qué se comunicó",
  fileRead: "Qué se leyó de ello",
  fileFound: "A qué apunta",
  fileAsked: "Qué se preguntó",
  fileTried: "Qué se probó",
  fileMissing: "Qué falta aún",
  fileNothing: "nada",
  fileHelped: "ayudó",
  fileNotHelped: "no ayudó",

  masked: (kinds, count) =>
    `Su texto contenía ${kinds}. Lo oculté antes de nada y no lo conservé. Ha estado en un chat, así que conviene ${count === 1 ? "cambiarlo" : "cambiarlo todo"}.`,
  maskKinds: {
    password: ["una contraseña", "contraseñas"],
    token: ["un token", "varios tokens"],
    key: ["una clave", "varias claves"],
    header: ["una cabecera de autorización", "cabeceras de autorización"],
    cookie: ["una cookie", "varias cookies"],
    "private-key": ["una clave privada", "varias claves privadas"],
    secret: ["un secreto", "varios secretos"],
  },
  and: " y ",
  codeMeans: (family: string, name: string, says: string): string =>
    ` es ${family}: ${name}${says === "" ? "" : `, ${says}`}.`,
  codeFamily: {
    http: "un estado HTTP",
    win32: "un error de Windows (Win32)",
    hresult: "un error de Windows (HRESULT)",
    ntstatus: "un estado de Windows (NTSTATUS)",
    ldap: "un resultado LDAP",
    scim: "un tipo de error SCIM",
  },
  errorsTitle: "Errores en su texto",
  fixFirst: "Resuelva primero el primero; los demás suelen derivarse de él.",
  times: (count: number): string => (count === 1 ? "" : `, ${count} veces`),
  errorUnknown: "no documentado",
  alsoSeen: "También en su texto:",
  line: (line) => `línea ${line}`,
  lines: (from, to) => (from === to ? `línea ${from}` : `líneas ${from} a ${to}`),
  cut: (kept, all) => `Lo comparé todo y conservé las ${kept} líneas que importan de ${all}.`,

  whoAsks: "Una cosa antes de seguir: decide qué pregunto, y a quién.",
  whoAsksId: "¿Quién está al teclado?",
  roleNoted: (label) => `Anotado: ${lower(label)}.`,

  why: "Por qué esta pregunta",
  whyTitle: "Por qué lo pregunto.",
  whyAnswer: (label) => `«${label}»`,
  whyMoves: (title, from, to) => `llevaría *${title}* del ${percent(from)} al ${percent(to)}.`,
  whyCosts: (minutes) => `La respuesta cuesta ${aboutMinutes(minutes)}.`,
  whyArticle: "Por qué lo propongo.",
  whyRole:
    "Lo que otra persona debe mirar o hacer lleva más tiempo. Según quién esté ahí, pregunto primero por lo que se puede ver desde ese puesto.",
  whyNothing: "Ahora no se pregunta ni se propone nada. Pegue un mensaje de error, o diga qué falla.",
  whyMatched: "Su texto contiene el mensaje documentado.",
  whyDescribed: "Su descripción es lo que más se le acerca.",
  whyPicked: "Usted lo eligió.",
  whySeen: (fact) => `A favor: ${fact}.`,
  whyShare: (share) => `De lo que está documentado, es probable en un ${percent(share)}, tal como están las cosas.`,
  whatIf: "Qué cambiaría eso",
  whatIfTitle: "Qué me haría cambiar de opinión.",
  whatIfAnswer: (ask, label) => `${ask} Si la respuesta es «${label}»,`,
  whatIfNotHelped: (title) => `Si los pasos de *${title}* no ayudan,`,
  whatIfLeads: (title) => `*${title}* pasa delante.`,
  whatIfNothing: "Nada de lo que aún se puede preguntar: ninguna respuesta pone otra causa delante.",
  whatIfNone: "Ahora no se sopesa nada. Pegue un mensaje de error, o diga qué falla.",
  status: "Dónde estamos",
  statusTitle: "Dónde estamos.",
  statusLeft: (count, title) =>
    count === 1 ? `Queda una causa: ${title}.` : `Quedan ${countWord(count)} causas; delante: ${title}.`,
  statusHelped: "Ahora funciona, como usted dijo.",
  statusPossible: "Aún posible",
  statusRuledOut: "Descartado",
  statusTried: "Probado",
  statusOpen: "Pendiente de deshacer",
  statusFor: "a favor",
  statusAgainst: "en contra",
  statusNothing: "Aún no se ha comunicado nada. Pegue un mensaje de error, o diga qué falla.",

  askCustomer: "Preguntar al cliente",
  askCustomerTitle: "Preguntas para enviar.",
  askCustomerIntro: "Díganos, por favor, en el orden que prefiera:",
  askCustomerCopy: "Para enviar",
  askCustomerAfter: "Pegue aquí la respuesta; la leo de una vez.",
  askCustomerNothing: "No queda nada por preguntar que cambie la respuesta.",
  replyRead: "De la respuesta tomé:",
  replyUnread: (numbers) => `No pude leer una respuesta en ${numbers.map((number) => `${number}.`).join(", ")}`,
  youSaid: (label, ask) => `«${label}» a «${ask}»`,
  replyMissing: (questions) =>
    `Aún sin respuesta: ${questions.map((question) => question.replace(/[.?]$/, "")).join("; ")}.`,

  changed: (label) => `Cambiado: ${label}.`,
  took: (ask, label) => `Anotado para «${ask}» ${label}`,
  change: "Cambiar una respuesta",
  changeAnswer: (label) => `Cambiar: ${label}`,
  contradiction: (newer, older) => `Dos cosas no encajan: ${newer}; y antes: ${older}. Me guío por la más reciente.`,
  contradictionTried: (title) => `los pasos de «${title}» no ayudaron`,
  contradictionProved: (title) => `su texto muestra «${title}»`,
  twoFaults: (first, second) => `Hay dos cosas mal: ${first}, y ${second}. Primero la que se arregla antes.`,
  budget: "Ya son bastantes preguntas.",
  knowledgeChanged: "Los artículos se actualizaron desde su último mensaje.",
  knowledgeLost: (ask, label) => `Su respuesta «${label}» a «${ask}» ya no cuenta, porque eso ya no se pregunta.`,

  testAgainAt: "Pruebe de nuevo a las ",
  testNow: "El tiempo documentado ha pasado: pruebe de nuevo ahora.",
  stillFails: "Sigue sin funcionar",
  remindMe: "Recuérdame",
  remindTitle: (time) => `Se lo recordaré a las ${time}.`,
  remindCannot: (time) => `Aquí no puedo escribir por mi cuenta. Pruebe de nuevo a las ${time}.`,
  remindNothing: "Ahora no hay nada que esperar.",
  remindDue: (time) => `Son las ${time}: pruebe de nuevo ahora.`,

  stepDone: "Hecho",
  stepSkip: "Omitir",
  stepNone: "Ahora no hay ningún paso que marcar.",
  alreadyTriedShort: "Ya lo probé",
  alreadyTried: (title) => `Anotado como probado: ${title}`,

  undoTitle: (count) =>
    count === 1
      ? "Funciona, y queda una cosa por deshacer."
      : `Funciona, y quedan ${countWord(count)} cosas por deshacer.`,
  undoOpened: "Pendiente de deshacer",
  undone: "Ya está restaurado",
  waive: "Dejarlo así, conozco el riesgo",
  undoneNoted: "Anotado: está restaurado.",
  waivedNoted: "Anotado: se queda así, y usted conoce el riesgo.",
  undoNothing: "No hay nada pendiente de restaurar.",
  ledgerSince: (time) => `desde las ${time}`,

  parked: (title) => `Aparcado: ${title}`,
  parkedText: "Queda como está. Escriba «continuar» para seguir, o pegue el siguiente.",
  parkNothing: "No hay ningún caso que aparcar.",
  resume: "Continuar",
  resumeCase: (title) => `Volver a: ${title}`,
  resumed: (title) => `De nuevo en: ${title}`,
  resumeNothing: "No hay otro caso en espera.",
  kept: (title) => `El caso de antes espera: ${title}. Escriba «continuar» para volver a él.`,
  park: "Aparcar",
  forgotten: "Todo lo de esta conversación está borrado.",
  forgottenText: "Lo que pegó, las respuestas y el caso ya no existen. Un mensaje nuevo empieza de cero.",
  fileRuledOut: "Qué está descartado",
  fileOpen: "Aún pendiente de deshacer",
  fileSkipped: "omitido",
  fileMoreLines: (count) => (count === 1 ? "1 línea más" : `${count} líneas más`),
  fileRole: "Al teclado",
  fileUnanswered: "nadie pudo responder",

  readingLabels: {
    connectorName: "conector",
    host: "host",
    port: "puerto",
    status: "estado HTTP",
    operation: "operación",
    subject: "certificado para",
    notAfter: "válido hasta",
    service: "servicio",
    state: "estado",
    policy: "directiva",
    scope: "ámbito",
    debug: "Debug",
    source: "origen",
    switchValue: "switchValue",
    proxy: "proxy",
    dn: "DN",
    account: "cuenta",
    version: "versión",
    release: "release",
    code: "código",
    count: "cantidad",
    path: "ruta",
    file: "archivo",
  },

  likely: { likely: "probable", possible: "posible", less: "menos probable" },
  somethingElseCause: "Otra cosa",
};

function percent(share: number): string {
  const rounded = Math.round(share * 100);
  return rounded === 0 ? "menos del 1 %" : rounded === 100 ? "más del 99 %" : `${rounded} %`;
}

function minutesOf(minutes: number): string {
  const rounded = Math.max(1, Math.round(minutes));
  return rounded === 1 ? "1 minuto" : `${rounded} minutos`;
}

/** "1 minuto", "unos 5 minutos". */
function aboutMinutes(minutes: number): string {
  return `${minutes < 1.5 ? "" : "unos "}${minutesOf(minutes)}`;
}

/** A wait, given in minutes, in the unit that people would say. */
function spanOf(minutes: number): string {
  if (minutes % 1440 === 0) return minutes === 1440 ? "1 día" : `${minutes / 1440} días`;
  if (minutes % 60 === 0) return minutes === 60 ? "1 hora" : `${minutes / 60} horas`;
  return minutesOf(minutes);
}

const countWords = ["ninguna", "una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"]; // prettier-ignore

function countWord(count: number, gender: "feminine" | "masculine" = "feminine"): string {
  if (gender === "masculine" && count < 2) return count === 1 ? "un" : "ningún";
  return countWords[count] ?? String(count);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
