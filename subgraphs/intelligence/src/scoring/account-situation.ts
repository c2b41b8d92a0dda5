/** What is known of an account besides its conversations. */
export interface AccountSituation {
  /** Median hours that they waited for our answers: in the last 30 days, and in the 60 days before. */
  readonly answerHours: number | null;
  readonly earlierAnswerHours: number | null;
  /** Tickets that are open, and tasks that are past their day. */
  readonly openTickets: number;
  readonly overdueTasks: number;
  readonly openDeals: number;
  /** Deals that were closed within a year. */
  readonly wonDeals: number;
  readonly lostDeals: number;
  /** Days until the expected closing of the next open renewal; negative after it. Null without one. */
  readonly renewalDays: number | null;
  readonly unitCount: number | null;
}

/** What is known of a contact besides their conversations. */
export interface ContactSituation {
  /** Null when neither role nor title is known. */
  readonly isDecisionMaker: boolean | null;
  readonly accountUnits: number | null;
}
