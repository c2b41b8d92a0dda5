import { deriveId } from '@sophia/database';

/** Derives the id of the interaction for a GongCall, a SlackMessage or a CRM activity. */
export const interactionIdOf = (tenant: string, recordId: string): string => deriveId(tenant, 'interaction', recordId);

/** Derives the id of the conversation that a record starts: a call, the first message of a Slack thread, a deal. */
export const threadIdOf = (tenant: string, recordId: string): string => deriveId(tenant, 'thread', recordId);
