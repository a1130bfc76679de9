// Who is at the keyboard: pressed, typed as a reply, or said in passing.
import { rolesAsked } from "../knowledge/product.ts";
import { typedRole } from "./interpret.ts";
import { plainOf } from "./plain.ts";
import type { Report } from "./report.ts";
import type { Fact } from "./session.ts";
import { unclearReply } from "./short-replies.ts";
import { goOn, type Outcome, stay, tellingOf, type Turning, withNew } from "./turning.ts";
import type { SameMeaning } from "./typed-answer.ts";

/** "server admin", alone, says who is at the keyboard, whenever it is said. */
export function onlyRole(given: Report, turning: Turning, same: SameMeaning): Outcome | undefined {
  const { before, knowledge } = turning;
  if (before.facts.length === 0 || given.text.length > longestRole) return undefined;
  const intent = typedRole(plainOf(given.text).replace(iAm, ""), rolesAsked(knowledge.product), same);
  return intent?.kind === "role" && intent.role !== undefined && intent.plain === true
    ? roleTaken(intent.role, turning)
    : undefined;
}

const longestRole = 40;
const iAm = /^(?:i am|im|we are|now|ich bin|wir sind|je suis|soy)(?: (?:the|a|an|der|die|ein|eine|le|la|un|une|el))? /;

/** A role in words, whatever else they say. */
export function roleSaid(rest: string, turning: Turning, same: SameMeaning): Outcome | undefined {
  const intent = typedRole(rest, rolesAsked(turning.knowledge.product), same);
  return intent?.kind === "role" && intent.role !== undefined ? roleTaken(intent.role, turning) : undefined;
}

/** Who is at the keyboard, said or pressed. */
export function roleTaken(role: string | undefined, turning: Turning): Outcome {
  const { before, at, session, knowledge } = turning;
  const known = knowledge.product.roles.find(({ id }) => id === role);
  const telling = tellingOf(before, turning);
  const asked = before.focus.kind === "role";
  if (role !== undefined && known === undefined) return stay(turning, unclearReply(before, telling));
  const fact: Fact = {
    kind: "role",
    at,
    ...(role === undefined ? {} : { role }),
    ...(session.role === undefined ? {} : { before: session.role }),
  };
  return goOn(
    turning,
    withNew(turning, fact),
    known === undefined || asked ? {} : { notices: [telling.say.roleNoted(known.label)] },
  );
}
