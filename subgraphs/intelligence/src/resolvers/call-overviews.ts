import { type Sql, sql } from '@sophia/database';
import {
  connection,
  dayOf,
  defineConnection,
  type FilterField,
  groupsOf,
  keyBy,
  periodsOf,
  reference,
} from '@sophia/subgraph-kit';
import { InteractionAnalysis, type InteractionAnalysisRow } from '../entities/interaction-analysis.ts';
import type { CallOverviewGroupResolvers, CallOverviewResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { spokenByUs } from '../store/whose-words.ts';

/** Rows of a call's interaction, with the analysis of what was said. */
const calls = sql`intelligence.interaction_analyses as t
  left join intelligence.call_analyses as said on said.tenant_id = t.tenant_id and said.call_id = t.call_id`;

const customerSentiment = sql`said.customer_sentiment`;

/** Subjects of the objections in a call, but those that our people speak of. */
const objectionsIn = sql`select objection.target
  from intelligence.findings objection
  join intelligence.segment_analyses sentence
    on sentence.tenant_id = objection.tenant_id and sentence.segment_id = objection.segment_id
  where objection.tenant_id = t.tenant_id and objection.call_id = t.call_id and objection.kind = 'OBJECTION'
    and not ${spokenByUs('sentence')}`;

const among = (values: Sql, type: 'text' | 'uuid'): FilterField => ({
  type,
  some: (matches) => sql`exists (select from (${values}) as one(value) where ${matches(sql`one.value`)})`,
});

const elements = (column: string): Sql => sql`select unnest(${sql.ref(`t.${column}`)})`;

const list = defineConnection<InteractionAnalysisRow>({
  entity: InteractionAnalysis,
  from: calls,
  where: sql`t.call_id is not null`,
  filter: {
    callId: 'callId',
    title: 'title',
    startedAt: 'occurredAt',
    durationSeconds: 'durationSeconds',
    accountId: 'accountId',
    dealId: 'dealId',
    contactId: among(elements('contact_ids'), 'uuid'),
    employeeId: among(elements('employee_ids'), 'uuid'),
    topic: 'topics',
    objection: among(objectionsIn, 'text'),
    competitor: 'competitors',
    customerSentiment: { column: customerSentiment, type: 'numeric' },
  },
  orderBy: {
    STARTED_AT: 'occurredAt',
    DURATION: 'durationSeconds',
    TITLE: 'title',
    CUSTOMER_SENTIMENT: { sql: customerSentiment, type: 'double precision', nullable: true },
  },
  defaultOrder: [{ field: 'STARTED_AT', direction: 'DESC' }],
});

const by = {
  ACCOUNT: 'accountId',
  CONTACT: { each: elements('contact_ids') },
  EMPLOYEE: { each: elements('employee_ids') },
  TOPIC: { each: elements('topics') },
  OBJECTION: { each: objectionsIn },
  COMPETITOR: { each: elements('competitors') },
  ...periodsOf('', dayOf(sql`t.occurred_at`)),
} as const;

export const callOverviewGroups: NonNullable<QueryResolvers['callOverviewGroups']> = (_, args, ctx) =>
  groupsOf(ctx, { list, by }, args);

export const callOverviews: NonNullable<QueryResolvers['callOverviews']> = (_, args, ctx) =>
  connection(ctx, list, args);

export const CallOverview: CallOverviewResolvers = {
  call: ({ callId, interactionId }) => {
    if (!callId) throw new Error(`the interaction ${interactionId} of the list is no call`);
    return { id: callId };
  },
};

export const CallOverviewGroup: CallOverviewGroupResolvers = {
  account: (group) => reference(keyBy(group, 'ACCOUNT')),
  contact: (group) => reference(keyBy(group, 'CONTACT')),
  employee: (group) => reference(keyBy(group, 'EMPLOYEE')),
};
