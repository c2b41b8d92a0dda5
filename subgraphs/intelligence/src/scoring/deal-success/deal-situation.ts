import type { Mood } from '../common/mood-trend.ts';

/** Won and lost deals. */
export interface PastDeals {
  readonly won: number;
  readonly lost: number;
}

/** What was known about a deal at a time. Counts of conversations and tasks are of its account and of itself. */
export interface DealSituation {
  readonly dealId: string;
  readonly accountId: string | null;
  readonly ownerId: string | null;
  readonly product: string | null;
  readonly stage: string | null;
  readonly status: 'OPEN' | 'WON' | 'LOST';
  readonly amount: number | null;
  readonly currency: string | null;
  /** Null when the source does not date its opening. */
  readonly daysOpen: number | null;
  /** Null when the source dates no move into the stage. */
  readonly daysInStage: number | null;
  /** Days since the expected day of closing; negative before it. Null when it has none, or none was recorded then. */
  readonly daysOverdue: number | null;
  /** Times that the expected day was moved later; null of a deal without one, or that was not recorded then. */
  readonly pushes: number | null;
  readonly overdueTasks: number;
  /** Deals of the account that were won and lost before. Null without account. */
  readonly accountDeals: PastDeals | null;
  /** Days since the last interaction within a year, at most 365; null if there was none. */
  readonly daysSinceLast: number | null;
  readonly last30Days: number;
  readonly last90Days: number;
  /** Mean sentiment of the customer in the last 90 days, over so many interactions. */
  readonly meanSentiment: number | null;
  readonly analysed: number;
  /** The same of the last 30 days, and of the 60 days before. */
  readonly recentMood: Mood;
  readonly earlierMood: Mood;
  /** Calls with them in the last 90 days. */
  readonly calls: number;
  /** Median minutes of those that have ended and whose length is known; null without any. */
  readonly callMinutes: number | null;
  /** Mean days from one of them to the next; null with fewer than two. */
  readonly daysBetweenCalls: number | null;
  /** Messages, e-mails, calls and meetings in the last 90 days in which our people talked about the deal among each other. */
  readonly internalTalks: number;
  /** Objections in the last 90 days, and those of calls that were handled. */
  readonly objections: number;
  readonly handledObjections: number;
  /** Decision makers among the people who took part in the last 90 days. */
  readonly decisionMakers: number;
  /** Median hours that they waited for our answers in the last 90 days; null without answers. */
  readonly answerHours: number | null;
}

/** What the tenant's own past is like, at the time when a model was trained. */
export interface OwnPast {
  /** Median days in each stage that deals have left. */
  readonly stageDays: Readonly<Record<string, number>>;
  /** Median amount of deals in each currency. */
  readonly amounts: Readonly<Record<string, number>>;
  /** Won and lost deals of each owner and product, those with most deals; at most 500 each. */
  readonly owners: Readonly<Record<string, PastDeals>>;
  readonly products: Readonly<Record<string, PastDeals>>;
}

export const noPast: OwnPast = { stageDays: {}, amounts: {}, owners: {}, products: {} };
