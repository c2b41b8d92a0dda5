import { dueTasks, tickets } from './activities.ts';
import { askedMessages } from './asked-messages.ts';
import { callObjections } from './call-objections.ts';
import { calls } from './calls.ts';
import { closedDeals, openedDeals } from './deals.ts';
import { followUps } from './follow-ups.ts';
import { handoffs } from './handoffs.ts';
import { interactions } from './interactions.ts';
import { keptAccounts } from './kept-accounts.ts';
import { competitorMentions, softwareMentions, topicMentions } from './mentions.ts';
import { outreach } from './outreach.ts';
import { ownTexts } from './own-texts.ts';
import { pipeline } from './pipeline.ts';
import { responses } from './responses.ts';
import { slips } from './slips.ts';
import type { MetricSource } from './source.ts';

/** All sources of metrics. */
export const sources: readonly MetricSource[] = [
  askedMessages,
  callObjections,
  calls,
  closedDeals,
  competitorMentions,
  dueTasks,
  followUps,
  handoffs,
  interactions,
  keptAccounts,
  openedDeals,
  outreach,
  ownTexts,
  pipeline,
  responses,
  slips,
  softwareMentions,
  tickets,
  topicMentions,
];

/** Those whose records depend on other days, too. Their days are marked under their own names. */
export const dependents: readonly MetricSource[] = sources.filter(({ changedBy }) => changedBy !== undefined);

/** Returns the kinds of marks of days whose counting may change the cells of a source; the last one is that of its own days. */
export const marksOf = ({ facts, name, changedBy }: MetricSource): string[] =>
  changedBy === undefined ? [facts] : [...Object.keys(changedBy), name];
