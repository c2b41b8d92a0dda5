import { randomUUID } from 'node:crypto';
import type { EventData } from '@sophia/events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { account, message, openIntelligence, tenant } from './support/open-intelligence.ts';

let intelligence: Awaited<ReturnType<typeof openIntelligence>>;
beforeAll(async () => {
  intelligence = await openIntelligence();
});
afterAll(() => intelligence.close());

const hear = (...interactions: ReturnType<typeof message>[]) =>
  intelligence.hear('interaction.changed', interactions, ({ id }) => id);
const hearAccount = (id: string, deleted = false) =>
  intelligence.hear('account.changed', [account(id, { deleted })], (data) => data.id);
const hearMerge = (fromId: string, intoId: string) =>
  intelligence.hear('account.merged', [{ fromId, intoId }], (data) => data.fromId);
const hearContact = (id: string, facts: Partial<EventData<'contact.changed'>> = {}) =>
  intelligence.hear(
    'contact.changed',
    [{ id, accountId: null, fullName: 'Ann', emails: [], title: null, mergedIntoId: null, deleted: false, ...facts }],
    (data) => data.id,
  );
const hearDeal = (id: string, deleted = false) =>
  intelligence.hear(
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

/** An alert as a model raises it: about a person or a deal. */
async function raised(column: 'contact_id' | 'deal_id', id: string): Promise<string> {
  const alert = randomUUID();
  await intelligence.database.transaction(tenant, (em) =>
    em.execute(
      `insert into intelligence.alerts
         (tenant_id, id, kind, severity, status, cause, title, message, evidence, ${column}, raised_at, last_seen_at)
       values (?, ?, 'DEADLINE_AT_RISK', 2, 'OPEN', ?, 'A title', 'A message', '[]', ?, now(), now())`,
      [tenant, alert, alert, id],
    ),
  );
  return alert;
}

test('a contact who is gone has no score, whatever is told late, and has one again when told of again', async () => {
  const contact = randomUUID();
  await hear(message({ contactIds: [contact] }));
  expect(await isScored(contact)).toBe(true);
  await hearContact(contact, { deleted: true });
  expect(await isScored(contact)).toBe(false);
  await hear(message({ contactIds: [contact] }));
  expect(await isScored(contact)).toBe(false);
  await hearContact(contact);
  expect(await isScored(contact)).toBe(true);
});

test('what is about a contact is about the one that it was merged into, along a chain told in any order', async () => {
  for (const order of [
    [0, 1],
    [1, 0],
  ]) {
    const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()];
    const alert = await raised('contact_id', first);
    const merges = [
      () => hearContact(first, { mergedIntoId: second }),
      () => hearContact(second, { mergedIntoId: third }),
    ];
    for (const index of order) await merges[index]?.();
    expect(await ask(`{ alert(id: "${alert}") { contact { id } version } }`)).toMatchObject({
      alert: { contact: { id: third } },
    });
    expect(await ofSubject('Contact', first, 'alerts { nodes { id } }')).toEqual({ alerts: { nodes: [] } });
    await hearContact(third, { deleted: true });
    expect(await ask(`{ alert(id: "${alert}") { contact { id } } }`)).toEqual({ alert: { contact: null } });
  }
});

test('the same contact merged twice changes an alert once', async () => {
  const [former, present] = [randomUUID(), randomUUID()];
  const alert = await raised('contact_id', former);
  await hearContact(former, { mergedIntoId: present });
  await hearContact(former, { mergedIntoId: present });
  expect(await ask(`{ alert(id: "${alert}") { version } }`)).toEqual({ alert: { version: 2 } });
});

test('a deal that is gone has no score, and its alerts name it no more', async () => {
  const deal = randomUUID();
  const alert = await raised('deal_id', deal);
  await intelligence.database.transaction(tenant, (em) =>
    em.execute(
      `insert into intelligence.scores
         (tenant_id, id, subject_type, subject_id, kind, value, factors, coverage, as_of, computed_at, model, model_version)
       values (?, ?, 'DEAL', ?, 'DEAL_SUCCESS', 50, '[]', 1, now(), now(), 'a-model', '1')`,
      [tenant, randomUUID(), deal],
    ),
  );
  await hearDeal(deal);
  expect(await ofSubject('Deal', deal, 'successProbability { value } alerts { nodes { id } }')).toEqual({
    successProbability: { value: 50 },
    alerts: { nodes: [{ id: alert }] },
  });
  await hearDeal(deal, true);
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

test('a message that names an account after its end is not about it, unless the account comes back', async () => {
  const accountId = randomUUID();
  await hearAccount(accountId);
  await hearAccount(accountId, true);
  const told = message({ accountId, text: words });
  await hear(told);
  expect(await insightsOf(accountId)).toEqual({ insights: none });
  expect(await alertsOf(accountId)).toEqual({ alerts: none });
  expect(await ofSubject('Account', accountId, 'engagement { value }')).toEqual({ engagement: null });
  await hearAccount(accountId);
  await hear(message({ accountId, text: words }));
  expect(await insightsOf(accountId)).toMatchObject({ insights: { nodes: [{ title: 'EliseAI was named' }] } });
});

test('a rule cannot be limited to an account that is gone', async () => {
  const accountId = randomUUID();
  await hearAccount(accountId);
  await hearAccount(accountId, true);
  const { data } = await intelligence.query(
    'mutation ($input: AlertRuleCreateInput!) { alertRuleCreate(input: $input) { userErrors { code } } }',
    { input: { name: accountId, kind: 'KEYWORD_NAMED', severity: 'LOW', keywords: ['x'], accountIds: [accountId] } },
  );
  expect(data).toEqual({ alertRuleCreate: { userErrors: [{ code: 'NOT_FOUND' }] } });
});

test('what was noticed in a message leaves the account with it', async () => {
  const accountId = randomUUID();
  const told = message({ accountId, text: words });
  await hear(told);
  expect(await insightsOf(accountId)).toMatchObject({ insights: { nodes: [{}] } });
  await hear({ ...told, accountId: null, isNew: false, isNewToAccount: false });
  expect(await insightsOf(accountId)).toEqual({ insights: none });
});

test('accounts that were merged along a chain stand under its end, whichever merge is told first', async () => {
  for (const order of [
    [0, 1],
    [1, 0],
  ]) {
    const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()];
    const told = message({ accountId: first, text: words });
    await hear(told);
    const merges = [() => hearMerge(first, second), () => hearMerge(second, third)];
    for (const index of order) await merges[index]?.();
    expect(await insightsOf(third)).toMatchObject({ insights: { nodes: [{}] } });
    await hear(message({ accountId: first, text: words }));
    expect(await insightsOf(third)).toMatchObject({ insights: { nodes: [{}, {}] } });
    expect(await insightsOf(second)).toEqual({ insights: none });
  }
});

test('whatever is told first, a contact who is gone leaves no score', async () => {
  const contact = randomUUID();
  const told = message({ contactIds: [contact] });
  await hearContact(contact, { deleted: true });
  await hear(told);
  await hear({ ...told, contactIds: [], isNew: false });
  expect(await isScored(contact)).toBe(false);
});
