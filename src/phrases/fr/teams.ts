// Sentences that only a chat with cards needs, in French.
import type { TeamsPhrases } from "../teams.ts";

export const teams: TeamsPhrases = {
  answered: (label) => `Vous avez dit « ${label} ». La suite est dans le message le plus récent.`,
  wroteOn: "Vous avez écrit autre chose depuis. La suite est dans le message le plus récent.",
  oldCard: "Cette carte date d’avant : rien n’a été changé. La suite est sur la carte la plus récente de ce cas.",
  othersCase: (name) =>
    `C’est le cas de ${name} : rien n’a été changé. Mentionnez-moi avec ce que vous voyez, et vous aurez un cas à vous.`,
  otherCase: "Cette carte appartient à un autre cas : rien n’a été changé. Mentionnez-moi avec ce que vous voyez.",
  oldButton: "Ce bouton appartient à autre chose. Écrivez ce que vous voulez dire, ou collez l’erreur.",
  noFiles: "Les fichiers ne sont pas lus dans cette conversation. Collez la partie autour de l’erreur.",
  changeAnswer: "Changer cette réponse",
  commandsAsText: "Commandes en texte",
  noCommands: "Il n’y a pas de commande dans cette réponse.",
  chooseThis: (number) => `Choisir ${number}`,
  belowAsText: (title) => `${title} : dans le message à côté de cette carte, prêt à copier.`,
  moreThere: "Il y en a plus qu’une carte n’en contient. Le reste est sur la page de la source.",

  edited:
    "Je lis un message quand il arrive, et pas de nouveau quand il est modifié. Envoyez le nouveau texte dans un message à part.",
  deleted:
    "Votre message a disparu de la conversation. Ce que je garde de ce cas reste jusqu’à ce que vous écriviez : oublie mes données",

  feedbackTitle: "Votre avis sur cette réponse",
  feedbackGood: "Bon à savoir que cela a aidé. Envoyez-le, et c’est noté avec le cas.",
  feedbackReasons: "Qu’est-ce qui n’allait pas ?",
  feedbackReason: {
    "wrong-cause": "Il s’agit d’un autre problème",
    "steps-failed": "Les étapes n’ont pas marché",
    outdated: "Ce n’est plus à jour",
    unclear: "C’est difficile à comprendre",
    "something-else": "Autre chose",
  },
  feedbackSend: "Envoyer",

  searchNothing: "Aucun article ne contient tous ces mots. Essayez un mot de l’erreur, ou un code.",
  findTitle: "Ce que l’on sait de ce message",
  findEmpty: "Il n’y a pas de texte lisible dans ce message.",
  findGoOn:
    "Pour continuer, collez-le dans la conversation avec moi : là, je peux demander ce qui distingue les causes.",
  notOffered: "Ceci n’est pas proposé ici.",
};
