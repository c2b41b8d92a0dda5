import { sql } from '@sophia/database';
import { dayOf, defineConnection, type GroupDefinition, periodsOf } from '@sophia/subgraph-kit';
import { ConversationThread, type ConversationThreadRow } from '../entities/conversation-thread.ts';
import { SourceSync, type SourceSyncRow } from '../entities/source-sync.ts';
import { TimelineEntry, type TimelineEntryRow } from '../entities/timeline-entry.ts';

const newestFirst = [{ field: 'OCCURRED_AT', direction: 'DESC' }] as const;

const filter = {
  kind: 'kind',
  source: 'source',
  direction: 'direction',
  occurredAt: 'occurredAt',
  accountId: 'accountId',
  dealId: 'dealId',
  threadId: 'threadId',
  journeyStage: 'journeyStage',
  contactId: {
    type: 'uuid',
    some: (matches) => sql`exists (
      select from interactions.interaction_participants participant
      where participant.tenant_id = t.tenant_id and participant.interaction_id = t.id and participant.is_shown
        and ${matches(sql`participant.contact_id`)})`,
  },
  text: {
    type: 'text',
    some: (matches) => sql`exists (
      select from interactions.unified_interactions content
      where content.tenant_id = t.tenant_id and content.id = t.id and content.occurred_at = t.occurred_at
        and ${matches(sql`content.text`)})`,
  },
} as const satisfies Parameters<typeof defineConnection<TimelineEntryRow>>[0]['filter'];

/** All interactions, or those of an account, a deal or a conversation. */
export const interactions = defineConnection<TimelineEntryRow>({
  entity: TimelineEntry,
  filter,
  orderBy: { OCCURRED_AT: 'occurredAt' },
  defaultOrder: newestFirst,
});

export const interactionGroups = {
  list: interactions,
  by: {
    KIND: 'kind',
    SOURCE: sql`upper(t.source)`,
    DIRECTION: 'direction',
    JOURNEY_STAGE: 'journeyStage',
    ACCOUNT: 'accountId',
    DEAL: 'dealId',
    ...periodsOf('', dayOf(sql`t.occurred_at`)),
  },
} as const satisfies GroupDefinition<TimelineEntryRow, string>;

/** Interactions of one person, sorted by the times and ids in the index of participants. */
export const participations = defineConnection<TimelineEntryRow>({
  entity: TimelineEntry,
  from: sql`interactions.participant_timeline as t`,
  filter,
  orderBy: { OCCURRED_AT: 'occurredAt' },
  defaultOrder: newestFirst,
  parents: {
    contactId: { sql: sql`t.contact_id`, type: 'uuid' },
    employeeId: { sql: sql`t.employee_id`, type: 'uuid' },
  },
});

export const threads = defineConnection<ConversationThreadRow>({
  entity: ConversationThread,
  filter: {
    type: 'type',
    subject: 'subject',
    accountId: 'accountId',
    startedAt: 'startedAt',
    endedAt: 'endedAt',
    interactionCount: 'interactionCount',
  },
  orderBy: { ENDED_AT: 'endedAt', STARTED_AT: 'startedAt' },
  defaultOrder: [{ field: 'ENDED_AT', direction: 'DESC' }],
});

export const threadGroups = {
  list: threads,
  by: {
    TYPE: 'type',
    ACCOUNT: 'accountId',
    ...periodsOf('STARTED_', dayOf(sql`t.started_at`)),
    ...periodsOf('ENDED_', dayOf(sql`t.ended_at`)),
  },
} as const satisfies GroupDefinition<ConversationThreadRow, string>;

export const syncs = defineConnection<SourceSyncRow>({
  entity: SourceSync,
  filter: { source: 'source', state: 'state', startedAt: 'startedAt' },
  orderBy: { STARTED_AT: 'startedAt' },
  defaultOrder: [{ field: 'STARTED_AT', direction: 'DESC' }],
});

export const syncGroups = {
  list: syncs,
  by: { SOURCE: 'source', STATE: 'state', ...periodsOf('', dayOf(sql`t.started_at`)) },
} as const satisfies GroupDefinition<SourceSyncRow, string>;
