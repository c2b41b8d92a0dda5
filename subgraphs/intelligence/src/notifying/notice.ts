export const channelKinds = ['SLACK', 'EMAIL', 'WEBHOOK'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** What happens to an alert. */
export type AlertMoment = 'RAISED' | 'ESCALATED' | 'ACKNOWLEDGED' | 'SNOOZED' | 'REOPENED' | 'RESOLVED' | 'DISMISSED';

/** Where a channel delivers, by its kind. */
export interface ChannelTarget {
  readonly url?: string;
  readonly slackChannel?: string;
  readonly emails?: readonly string[];
}

/** Shown to nobody. */
export interface ChannelSecrets {
  /** Signs the bodies for a webhook. */
  readonly secret?: string;
  readonly slackToken?: string;
  readonly slackSigningSecret?: string;
}

export interface Channel {
  readonly kind: ChannelKind;
  readonly target: ChannelTarget;
  readonly secrets: ChannelSecrets;
}

/** What is told of an alert, as it was when it happened. */
export interface NoticeItem {
  readonly alertId: string;
  readonly moment: AlertMoment;
  /** ISO 8601. */
  readonly at: string;
  readonly kind: string;
  readonly severity: string;
  readonly status: string;
  readonly title: string;
  readonly message: string;
  readonly accountId: string | null;
  readonly contactId: string | null;
  readonly dealId: string | null;
  readonly assigneeId: string | null;
  readonly escalatedToId: string | null;
  /** The newest evidence. */
  readonly evidence: {
    readonly occurredAt: string;
    readonly text: string | null;
    readonly value: number | null;
    readonly threshold: number | null;
    readonly interactionId: string | null;
  } | null;
}

/** An alert as it is now. */
export interface AlertState {
  readonly status: string;
  /** Who brought it into this status; null for nobody. */
  readonly by: string | null;
  /** End of its snooze. */
  readonly until: Date | null;
  readonly note: string | null;
}

/** Where a message is in Slack. */
export interface SlackPost {
  readonly channel: string;
  readonly ts: string;
}

export interface Notice {
  /** The same at every try, so that receivers can drop what they have. */
  readonly id: string;
  readonly tenantId: string;
  readonly createdAt: Date;
  readonly items: readonly NoticeItem[];
  /** The alerts as they are now, by id, for messages that show it. */
  readonly states: ReadonlyMap<string, AlertState>;
}

export interface SendOutcome {
  /** HTTP status of the answer; null without one. */
  readonly httpStatus: number | null;
  /** Null if it was delivered. */
  readonly error: string | null;
  /** Where the message is, if it is one of Slack. */
  readonly posted?: SlackPost;
  /** Least pause that the receiver asks for. */
  readonly retryAfterMs?: number;
  /** True if no later try can succeed. */
  readonly isFinal?: boolean;
}

/** Tries once to deliver a notice by a kind of channel. */
export type Send = (channel: Channel, notice: Notice, now: Date, signal: AbortSignal) => Promise<SendOutcome>;
