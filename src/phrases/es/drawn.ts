// The words that channels add when they draw a reply, in Spanish.
import type { Drawn } from "../drawn.ts";

export const drawn: Drawn = {
  sourceIs: "Fuente",
  theArticle: "el artículo",
  reviewed: (day) => `revisado el ${day}`,
  columnCompared: "Qué se compara",
  columnArticle: "El artículo",
  columnYours: "El suyo",
  thenWait: (span) => `después esperar ${span}`,
  beforeStep: "Antes de este paso:",
  isDone: "hecho",
  isLeftOut: "omitido",
  isNext: "siguiente",
  tickStep: (number) => `Paso ${number} hecho`,

  you: "Usted",
  notice: "Aviso",
  asked: (question) => `Pregunta: ${question}`,
  showAgain: "Mostrar de nuevo",
  showWhole: "Mostrar entero",
  showAll: (lines) => `Mostrar las ${lines} líneas`,
  showLess: "Mostrar solo lo que destaca",
  allLines: (lines) => `Las ${lines} líneas`,
  lines: linesOf,
  answers: (count) => (count === 1 ? "1 respuesta" : `${count} respuestas`),
  copy: "Copiar",
  copyWhat: (what) => `Copiar: ${what}`,
  copySteps: "Copiar todos los pasos",
  knownSoFar: "Lo que se sabe",
  correct: "Corregir",

  sameAgain: (severity, more, line) => {
    const what = severity === "error" ? "el mismo error" : "la misma advertencia";
    return `${what} ${more === 1 ? "otra vez" : `${more} veces más`}, por última vez en la línea ${line}`;
  },
  allAgain: "estos se repiten",
  hiddenErrors: (lines, errors) =>
    `${linesOf(lines)}, entre ellas ${errors === 1 ? "1 error distinto" : `${errors} errores distintos`}`,
  noNewError: (lines) => `${linesOf(lines)} sin errores nuevos`,
  noOtherError: (lines) => `${linesOf(lines)} sin otro error`,
  noError: (lines) => `${linesOf(lines)} sin errores`,
  distinctErrors: (count, times) =>
    `${count === 1 ? "1 error" : `${count} errores distintos`}${times === undefined ? "" : `, ${times} veces`}`,
  warnings: (count) => (count === 1 ? "1 advertencia" : `${count} advertencias`),

  maskedWhat: (listedKinds) => `Su texto contenía ${listed(listedKinds)}.`,
  maskedWhere: (places) => {
    const where =
      places.length === 0 ? "" : ` (${places.length === 1 ? "línea" : "líneas"} ${listed(places.map(String))})`;
    return `Está oculto${where} y no se conservó.`;
  },
  maskedChange: (count) =>
    `Ha estado en un registro o un chat, así que conviene ${count === 1 ? "cambiarlo" : "cambiarlo todo"}.`,

  codeNames: {
    cmd: "Símbolo del sistema",
    config: "Archivo de configuración",
    shell: "Intérprete",
    ini: "Archivo INI",
    kusto: "Consulta de Kusto",
    text: "Texto",
    address: "Dirección",
    addresses: "Direcciones",
    path: "Ruta",
    paths: "Rutas",
  },
};

function linesOf(count: number): string {
  return count === 1 ? "1 línea" : `${count} líneas`;
}

/** "a, b y c". */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} y ${words.at(-1)!}`;
}
