import { oneOf } from '../../common/one-of.ts';

export const tabNames = ['overview', 'timeline', 'people', 'deals', 'conversations'] as const;
type TabName = (typeof tabNames)[number];

export const scoreNames = ['health', 'churnRisk', 'engagement', 'satisfaction', 'expansion'] as const;
export type ScoreName = (typeof scoreNames)[number];

export const kindNames = ['CALL', 'EMAIL', 'MEETING', 'MESSAGE', 'NOTE', 'TASK', 'TICKET'] as const;
export type KindName = (typeof kindNames)[number];

/** What the URL of an account says. */
export interface AccountSearch {
  readonly tab?: TabName | undefined;
  /** Score whose reasons are open. */
  readonly why?: ScoreName | undefined;
  /** Kind of what the timeline shows. */
  readonly kind?: KindName | undefined;
  /** Conversation whose reasons are open. */
  readonly thread?: string | undefined;
}

export const readAccountSearch = (search: Record<string, unknown>): AccountSearch => ({
  tab: oneOf(tabNames, search.tab),
  why: oneOf(scoreNames, search.why),
  kind: oneOf(kindNames, search.kind),
  thread: typeof search.thread === 'string' ? search.thread : undefined,
});
