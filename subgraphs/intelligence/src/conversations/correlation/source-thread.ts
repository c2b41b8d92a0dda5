const hour = 3_600_000;

/** Hours within which conversations with one customer belong together by their time alone. */
export const togetherHours = 24;
/** Hours within which they belong together if they are about the same things. */
export const sameTopicHours = 72;

/**
 * What a thread of a source is. The order is that of anchors: without a link, a thread can only hang on one of an earlier
 * kind. A call hangs on nothing, so that conversations do not grow from call to call.
 */
export type ThreadKind = 'CALL' | 'CHAT' | 'RECORD';

/** A message in Slack that a thread links to. */
export interface LinkedMessage {
  /** The message's thread. */
  readonly threadId: string;
  /** The interaction with the link. */
  readonly interactionId: string;
  readonly toInteractionId: string;
}

/** A deal of the account that a thread names. */
export interface NamedDeal {
  readonly dealId: string;
  /** The name, or the part of it, that was found. */
  readonly name: string;
  /** The interaction with the name. */
  readonly interactionId: string;
}

/** The customer that a thread without an account is about, by its name. */
export interface NamedCustomer {
  /** As it was written. */
  readonly name: string;
  /** False if it is a part of the account's name. */
  readonly isWhole: boolean;
  /** The first interaction with the name. */
  readonly interactionId: string;
}

/** A call that a thread names by its title. */
export interface NamedCall {
  /** The call's thread. */
  readonly callThreadId: string;
  /** The interaction with the title. */
  readonly interactionId: string;
}

/** A thread as its source has it: a call, a Slack thread or lone message, an e-mail or note of a CRM. */
export interface SourceThread {
  readonly id: string;
  readonly kind: ThreadKind;
  readonly accountId: string;
  /** Null if its source tells the account. */
  readonly namedCustomer: NamedCustomer | null;
  /** The first interaction. */
  readonly interactionId: string;
  readonly startedAt: Date;
  /** End of a call; start of other threads, whose late answers do not make them later. */
  readonly endedAt: Date;
  readonly contactIds: readonly string[];
  readonly employeeIds: readonly string[];
  /** Topics, products, software and competitors that it names. */
  readonly terms: readonly string[];
  /** Id of a call in Gong. */
  readonly callSourceId: string | null;
  /** Links to calls in its texts. */
  readonly callLinks: readonly CallLink[];
  /** Calls at about the same time that its texts name. */
  readonly namedCalls: readonly NamedCall[];
  /** Messages in Slack that its texts link to. */
  readonly linkedMessages: readonly LinkedMessage[];
  /** Deals of its account that it names. */
  readonly namedDeals: readonly NamedDeal[];
}

export interface CallLink {
  readonly callSourceId: string;
  /** The interaction with the link. */
  readonly interactionId: string;
}

/** Hours between the thread's start and the anchor: 0 during a call, negative before it. */
export function hoursAfter(anchor: SourceThread, thread: SourceThread): number {
  const afterEnd = thread.startedAt.getTime() - anchor.endedAt.getTime();
  const afterStart = thread.startedAt.getTime() - anchor.startedAt.getTime();
  if (afterStart < 0) return afterStart / hour;
  return Math.max(0, afterEnd) / hour;
}
