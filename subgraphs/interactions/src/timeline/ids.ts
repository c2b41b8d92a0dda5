import { deriveId } from '@sophia/database';

/** The interaction that stands for a record of another subgraph: a GongCall, a SlackMessage, a CRM activity. */
export const interactionIdOf = (tenant: string, recordId: string): string => deriveId(tenant, 'interaction', recordId);

/** The conversation that a record starts: a call, the first message of a Slack thread, a deal. */
export const threadIdOf = (tenant: string, recordId: string): string => deriveId(tenant, 'thread', recordId);

/** Ids as one parameter, for `any($1::uuid[])`. */
export const uuidArray = (ids: Iterable<string>): string => `{${[...ids].join(',')}}`;
