// What is said of files that cannot be read, or only in part, in French.
import type { FileSentences } from "../files.ts";

const unpack = "Décompressez-le et envoyez les fichiers texte qu’il contient.";
const copyText = "Ouvrez-le, copiez le texte et collez-le, ou enregistrez-le en texte brut (.txt).";
const sendLog = "Envoyez plutôt le message d’erreur ou le journal.";

export const files: FileSentences = {
  tooLarge: "Le fichier dépasse 10 Mo. Découpez la partie autour de l’erreur, une heure ou moins, et envoyez-la.",
  unreadable:
    "Le fichier n’est pas un texte lisible ici. Enregistrez-le en texte brut (.txt, UTF-8), ou copiez la partie importante et collez-la.",
  tooSlow: "La lecture de ce fichier a pris trop de temps et a été arrêtée. Envoyez la partie autour de l’erreur.",

  eventLog:
    "C’est un journal d’événements (.evtx), qui n’est pas lu ici. Dans l’Observateur d’événements, choisissez Enregistrer tous les événements sous… avec le type XML ou Texte, ou lancez wevtutil qe avec /lf:true /f:xml sur le fichier, et envoyez le résultat.",
  gzip: `Ce fichier est compressé (gzip). ${unpack}`,
  sevenZip: `C’est un fichier 7-Zip. ${unpack}`,
  rar: `C’est un fichier RAR. ${unpack}`,
  cabinet: `C’est un fichier CAB (.cab). ${unpack}`,
  xz: `Ce fichier est compressé (xz). ${unpack}`,
  zstd: `Ce fichier est compressé (zstd). ${unpack}`,
  bzip2: `Ce fichier est compressé (bzip2). ${unpack}`,
  tar: `C’est une archive tar. ${unpack}`,
  video: "C’est une vidéo. Recopiez le message qu’elle montre, ou collez le journal.",
  pdf: `C’est un fichier PDF. ${copyText}`,
  richText: `C’est un fichier RTF. ${copyText}`,
  office: `C’est un fichier Office. ${copyText}`,
  oldOffice: `C’est un fichier Office, un courriel enregistré (.msg) ou un programme d’installation (.msi). ${copyText}`,
  program: "C’est un programme, pas un texte. Envoyez son journal, ou la sortie de la commande.",
  registry:
    "C’est une ruche du Registre. Exportez plutôt la clé (reg export, ou Fichier > Exporter dans l’Éditeur du Registre) et envoyez le fichier .reg.",
  database: "C’est une base de données. Envoyez plutôt le journal.",
  dump: "C’est une image mémoire. Envoyez le journal, ou le texte de l’événement de l’Observateur d’événements.",
  trace: `C’est une capture réseau (.pcap). ${sendLog}`,
  windowsTrace: `C’est une trace sous forme binaire (.etl). ${sendLog}`,
  certificate:
    "C’est un certificat ou une clé sous forme binaire. Lancez certutil -dump sur le fichier et collez ce qui s’affiche, sans clé privée.",

  zip: `C’est un fichier ZIP. ${unpack}`,
  zipBomb:
    "Le fichier ZIP contient un fichier qui, décompressé, dépasse de loin tout journal ; il n’a pas été ouvert. Envoyez les journaux eux-mêmes.",
  zipEmpty: "C’est un fichier ZIP vide. Envoyez les fichiers texte eux-mêmes.",
  zipBroken: "Le fichier ZIP est endommagé ou tronqué. Refaites-le, ou envoyez les fichiers texte eux-mêmes.",
  zipEncrypted: `Le fichier ZIP a un mot de passe. ${unpack}`,
  zipMany: (most) => `Le fichier ZIP contient plus de ${most} fichiers. Envoyez seulement les journaux.`,
  zipLarge: (megabytes) =>
    `Le fichier ZIP dépasse ${megabytes} Mo une fois décompressé. Envoyez seulement les journaux autour de l’erreur.`,
  zipUnsafe:
    "Le fichier ZIP nomme des fichiers hors de son propre dossier et n’a pas été ouvert. Envoyez les fichiers texte qu’il contient.",
  zipNoText: "Le fichier ZIP ne contient ni texte ni journal lisible ici. Envoyez le journal lui-même.",
  entryCut: (name, keptSize, fullSize) => `${name} (les derniers ${keptSize} sur ${fullSize})`,
  entryLeft: (name) => `${name} (non lu)`,

  picture:
    "C’est une image, et les images ne sont pas lues ici. Copiez le texte du message (Ctrl+C marche dans la plupart des boîtes de message) et collez-le.",
  pictureKind:
    "Les images sont lues en PNG, JPEG, GIF ou BMP. Enregistrez-la dans l’un de ces formats, ou copiez le texte du message et collez-le.",
  pictureLarge:
    "L’image est trop grande pour être lue ici. Recadrez-la sur la partie avec le message, ou copiez le texte et collez-le.",
  pictureEmpty:
    "Je n’ai pu lire aucun texte dans l’image. Copiez le texte du message (Ctrl+C marche dans la plupart des boîtes de message) et collez-le.",
  pictureRead: "Voici ce que j’ai lu dans l’image. Des lettres peuvent être fausses : vérifiez et corrigez.",
  pictureTake: "Appuyez sur Entrée pour continuer avec ce texte, ou collez le bon.",
};
