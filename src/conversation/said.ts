// What a person can do in a turn, whatever the channel: type or paste, attach, press. A press and the same words typed are one thing.

export const actions = [
  "fixed", "not-fixed", "dont-know", "cant-check", "done", "tried", "skip", "undone", "waive", "back", "why", "status", "what-if",
  "ask-customer", "show-fix", "none", "remind", "hand-over", "stop", "park", "resume", "restart", "help", "forget",
  // Said by the clock when a reminder falls due, never by a person.
  "remind-due",
] as const; // prettier-ignore

export type Action = (typeof actions)[number];

/** The form of the wire too: one line of `chat --json`, a button's data, the body of `POST /web/messages`. */
export type Said =
  | { readonly text: string }
  /** Name of a file whose text was read; channels resolve paths and uploads before a turn. */
  | { readonly file: string; readonly text: string }
  | { readonly answer: string }
  | { readonly role: string }
  | { readonly pick: string }
  | { readonly deny: string }
  /** Id of a question that was answered: it is asked again, and the next answer replaces the one before. */
  | { readonly change: string }
  /** `<article>/<number>`: that step is done, whichever comes next. */
  | { readonly tick: string }
  | { readonly action: Action };
