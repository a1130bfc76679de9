// What is said of files that cannot be read, or only in part, in Spanish.
import type { FileSentences } from "../files.ts";

const unpack = "Descomprímalo y envíe los archivos de texto que contiene.";
const copyText = "Ábralo, copie el texto y péguelo, o guárdelo como texto sin formato (.txt).";
const sendLog = "Envíe en su lugar el mensaje de error o el registro.";

export const files: FileSentences = {
  tooLarge: "El archivo ocupa más de 10 MB. Recorte la parte en torno al error, una hora o menos, y envíela.",
  unreadable:
    "El archivo no es un texto que se pueda leer aquí. Guárdelo como texto sin formato (.txt, UTF-8), o copie la parte que importa y péguela.",
  tooSlow: "Leer este archivo tardó demasiado y se detuvo. Envíe la parte en torno al error.",

  eventLog:
    "Es un registro de eventos (.evtx), que no se lee aquí. En el Visor de eventos elija Guardar todos los eventos como… con el tipo XML o Texto, o ejecute wevtutil qe con /lf:true /f:xml sobre el archivo, y envíe el resultado.",
  gzip: `Este archivo está comprimido (gzip). ${unpack}`,
  sevenZip: `Es un archivo 7-Zip. ${unpack}`,
  rar: `Es un archivo RAR. ${unpack}`,
  cabinet: `Es un archivo CAB (.cab). ${unpack}`,
  xz: `Este archivo está comprimido (xz). ${unpack}`,
  zstd: `Este archivo está comprimido (zstd). ${unpack}`,
  bzip2: `Este archivo está comprimido (bzip2). ${unpack}`,
  tar: `Es un archivo tar. ${unpack}`,
  video: "Es un vídeo. Escriba el mensaje que muestra, o pegue el registro.",
  pdf: `Es un archivo PDF. ${copyText}`,
  richText: `Es un archivo de texto enriquecido (RTF). ${copyText}`,
  office: `Es un archivo de Office. ${copyText}`,
  oldOffice: `Es un archivo de Office, un correo guardado (.msg) o un instalador (.msi). ${copyText}`,
  program: "Es un programa, no un texto. Envíe su archivo de registro, o la salida del comando.",
  registry:
    "Es un subárbol del Registro. Exporte la clave (reg export, o Archivo > Exportar en el Editor del Registro) y envíe el archivo .reg.",
  database: "Es una base de datos. Envíe en su lugar el archivo de registro.",
  dump: "Es un volcado de memoria. Envíe el archivo de registro, o el texto del evento del Visor de eventos.",
  trace: `Es una captura de red (.pcap). ${sendLog}`,
  windowsTrace: `Es un seguimiento en forma binaria (.etl). ${sendLog}`,
  certificate:
    "Es un certificado o una clave en forma binaria. Ejecute certutil -dump sobre el archivo y pegue lo que muestra, sin ninguna clave privada.",

  zip: `Es un archivo ZIP. ${unpack}`,
  zipBomb:
    "El archivo ZIP contiene un archivo que, descomprimido, ocupa mucho más que cualquier registro, así que no se abrió. Envíe los registros.",
  zipEmpty: "Es un archivo ZIP vacío. Envíe los archivos de texto.",
  zipBroken: "El archivo ZIP está dañado o cortado. Créelo de nuevo, o envíe los archivos de texto.",
  zipEncrypted: `El archivo ZIP tiene contraseña. ${unpack}`,
  zipMany: (most) => `El archivo ZIP contiene más de ${most} archivos. Envíe solo los registros.`,
  zipLarge: (megabytes) =>
    `El archivo ZIP ocupa más de ${megabytes} MB descomprimido. Envíe solo los registros en torno al error.`,
  zipUnsafe:
    "El archivo ZIP nombra archivos fuera de su propia carpeta, así que no se abrió. Envíe los archivos de texto que contiene.",
  zipNoText:
    "El archivo ZIP no contiene ningún texto ni registro que se pueda leer aquí. Envíe el archivo de registro.",
  entryCut: (name, keptSize, fullSize) => `${name} (los últimos ${keptSize} de ${fullSize})`,
  entryLeft: (name) => `${name} (no leído)`,

  picture:
    "Es una imagen, y aquí no se leen imágenes. Copie el texto del mensaje (Ctrl+C funciona en la mayoría de los cuadros de mensaje) y péguelo.",
  pictureKind:
    "Las imágenes se leen en PNG, JPEG, GIF o BMP. Guárdela en uno de estos formatos, o copie el texto del mensaje y péguelo.",
  pictureLarge:
    "La imagen es demasiado grande para leerla aquí. Recórtela a la parte con el mensaje, o copie el texto y péguelo.",
  pictureEmpty:
    "No pude leer ningún texto en la imagen. Copie el texto del mensaje (Ctrl+C funciona en la mayoría de los cuadros de mensaje) y péguelo.",
  pictureRead: "Esto es lo que leí en la imagen. Puede haber letras equivocadas: compruébelo y corríjalo.",
  pictureTake: "Pulse Intro para seguir con este texto, o pegue el correcto.",
};
