import { deriveId } from '@sophia/database';

/** Derives the id of the interaction for a GongCall, a SlackMessage or a CRM activity. */
export const interactionIdOf = (tenant: string, recordId: string): string => deriveId(tenant, 'interaction', recordId);

/** Derives the id of the conversation that a record starts: a call, the first message of a Slack thread, a deal. */
export const threadIdOf = (tenant: string, recordId: string): string => deriveId(tenant, 'thread', recordId);

/** What decides the thread of an interaction in its source. */
export interface ThreadFacts {
  tenant_id: string;
  record_id: string;
  given_thread_id: string | null;
}

/**
 * Returns the id of an interaction's thread in its source. A lone message has the thread that it would have with
 * answers.
 */
export const sourceThreadIdOf = ({ tenant_id, record_id, given_thread_id }: ThreadFacts): string =>
  given_thread_id ?? threadIdOf(tenant_id, record_id);
