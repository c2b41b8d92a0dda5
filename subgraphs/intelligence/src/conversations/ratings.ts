import type { InteractionAnalysisRow } from '../entities/interaction-analysis.ts';
import { isOurs } from '../store/whose-words.ts';

/** Ratings of single interactions, as sums of documented weights. */

const rounded = (value: number): number => Number(Math.min(1, value).toFixed(2));
const sumOf = (signs: readonly (readonly [weight: number, isTrue: boolean])[]): number =>
  rounded(signs.reduce((sum, [weight, isTrue]) => sum + (isTrue ? weight : 0), 0));

const mayHaveSaid = (row: InteractionAnalysisRow, sentences: readonly string[]): boolean =>
  sentences.length > 0 && !isOurs(row);

/** Rates how much an interaction tells about the customer. */
export const conversationIntelligence = (row: InteractionAnalysisRow): number =>
  sumOf([
    [0.15, mayHaveSaid(row, row.painPoints)],
    [0.15, mayHaveSaid(row, row.objections)],
    [0.15, mayHaveSaid(row, row.buyingSignals)],
    [0.15, mayHaveSaid(row, row.featureRequests)],
    [0.15, row.competitors.length > 0],
    [0.15, row.propertySoftware.length > 0],
    [0.15, row.unitCount != null],
    [0.1, row.actionItems.length > 0],
    [0.1, row.topics.length > 0],
  ]);

/** Rates how much an interaction matters for the business with the customer. */
export const businessImpact = (row: InteractionAnalysisRow): number =>
  sumOf([
    [0.4, row.escalation === true && !isOurs(row)],
    [0.3, row.topics.includes('cancellation')],
    [0.2, row.topics.includes('renewal')],
    [0.2, mayHaveSaid(row, row.buyingSignals)],
    [0.2, row.competitors.length > 0],
    [0.15, mayHaveSaid(row, row.objections)],
    [0.15, (row.urgency ?? 1) >= 3],
    [0.1, row.dealId != null],
  ]);

/** What the relevance of a message follows from. */
export type RelevanceFacts = Pick<
  InteractionAnalysisRow,
  | 'accountId'
  | 'dealId'
  | 'contactIds'
  | 'products'
  | 'features'
  | 'propertySoftware'
  | 'industryKeywords'
  | 'actionItems'
>;

/** Rates how much a message belongs to the relationship with a customer. */
export const messageRelevance = (row: RelevanceFacts): number =>
  sumOf([
    [0.4, row.accountId != null],
    [0.2, row.dealId != null],
    [0.2, row.contactIds.length > 0],
    [0.2, row.products.length + row.features.length + row.propertySoftware.length > 0],
    [0.2, row.industryKeywords.length > 0],
    [0.1, row.actionItems.length > 0],
  ]);
