/** A sentence to label, with the sentence before it. */
export interface Unit {
  /** `slack/CHANNEL/TS/SENTENCE` or `gong/CALL/TURN/SENTENCE`; the last two count from 0. */
  readonly id: string;
  /** The thread or call. All sentences of a conversation belong to one split. */
  readonly conversation: string;
  /** Null for the first sentence of a conversation. */
  readonly before: string | null;
  readonly text: string;
  /** The text as its author said it: code, quotations and links are spaces. */
  readonly said: string;
}
