import { cutText } from '../../common/cut-text.ts';
import type { InteractionAnalysisRow } from '../../entities/interaction-analysis.ts';
import type { Finding, Sought } from './finding.ts';

interface Words {
  readonly cause: string;
  readonly title: string;
  readonly message: string;
  /** Evidence if no sentence is found. */
  readonly text: string;
  readonly quotes: Sought;
}

/** Most characters of a text that is evidence. */
export const longestEvidence = 500;

/** Creates a finding in an interaction. Its cause is the account's, so that an account has one alert for a cause. */
export function ofInteraction(
  interaction: InteractionAnalysisRow,
  { cause, title, message, text, quotes }: Words,
): Finding {
  return {
    cause: `${interaction.accountId ?? null}:${cause}`,
    key: interaction.interactionId,
    title,
    message,
    occurredAt: interaction.occurredAt.toISOString(),
    text: cutText(text, longestEvidence),
    value: null,
    threshold: null,
    compared: null,
    accountId: interaction.accountId ?? null,
    contactId: null,
    dealId: interaction.dealId ?? null,
    interactionId: interaction.interactionId,
    segmentId: null,
    ownerId: null,
    quotes,
  };
}
