import { randomUUID } from 'node:crypto';
import { query, sql } from '@sophia/database';
import type { EventData } from '@sophia/events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { account, contact, message, openIntelligence, tenant } from './support/open-intelligence.ts';

let intelligence: Awaited<ReturnType<typeof openIntelligence>>;
beforeAll(async () => {
  intelligence = await openIntelligence();
});
afterAll(() => intelligence.close());

const deliver = (...interactions: ReturnType<typeof message>[]) =>
  intelligence.deliver('interaction.changed', interactions, ({ id }) => id);
const deliverAccount = (id: string, deleted = false) =>
  intelligence.deliver('account.changed', [account(id, { deleted })], (data) => data.id);
const deliverMerge = (fromId: string, intoId: string) =>
  intelligence.deliver('account.merged', [{ fromId, intoId }], (data) => data.fromId);
const deliverContact = (id: string, facts: Partial<EventData<'contact.changed'>> = {}) =>
  intelligence.deliver('contact.changed', [contact(id, facts)], (data) => data.id);
const deliverDeal = (id: string, deleted = false) =>
  intelligence.deliver(
    'deal.changed',
    [
      {
        id,
        accountId: null,
        ownerId: null,
        name: 'Renewal',
        stage: 'Open',
        status: 'OPEN',
        amount: null,
        currency: null,
        closeDate: null,
        deleted,
      },
    ],
    (data) => data.id,
  );

async function ask(document: string): Promise<Record<string, unknown>> {
  const { data, errors } = await intelligence.query(document);
  expect(errors).toBeUndefined();
  return data as Record<string, unknown>;
}

