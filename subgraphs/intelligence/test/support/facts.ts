import { query, type Sql, sql } from '@sophia/database';
import type { EventData, EventType } from '@sophia/events';
import type { openIntelligence } from './open-intelligence.ts';

type Intelligence = Awaited<ReturnType<typeof openIntelligence>>;

/** A deal without an account, with the given facts. */
export const deal = (id: string, facts: Partial<EventData<'deal.changed'>> = {}): EventData<'deal.changed'> => ({
  id,
  accountId: null,
  ownerId: null,
  name: 'Renewal',
  stage: 'Engaging',
  status: 'OPEN',
  amount: '1000.00',
  currency: 'USD',
  closeDate: '2026-06-30',
  deleted: false,
  ...facts,
});

/** An employee, with the given facts. */
export const employee = (
  id: string,
  facts: Partial<EventData<'employee.changed'>> = {},
): EventData<'employee.changed'> => ({
  id,
  fullName: 'Kim Lee',
  email: null,
  title: null,
  active: true,
  managerId: null,
  ...facts,
});

/** An open task, with the given facts. */
export const task = (
  id: string,
  facts: Partial<EventData<'activity.changed'>> = {},
): EventData<'activity.changed'> => ({
  id,
  source: 'hubspot',
  sourceId: `task/${id}`,
  kind: 'TASK',
  subject: 'Send the contract',
  body: null,
  direction: 'INTERNAL',
  status: 'NOT_STARTED',
  occurredAt: '2026-03-01T10:00:00.000Z',
  dueAt: '2026-03-05T10:00:00.000Z',
  durationSeconds: null,
  accountId: null,
  dealId: null,
  contactIds: [],
  employeeIds: [],
  deleted: false,
  ...facts,
});

/** An event with the time at which it was published. */
export type Told = { [T in EventType]: { type: T; time: string; data: EventData<T> } }[EventType];

/** Publishes events with their times and handles them. */
export async function tell(intelligence: Intelligence, tenant: string, events: readonly Told[]): Promise<void> {
  const envelopes = events.map((event) => ({
    ...event,
    subject: 'fromId' in event.data ? event.data.fromId : 'id' in event.data ? event.data.id : tenant,
    id: crypto.randomUUID(),
    source: 'test',
    tenantid: tenant,
  }));
  await intelligence.bus.publish(envelopes as Parameters<typeof intelligence.bus.publish>[0]);
  await intelligence.drain();
}

/** Reads the rows of a statement for a tenant. */
export const read = <Row>(intelligence: Intelligence, tenant: string, statement: Sql): Promise<Row[]> =>
  intelligence.database.transaction(tenant, (em) => query<Row>(em, statement));

const tables = {
  account_facts: 'account_id',
  account_versions: 'account_id',
  contact_facts: 'contact_id',
  contact_versions: 'contact_id',
  employee_facts: 'employee_id',
  deal_facts: 'deal_id',
  deal_versions: 'deal_id',
  deal_moves: 'deal_id',
  call_facts: 'call_id',
  call_parties: 'party_id',
  gong_identities: 'identity_id',
  activity_facts: 'activity_id',
} as const;

/** Reads all facts of a tenant, without its name. */
export async function factsOf(intelligence: Intelligence, tenant: string): Promise<Record<string, unknown[]>> {
  const facts: Record<string, unknown[]> = {};
  for (const [table, key] of Object.entries(tables)) {
    const rows = await read<{ row: Record<string, unknown> }>(
      intelligence,
      tenant,
      sql`select to_jsonb(t) - 'tenant_id' as row from ${sql.ref(`intelligence.${table}`)} t
       order by ${sql.ref(key)}, to_jsonb(t) ->> 'recorded_at', to_jsonb(t) ->> 'changed_at'`,
    );
    facts[table] = rows.map(({ row }) => row);
  }
  return facts;
}
