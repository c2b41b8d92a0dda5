import { sql } from '@sophia/database';
import { dayOf, defineConnection, type GroupDefinition, periodsOf, type SubgraphContext } from '@sophia/subgraph-kit';
import { Finding, type FindingRow } from '../entities/finding.ts';
import { roleOfSpeaker } from '../store/whose-words.ts';

/** Only action items can be open. */
const isOpen = sql`(t.kind = 'ACTION_ITEM' and t.done_at is null)`;

/** Only what people have not marked can be likely done. */
const isLikelyDone = sql`(t.kind = 'ACTION_ITEM' and t.done_at is null and t.likely_done is not null)`;

const speakerRole = roleOfSpeaker('i', 's');
const account = sql`i.account_id`;
const periods = periodsOf('', dayOf(sql`i.occurred_at`));

const findingFields = {
  entity: Finding,
  // The time and account of a finding are those of its interaction, which may still change.
  from: sql`intelligence.findings as t
    join intelligence.interaction_analyses as i on i.tenant_id = t.tenant_id and i.interaction_id = t.interaction_id
    left join intelligence.segment_analyses as s on s.tenant_id = t.tenant_id and s.segment_id = t.segment_id`,
  filter: {
    kind: 'kind',
    confidence: 'confidence',
    callId: 'callId',
    speakerRole: { column: speakerRole, type: 'enum' },
    target: 'target',
    handling: 'handling',
    owner: 'owner',
    dueDate: 'dueDate',
    open: { column: isOpen, type: 'boolean' },
    overdue: {
      columnFor: ({ clock }: SubgraphContext) =>
        sql`(${isOpen} and t.due_date < (${clock.now()}::timestamptz at time zone 'UTC')::date)`,
      type: 'boolean',
    },
    likelyDone: { column: isLikelyDone, type: 'boolean' },
    occurredAt: { column: sql`i.occurred_at`, type: 'timestamp' },
    accountId: { column: account, type: 'uuid' },
  },
  orderBy: {
    OCCURRED_AT: { sql: sql`i.occurred_at`, type: 'timestamptz', nullable: false },
    PLACE: 'startMs',
    DUE_DATE: 'dueDate',
  },
  parents: { accountId: { sql: account, type: 'uuid' } },
} as const;

export const findingList = defineConnection<FindingRow>({
  ...findingFields,
  defaultOrder: [{ field: 'OCCURRED_AT', direction: 'DESC' }],
});

export const findingGroups = {
  list: findingList,
  by: {
    KIND: 'kind',
    ACCOUNT: account,
    CALL: 'callId',
    SPEAKER_ROLE: speakerRole,
    TARGET: 'target',
    HANDLING: 'handling',
    OWNER: 'owner',
    ...periods,
  },
} as const satisfies GroupDefinition<FindingRow, string>;

export const callFindingList = defineConnection<FindingRow>({
  ...findingFields,
  defaultOrder: [{ field: 'PLACE', direction: 'ASC' }],
});

export const actionItemList = defineConnection<FindingRow>({
  ...findingFields,
  where: sql`t.kind = 'ACTION_ITEM'`,
  defaultOrder: [{ field: 'DUE_DATE', direction: 'ASC' }],
});

const due = periodsOf('DUE_', sql`t.due_date`);

export const actionItemGroups = {
  list: actionItemList,
  by: {
    OWNER: 'owner',
    ACCOUNT: account,
    DUE_DATE: 'dueDate',
    DUE_WEEK: due.DUE_WEEK,
    DUE_MONTH: due.DUE_MONTH,
    ...periods,
  },
} as const satisfies GroupDefinition<FindingRow, string>;