const ofSubject = async (typename: string, id: string, fields: string): Promise<unknown> => {
  const { data, errors } = await intelligence.query(
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${typename} { ${fields} } } }`,
    { r: [{ __typename: typename, id }] },
  );
  expect(errors).toBeUndefined();
  return (data as { _entities: unknown[] })._entities[0];
};
const isScored = async (contact: string): Promise<boolean> =>
  ((await ofSubject('Contact', contact, 'engagement { value }')) as { engagement: unknown }).engagement !== null;

/** Inserts an alert about a contact or a deal, as a model would raise it. */
async function raised(column: 'contact_id' | 'deal_id', id: string): Promise<string> {
  const alert = randomUUID();
  await intelligence.database.transaction(tenant, (em) =>
    query(
      em,
      sql`insert into intelligence.alerts
         (tenant_id, id, kind, severity, status, cause, title, message, evidence, ${sql.raw(column)}, raised_at, last_seen_at)
       values (${tenant}, ${alert}, 'DEADLINE_AT_RISK', 2, 'OPEN', ${alert}, 'A title', 'A message', '[]', ${id}, now(), now())`,
    ),
  );
  return alert;
}

it('removes the score of a deleted contact despite late events, and restores it when the contact returns', async () => {
  const contact = randomUUID();
  await deliver(message({ contactIds: [contact] }));
  expect(await isScored(contact)).toBe(true);
  await deliverContact(contact, { deleted: true });
  expect(await isScored(contact)).toBe(false);
  await deliver(message({ contactIds: [contact] }));
  expect(await isScored(contact)).toBe(false);
  await deliverContact(contact);
  expect(await isScored(contact)).toBe(true);
});

it('moves alerts along a chain of merged contacts, in any order of events', async () => {
  for (const order of [
    [0, 1],
    [1, 0],
  ]) {
    const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()];
    const alert = await raised('contact_id', first);
    const merges = [
      () => deliverContact(first, { mergedIntoId: second }),
      () => deliverContact(second, { mergedIntoId: third }),
    ];
    for (const index of order) await merges[index]?.();
    expect(await ask(`{ alert(id: "${alert}") { contact { id } version } }`)).toMatchObject({
      alert: { contact: { id: third } },
    });
    expect(await ofSubject('Contact', first, 'alerts { nodes { id } }')).toEqual({ alerts: { nodes: [] } });
    await deliverContact(third, { deleted: true });
    expect(await ask(`{ alert(id: "${alert}") { contact { id } } }`)).toEqual({ alert: { contact: null } });
  }
});

it('changes an alert once when the same merge arrives twice', async () => {
  const [former, present] = [randomUUID(), randomUUID()];
  const alert = await raised('contact_id', former);
  await deliverContact(former, { mergedIntoId: present });
  await deliverContact(former, { mergedIntoId: present });
  expect(await ask(`{ alert(id: "${alert}") { version } }`)).toEqual({ alert: { version: 2 } });
});

it('removes the score of a deleted deal and its reference in alerts', async () => {
  const deal = randomUUID();
  const alert = await raised('deal_id', deal);
  await intelligence.database.transaction(tenant, (em) =>
    query(
      em,
      sql`insert into intelligence.scores
         (tenant_id, id, subject_type, subject_id, kind, value, factors, coverage, as_of, computed_at, model, model_version)
       values (${tenant}, ${randomUUID()}, 'DEAL', ${deal}, 'DEAL_SUCCESS', 50, '[]', 1, now(), now(), 'a-model', '1')`,
    ),
  );
  await deliverDeal(deal);
  expect(await ofSubject('Deal', deal, 'successProbability { value } alerts { nodes { id } }')).toEqual({
    successProbability: { value: 50 },
    alerts: { nodes: [{ id: alert }] },
  });
  await deliverDeal(deal, true);
  expect(await ofSubject('Deal', deal, 'successProbability { value } alerts { nodes { id } }')).toEqual({
    successProbability: null,
    alerts: { nodes: [] },
  });
  expect(await ask(`{ alert(id: "${alert}") { deal { id } } }`)).toEqual({ alert: { deal: null } });
});

const words = 'We need to speak to your manager about EliseAI.';
const insightsOf = (id: string) => ask(`{ insights(filter: { accountId: { eq: "${id}" } }) { nodes { title } } }`);
const alertsOf = (id: string) => ask(`{ alerts(filter: { accountId: { eq: "${id}" } }) { nodes { title } } }`);
const none = { nodes: [] };

it('ignores the deleted account of a message, until the account returns', async () => {
  const accountId = randomUUID();
  await deliverAccount(accountId);
  await deliverAccount(accountId, true);
  const sent = message({ accountId, text: words });
  await deliver(sent);
  expect(await insightsOf(accountId)).toEqual({ insights: none });
  expect(await alertsOf(accountId)).toEqual({ alerts: none });
  expect(await ofSubject('Account', accountId, 'engagement { value }')).toEqual({ engagement: null });
  await deliverAccount(accountId);
  await deliver(message({ accountId, text: words }));
  expect(await insightsOf(accountId)).toMatchObject({ insights: { nodes: [{ title: 'EliseAI was mentioned' }] } });
});

it('refuses to limit a rule to a deleted account', async () => {
  const accountId = randomUUID();
  await deliverAccount(accountId);
  await deliverAccount(accountId, true);
  const { data } = await intelligence.query(
    'mutation ($input: AlertRuleCreateInput!) { alertRuleCreate(input: $input) { userErrors { code } } }',
    { input: { name: accountId, kind: 'KEYWORD_NAMED', severity: 'LOW', keywords: ['x'], accountIds: [accountId] } },
  );
  expect(data).toEqual({ alertRuleCreate: { userErrors: [{ code: 'NOT_FOUND' }] } });
});

it('removes the insights of a message from the account that it leaves', async () => {
  const accountId = randomUUID();
  const sent = message({ accountId, text: words });
  await deliver(sent);
  expect(await insightsOf(accountId)).toMatchObject({ insights: { nodes: [{}] } });
  await deliver({ ...sent, accountId: null, isNew: false, isNewToAccount: false });
  expect(await insightsOf(accountId)).toEqual({ insights: none });
});

it('moves insights along a chain of merged accounts, in any order of events', async () => {
  for (const order of [
    [0, 1],
    [1, 0],
  ]) {
    const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()];
    const sent = message({ accountId: first, text: words });
    await deliver(sent);
    const merges = [() => deliverMerge(first, second), () => deliverMerge(second, third)];
    for (const index of order) await merges[index]?.();
    expect(await insightsOf(third)).toMatchObject({ insights: { nodes: [{}] } });
    await deliver(message({ accountId: first, text: words }));
    expect(await insightsOf(third)).toMatchObject({ insights: { nodes: [{}, {}] } });
    expect(await insightsOf(second)).toEqual({ insights: none });
  }
});

it('stores no score for a contact whose deletion arrives before its messages', async () => {
  const contact = randomUUID();
  const sent = message({ contactIds: [contact] });
  await deliverContact(contact, { deleted: true });
  await deliver(sent);
  await deliver({ ...sent, contactIds: [], isNew: false });
  expect(await isScored(contact)).toBe(false);
});
