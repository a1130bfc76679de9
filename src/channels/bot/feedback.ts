// Thumbs below an answer, with a reason: in ids and kinds, as everything that outlives a case.
import type { InvokeResponse } from "botbuilder";
import * as z from "zod";
import { teamsPhrasesOf, type TeamsPhrases } from "../../phrases/teams.ts";
import type { InboundActivity } from "./activity.ts";
import { cardAttachment } from "./showing.ts";

export const reasons = ["wrong-cause", "steps-failed", "outdated", "unclear", "something-else"] as const;
export type Reason = (typeof reasons)[number];

export interface Feedback {
  readonly reaction: "like" | "dislike";
  /** Ids of what was chosen; what somebody wrote in their own words is not kept. */
  readonly reasons: readonly Reason[];
  /** They wrote something beside it. */
  readonly words: boolean;
}

const ReactionT = z.enum(["like", "dislike"]);
const AskT = z.looseObject({
  data: z.looseObject({ actionName: z.literal("feedback"), actionValue: z.looseObject({ reaction: ReactionT }) }),
});
const GivenT = z.looseObject({
  actionName: z.literal("feedback"),
  actionValue: z.looseObject({ reaction: ReactionT, feedback: z.unknown().optional() }),
});

/** A thumb was pressed: which reasons there are. @returns undefined where something else is asked */
export function askReason(activity: InboundActivity): InvokeResponse | undefined {
  const parsed = AskT.safeParse(activity.value);
  if (!parsed.success) return undefined;
  const say = teamsPhrasesOf(activity.locale);
  const { reaction } = parsed.data.data.actionValue;
  const value = {
    title: say.feedbackTitle,
    height: "small",
    width: "small",
    card: cardAttachment(reasonCard(reaction, say) as never),
  };
  return { status: 200, body: { task: { type: "continue", value } } };
}

const reasonCard = (reaction: "like" | "dislike", say: TeamsPhrases) => ({
  $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
  type: "AdaptiveCard",
  version: "1.5",
  fallbackText: say.feedbackTitle,
  body: [
    ...(reaction === "like"
      ? [{ type: "TextBlock", text: say.feedbackGood, wrap: true }]
      : [
          {
            type: "Input.ChoiceSet",
            id: "reasons",
            label: say.feedbackReasons,
            isMultiSelect: true,
            style: "expanded",
            wrap: true,
            choices: reasons.map((value) => ({ title: say.feedbackReason[value], value })),
          },
        ]),
  ],
  actions: [{ type: "Action.Submit", title: say.feedbackSend, data: {} }],
});

/** @returns undefined where it is no feedback */
export function parseFeedback(value: unknown): Feedback | undefined {
  const parsed = GivenT.safeParse(value);
  if (!parsed.success) return undefined;
  const { reaction, feedback } = parsed.data.actionValue;
  return { reaction, ...givenIn(feedback) };
}

/** Teams sends JSON in a string, its test client the words themselves, and a dialog of ours its inputs. */
function givenIn(feedback: unknown): Pick<Feedback, "reasons" | "words"> {
  const given = typeof feedback === "string" ? (parseJson(feedback) ?? { feedbackText: feedback }) : feedback;
  if (typeof given !== "object" || given === null) return { reasons: [], words: false };
  const chosen = "reasons" in given && typeof given.reasons === "string" ? given.reasons.split(",") : [];
  const words = "feedbackText" in given && typeof given.feedbackText === "string" && given.feedbackText.trim() !== "";
  return { reasons: reasons.filter((reason) => chosen.includes(reason)), words };
}

function parseJson(text: string): object | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null ? parsed : undefined;
  } catch (error) {
    // Words, and no JSON: that is how the test client sends them.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
