import { randomUUID } from 'node:crypto';
import { queryText } from '@sophia/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { account, message, openIntelligence } from './support/open-intelligence.ts';

let intelligence: Awaited<ReturnType<typeof openIntelligence>>;
beforeAll(async () => {
  intelligence = await openIntelligence();
});
afterAll(() => intelligence.close());

/** Yields every interleaving of the histories that keeps the order within each. */
function* interleavings<T>(...histories: (readonly T[])[]): Generator<T[]> {
  if (histories.every((history) => history.length === 0)) yield [];
  for (const [index, [first, ...rest]] of histories.entries()) {
    if (first === undefined) continue;
    for (const tail of interleavings(...histories.with(index, rest))) yield [first, ...tail];
  }
}

/** Reads a tenant's rows about accounts and contacts, without values that differ between tenants. */
async function rowsOf(tenant: string): Promise<unknown> {
  const read = (text: string) => intelligence.database.system((em) => queryText(em, text, [tenant]));
  return {
    scores: await read(
      'select subject_type, subject_id, kind from intelligence.scores where tenant_id = $1 order by 1, 2, 3',
    ),
    points: await read(
      `select s.subject_id, s.kind, count(*)::int as points from intelligence.score_history h
       left join intelligence.scores s on s.tenant_id = h.tenant_id and s.id = h.score_id
       where h.tenant_id = $1 group by 1, 2 order by 1, 2`,
    ),
    insights: await read('select account_id, title from intelligence.insights where tenant_id = $1 order by 1, 2'),
    alerts: await read(
      'select account_id, kind, status, occurrences from intelligence.alerts where tenant_id = $1 order by 1, 2',
    ),
    interactions: await read(
      'select account_id, contact_ids from intelligence.interaction_analyses where tenant_id = $1 order by 1, 2',
    ),
    names: await read('select account_id, name from intelligence.account_facts where tenant_id = $1 order by 1'),
  };
}

it('leaves no rows of merged people and accounts, in any order of events', async () => {
  const [former, present, formerContact, contact] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const sent = message({
    text: 'We are looking at EliseAI and need to speak to your manager.',
    accountId: former,
    contactIds: [formerContact],
  });
  const other = message({ text: 'We need to speak to your manager.', accountId: former, contactIds: [formerContact] });
  const deliverMessages = (tenant: string, facts: Partial<typeof sent>) =>
    intelligence.deliver(
      'interaction.changed',
      [sent, other].map((interaction) => ({ ...interaction, ...facts })),
      ({ id }) => id,
      tenant,
    );
  const deliverAccount = (tenant: string, id: string, name: string) =>
    intelligence.deliver('account.changed', [account(id, { name })], (data) => data.id, tenant);

  type Step = (tenant: string) => Promise<void>;
  const messages: Step[] = [
    (tenant) => deliverMessages(tenant, {}),
    (tenant) => deliverMessages(tenant, { accountId: present, contactIds: [contact], isNew: false }),
  ];
  const formerAccount: Step[] = [
    (tenant) => deliverAccount(tenant, former, 'Maple'),
    (tenant) =>
      intelligence.deliver('account.merged', [{ fromId: former, intoId: present }], ({ fromId }) => fromId, tenant),
  ];
  const presentAccount: Step[] = [(tenant) => deliverAccount(tenant, present, 'Maple Ridge')];

  const seen = new Map<string, number>();
  for (const [index, steps] of [...interleavings(messages, formerAccount, presentAccount)].entries()) {
    const tenant = `order-${index}`;
    for (const step of steps) await step(tenant);
    const rows = JSON.stringify(await rowsOf(tenant), null, 1);
    seen.set(rows, (seen.get(rows) ?? 0) + 1);
  }
  expect([...seen.keys()]).toHaveLength(1);
  expect([...seen.values()]).toEqual([30]);
  const [rows] = seen.keys();
  expect(rows).not.toContain(former);
  expect(rows).not.toContain(formerContact);
  expect(JSON.parse(rows ?? '').alerts).toEqual([
    { account_id: present, kind: 'COMPETITOR_NAMED', status: 'OPEN', occurrences: 1 },
    { account_id: present, kind: 'ESCALATION', status: 'OPEN', occurrences: 2 },
  ]);
}, 120_000);
