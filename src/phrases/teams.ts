// Sentences that only a chat with cards needs. English; the other languages stand in de/, fr/ and es/.
import { teams as de } from "./de/teams.ts";
import { teams as es } from "./es/teams.ts";
import { teams as fr } from "./fr/teams.ts";

const teams = {
  /** Below a card that is no longer the newest. */
  answered: (label: string): string => `You said “${label}”. The newest message goes on from there.`,
  wroteOn: "You wrote something else since. The newest message goes on from there.",
  /** Somebody pressed it all the same. */
  oldCard: "That card is from earlier, so nothing was changed. The newest card of this case goes on.",
  /** In a group, for whoever presses a card of another person's case. */
  othersCase: (name: string): string =>
    `This is the case of ${name}, so nothing was changed. Mention me with what you see, and you get a case of your own.`,
  otherCase: "This card belongs to another case, so nothing was changed. Mention me with what you see.",
  oldButton: "That button belongs to something else. Type what you mean, or paste the error.",
  noFiles: "Files cannot be read in this chat. Paste the part around the error.",
  changeAnswer: "Change this answer",
  commandsAsText: "Commands as text",
  noCommands: "There are no commands in this answer.",
  chooseThis: (number: number): string => `Choose ${number}`,
  belowAsText: (title: string): string => `${title}: it stands in the message beside this card, ready to copy.`,
  moreThere: "There is more than a card holds. The rest is on the source page.",

  edited:
    "I read a message when it comes, and not again when it is changed. Send the new text as a message of its own.",
  deleted: "Your message is gone from the chat. What I keep of this case stays until you type: forget my data",

  feedbackTitle: "What you think of this answer",
  feedbackGood: "Good to know that it helped. Send it, and it is kept with the case.",
  feedbackReasons: "What was wrong with it?",
  feedbackReason: {
    "wrong-cause": "It is about another problem",
    "steps-failed": "The steps did not work",
    outdated: "It is out of date",
    unclear: "It is hard to understand",
    "something-else": "Something else",
  },
  feedbackSend: "Send",

  /** The search of the compose box, and the action on a message. */
  searchNothing: "No article has all of these words. Try one word of the error, or a code.",
  findTitle: "What is known of this message",
  findEmpty: "There is no text in that message that I could read.",
  findGoOn: "To go on with it, paste it into the chat with me: there I can ask what tells the causes apart.",
  notOffered: "This is not offered here.",
};

export type TeamsPhrases = typeof teams;

const languages: ReadonlyMap<string, TeamsPhrases> = new Map(Object.entries({ en: teams, de, fr, es }));

/** By a locale such as `de-AT`; English where there is no other. */
export function teamsPhrasesOf(locale: string | undefined): TeamsPhrases {
  return languages.get((locale ?? "").toLowerCase().split(/[-_]/)[0] ?? "") ?? teams;
}
