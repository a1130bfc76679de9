// Sentences that only a chat with cards needs, in Spanish.
import type { TeamsPhrases } from "../teams.ts";

export const teams: TeamsPhrases = {
  answered: (label) => `Dijo «${label}». Se sigue en el mensaje más reciente.`,
  wroteOn: "Desde entonces escribió otra cosa. Se sigue en el mensaje más reciente.",
  oldCard: "Esa tarjeta es de antes: no se cambió nada. Se sigue en la tarjeta más reciente de este caso.",
  othersCase: (name) =>
    `Este es el caso de ${name}: no se cambió nada. Mencióneme con lo que ve, y tendrá un caso propio.`,
  otherCase: "Esta tarjeta es de otro caso: no se cambió nada. Mencióneme con lo que ve.",
  oldButton: "Ese botón es de otra cosa. Escriba lo que quiere decir, o pegue el error.",
  noFiles: "En este chat no se leen archivos. Pegue la parte alrededor del error.",
  changeAnswer: "Cambiar esta respuesta",
  commandsAsText: "Comandos como texto",
  noCommands: "No hay comandos en esta respuesta.",
  chooseThis: (number) => `Elegir ${number}`,
  belowAsText: (title) => `${title}: está en el mensaje junto a esta tarjeta, listo para copiar.`,
  moreThere: "Hay más de lo que cabe en una tarjeta. El resto está en la página de la fuente.",

  edited: "Leo un mensaje cuando llega, y no otra vez cuando se modifica. Envíe el texto nuevo en un mensaje aparte.",
  deleted: "Su mensaje ya no está en el chat. Lo que guardo de este caso se queda hasta que escriba: olvida mis datos",

  feedbackTitle: "Qué le parece esta respuesta",
  feedbackGood: "Es bueno saber que ayudó. Envíelo, y queda anotado con el caso.",
  feedbackReasons: "¿Qué estaba mal?",
  feedbackReason: {
    "wrong-cause": "Se trata de otro problema",
    "steps-failed": "Los pasos no funcionaron",
    outdated: "No está al día",
    unclear: "Es difícil de entender",
    "something-else": "Otra cosa",
  },
  feedbackSend: "Enviar",

  searchNothing: "Ningún artículo tiene todas esas palabras. Pruebe una palabra del error, o un código.",
  findTitle: "Qué se sabe de este mensaje",
  findEmpty: "En ese mensaje no hay texto que se pueda leer.",
  findGoOn: "Para seguir, péguelo en el chat conmigo: allí puedo preguntar lo que distingue las causas.",
  notOffered: "Eso no se ofrece aquí.",
};
