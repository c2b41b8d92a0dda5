import { randomUUID } from 'node:crypto';
import { query, sql } from '@sophia/database';
import { gongCallData } from '@sophia/testing';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { openAlerts } from './support/alerts.ts';
import { deal, employee, read, task } from './support/facts.ts';
import { account, contact, message } from './support/open-intelligence.ts';
import { transcript } from './support/passages.ts';

interface Seen {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly why: readonly string[];
  readonly priority: number;
  readonly priorityFactors: readonly { name: string; contribution: number }[];
  readonly status: string;
  readonly version: number;
  readonly dueDate: string;
  readonly owner: { id: string } | null;
  readonly deal: { id: string } | null;
  readonly contact: { id: string } | null;
  readonly evidence: readonly { text: string; interaction: { id: string } | null }[];
  readonly play: { steps: readonly string[]; past: null | Record<string, unknown> };
}

const fields = `id kind title why priority priorityFactors { name contribution } status version dueDate owner { id }
  deal { id } contact { id } evidence { text interaction { id } }
  play { steps past { done notDone with { cases successes share low high } without { cases successes } } }`;

let intelligence: Awaited<ReturnType<typeof openAlerts>>;
beforeAll(async () => {
  intelligence = await openAlerts();
});
afterAll(() => intelligence.close());
afterEach(() => tenant.leave());

/** A tenant, an account with its owner and a contact, new for each test. */
let tenant: ReturnType<typeof intelligence.forTenant>;
let accountId: string;
let annId: string;
const ownerId = randomUUID();
beforeEach(async () => {
  tenant = intelligence.forTenant();
  accountId = randomUUID();
  annId = randomUUID();
  await tenant.tell(
    { type: 'employee.changed', data: employee(ownerId) },
    { type: 'account.changed', data: account(accountId, { ownerId }) },
    { type: 'contact.changed', data: contact(annId, { accountId, title: 'Leasing agent' }) },
  );
});

const theirs = (text: string, facts: Parameters<typeof message>[0] = {}) => ({
  type: 'interaction.changed' as const,
  data: message({ accountId, contactIds: [annId], text, occurredAt: intelligence.inHours(0), ...facts }),
});
const ours = (text: string, facts: Parameters<typeof message>[0] = {}) =>
  theirs(text, { direction: 'OUTBOUND', contactIds: [], employeeIds: [ownerId], ...facts });
const opened = (facts: Parameters<typeof deal>[1] = {}, id: string = randomUUID()) => ({
  type: 'deal.changed' as const,
  data: deal(id, {
    accountId,
    ownerId,
    name: 'Big deal',
    closeDate: '2026-09-01',
    openedAt: intelligence.inHours(-48),
    ...facts,
  }),
});

async function actions(kind?: string, hidden = false): Promise<readonly Seen[]> {
  const { nextBestActions } = await tenant.ask<{ nextBestActions: { nodes: Seen[] } }>(
    `query ($filter: NextBestActionFilter, $hidden: Boolean) {
      nextBestActions(filter: $filter, hidden: $hidden, first: 100) { nodes { ${fields} } }
    }`,
    { filter: kind === undefined ? null : { kind: { eq: kind } }, hidden },
  );
  return nextBestActions.nodes;
}

async function decide(name: string, args: string, id: string, more = ''): Promise<{ code: string; field: string[] }[]> {
  const answer = await tenant.ask<Record<string, { userErrors: { code: string; field: string[] }[] }>>(
    `mutation ($id: ID!) { ${name}(id: $id${args}) { nextBestAction { id status ${more} } userErrors { code field } } }`,
    { id },
  );
  return answer[name]?.userErrors ?? [];
}

it('asks to answer a question in writing, names who asked, and stops when we have answered in the thread', async () => {
  const threadId = randomUUID();
  const asked = theirs('Can you tell me when the Yardi export will work?', { threadId });
  await tenant.tell(asked);
  await tenant.wait(1);
  expect(await actions('ANSWER_QUESTION')).toEqual([]);
  await tenant.wait(6);
  const [action] = await actions('ANSWER_QUESTION');
  expect(action).toMatchObject({
    title: 'Answer Ann Ames of Maple: "Can you tell me when the Yardi export will work?"',
    owner: { id: ownerId },
    contact: { id: annId },
    dueDate: '2026-03-03',
    status: 'OPEN',
    evidence: [{ text: 'Can you tell me when the Yardi export will work?', interaction: { id: asked.data.id } }],
  });
  await tenant.tell(ours('Have a nice day.', { threadId: randomUUID() }));
  await tenant.wait(1);
  expect(await actions('ANSWER_QUESTION')).toMatchObject([{ id: action?.id }]);
  await tenant.tell(ours('It will work next week.', { threadId }));
  await tenant.wait(1);
  expect(await actions('ANSWER_QUESTION')).toEqual([]);
});

it('has the same actions in whatever order their events arrive', async () => {
  const threadId = randomUUID();
  const said = [
    theirs('How much does the premium plan cost?', { threadId, occurredAt: intelligence.inHours(-30) }),
    theirs('When does the contract start?', { threadId, occurredAt: intelligence.inHours(-20) }),
    ours('Good morning.', { threadId, occurredAt: intelligence.inHours(-40) }),
  ];
  const seen: Seen[][] = [];
  for (const events of [said, said.toReversed()]) {
    for (const event of events) await tenant.tell(event);
    await tenant.wait(0.1);
    seen.push([...(await actions())]);
    for (const { type, data } of said) await tenant.tell({ type, data: { ...data, deleted: true } });
    await tenant.wait(0.1);
    expect(await actions()).toEqual([]);
  }
  expect(seen[0]).toMatchObject([{ kind: 'ANSWER_QUESTION', why: [expect.stringContaining('2 questions')] }]);
  expect(seen[0]?.map(({ id, title }) => [id, title])).toEqual(seen[1]?.map(({ id, title }) => [id, title]));
});

it('explains the priority by parts that add up to it, and lists the most important first', async () => {
  await tenant.tell(
    opened({ amount: '900.00', closeDate: '2026-03-01' }),
    opened({ amount: '100.00', closeDate: '2026-03-01' }),
    opened({ amount: null, closeDate: '2026-03-01' }),
  );
  await tenant.wait(24);
  const found = await actions('SET_CLOSE_DATE');
  const parts = found.map(({ priorityFactors }) => priorityFactors.map(({ contribution }) => contribution));
  expect(parts.map(([, stake]) => stake)).toEqual([25, 12.5, 0]);
  for (const [index, { priority }] of found.entries())
    expect(priority).toBeCloseTo(parts[index]?.reduce((sum, each) => sum + each, 0) ?? 0);
});

it('hides what a person snoozed, dismissed or did, though its cause holds or comes again, and shows it afterwards', async () => {
  const late = task(randomUUID(), { accountId, dueAt: intelligence.inHours(-24) });
  await tenant.tell({ type: 'activity.changed', data: late });
  await tenant.wait(1);
  const [action] = await actions('FINISH_TASK');
  const id = action?.id ?? '';
  expect(await decide('nextBestActionAccept', '', id)).toEqual([]);
  expect(await actions('FINISH_TASK')).toMatchObject([{ id, status: 'ACCEPTED', version: 1 }]);
  expect(await decide('nextBestActionSnooze', `, until: "${intelligence.inHours(48)}", reason: "Later"`, id)).toEqual(
    [],
  );
  expect(await actions('FINISH_TASK')).toEqual([]);
  expect(await actions('FINISH_TASK', true)).toMatchObject([{ id, status: 'SNOOZED', version: 2 }]);
  await tenant.tell({ type: 'activity.changed', data: { ...late, status: 'COMPLETED' } });
  await tenant.wait(1);
  expect(await actions('FINISH_TASK', true)).toEqual([]);
  await tenant.tell({ type: 'activity.changed', data: late });
  await tenant.wait(1);
  expect(await actions('FINISH_TASK')).toEqual([]);
  await tenant.wait(48);
  expect(await actions('FINISH_TASK')).toMatchObject([{ id, status: 'OPEN', version: 2 }]);
  expect(await decide('nextBestActionDone', ', note: "Sent"', id)).toEqual([]);
  await tenant.wait(13 * 24);
  expect(await actions('FINISH_TASK')).toEqual([]);
  await tenant.wait(2 * 24);
  expect(await actions('FINISH_TASK')).toMatchObject([{ id, status: 'OPEN' }]);
  expect(await decide('nextBestActionDismiss', ', reason: "No longer needed"', id)).toEqual([]);
  await tenant.wait(1);
  expect(await actions('FINISH_TASK')).toEqual([]);
  expect(await decide('nextBestActionReopen', '', id)).toEqual([]);
  expect(await actions('FINISH_TASK')).toMatchObject([{ id, status: 'OPEN', version: 5 }]);
});

it('refuses decisions about unknown actions, by old versions and with invalid values, and changes nothing', async () => {
  await tenant.tell({
    type: 'activity.changed',
    data: task(randomUUID(), { accountId, dueAt: intelligence.inHours(-1) }),
  });
  await tenant.wait(1);
  const [action] = await actions('FINISH_TASK');
  const id = action?.id ?? '';
  const past = intelligence.inHours(-1);
  const far = intelligence.inHours(24 * 91);
  expect(await decide('nextBestActionAccept', '', randomUUID())).toEqual([{ code: 'NOT_FOUND', field: ['id'] }]);
  expect(await decide('nextBestActionAccept', '', 'nonsense')).toEqual([{ code: 'NOT_FOUND', field: ['id'] }]);
  expect(await decide('nextBestActionAccept', ', expectedVersion: 3', id)).toEqual([
    { code: 'VERSION_CONFLICT', field: ['expectedVersion'] },
  ]);
  for (const until of [past, far])
    expect(await decide('nextBestActionSnooze', `, until: "${until}"`, id)).toEqual([
      { code: 'INVALID', field: ['until'] },
    ]);
  for (const reason of ['  ', 'x'.repeat(1_001)])
    expect(await decide('nextBestActionDismiss', `, reason: "${reason}"`, id)).toEqual([
      { code: 'INVALID', field: ['reason'] },
    ]);
  expect(await actions('FINISH_TASK')).toMatchObject([{ status: 'OPEN', version: 0 }]);
});

it('finds the first actions seconds after the facts are known, and looks again only after news or an hour', async () => {
  await tenant.tell({
    type: 'activity.changed',
    data: task(randomUUID(), { accountId, dueAt: intelligence.inHours(-1) }),
  });
  await tenant.wait(11 / 3_600);
  expect(await actions('FINISH_TASK')).toHaveLength(1);
  for (let n = 0; n < 2; n += 1) await tenant.wait(0.1);
  await intelligence.database.transaction(tenant.tenant, (em) =>
    query(em, sql`delete from intelligence.next_best_actions`),
  );
  await tenant.wait(0.2);
  expect(await actions('FINISH_TASK')).toEqual([]);
  await tenant.wait(1);
  expect(await actions('FINISH_TASK')).toHaveLength(1);
});

it('keeps what a person decided when the account is merged into another', async () => {
  const intoId = randomUUID();
  await tenant.tell(opened(), theirs('We also look at Zego.'), {
    type: 'account.changed',
    data: account(intoId, { ownerId, name: 'Maple Group' }),
  });
  await tenant.wait(0.1);
  const [action] = await actions('MEET_COMPETITOR');
  expect(await decide('nextBestActionDismiss', ', reason: "They bought it long ago"', action?.id ?? '')).toEqual([]);
  await tenant.tell({ type: 'account.merged', data: { fromId: accountId, intoId } });
  await tenant.wait(0.1);
  expect(await actions('MEET_COMPETITOR')).toEqual([]);
  expect(await actions('MEET_COMPETITOR', true)).toMatchObject([
    { status: 'DISMISSED', title: expect.stringContaining('Maple Group') },
  ]);
});

it('shows no action to another tenant, nor lets it decide', async () => {
  await tenant.tell({
    type: 'activity.changed',
    data: task(randomUUID(), { accountId, dueAt: intelligence.inHours(-1) }),
  });
  await tenant.wait(1);
  const [action] = await actions();
  tenant = intelligence.forTenant();
  expect(await actions()).toEqual([]);
  expect(await decide('nextBestActionAccept', '', action?.id ?? '')).toEqual([{ code: 'NOT_FOUND', field: ['id'] }]);
});

it('lists the actions of an account, a deal and an interaction', async () => {
  const dealId = randomUUID();
  const signal = theirs('We would like to buy the premium plan. Please send us the contract.', { dealId });
  await tenant.tell(opened({}, dealId), signal);
  await tenant.wait(30);
  const entity = async (type: string, id: string, list: string) => {
    const { _entities } = await tenant.ask<{ _entities: { found: { nodes?: Seen[] } & Seen[] }[] }>(
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { found: nextBestActions ${list} } } }`,
      { r: [{ __typename: type, id }] },
    );
    const found = _entities[0]?.found;
    return (found?.nodes ?? found ?? []).map(({ kind }) => kind);
  };
  expect(await entity('Account', accountId, '{ nodes { kind } }')).toContain('FOLLOW_UP_INTEREST');
  expect(await entity('Deal', dealId, '{ nodes { kind } }')).toEqual(['FOLLOW_UP_INTEREST']);
  expect(await entity('Interaction', signal.data.id, '{ kind }')).toContain('FOLLOW_UP_INTEREST');
});

it('does not change an action whose cause is as it was', async () => {
  await tenant.tell(
    opened({ name: 'Renewal', amount: '900.00', closeDate: '2026-05-01', openedAt: intelligence.inHours(-24 * 50) }),
    opened({ closeDate: '2026-02-01', openedAt: intelligence.inHours(-24 * 50) }),
    theirs('We also look at Zego. Your price is too expensive for our budget.'),
    { type: 'activity.changed', data: task(randomUUID(), { accountId, dueAt: intelligence.inHours(-1) }) },
  );
  await tenant.wait(1);
  const versions = () =>
    read<{ kind: string; xmin: string; since: string }>(
      intelligence,
      tenant.tenant,
      sql`select kind, xmin::text, since from intelligence.next_best_actions order by kind, id`,
    );
  const before = await versions();
  const kinds = ['ANSWER_OBJECTION', 'FINISH_TASK', 'MEET_COMPETITOR', 'PREPARE_RENEWAL', 'SET_CLOSE_DATE'];
  expect(before.map(({ kind }) => kind)).toEqual(expect.arrayContaining(kinds));
  expect(before.find(({ kind }) => kind === 'PREPARE_RENEWAL')?.since).toContain('2026-01-31');
  await tenant.wait(0.1);
  expect(await versions()).toEqual(before);
});

it('asks to keep a promise of a call whose day has passed', async () => {
  const callId = randomUUID();
  const startedAt = intelligence.inHours(-1);
  await tenant.tell(
    theirs('', {
      kind: 'CALL',
      source: 'gong',
      title: 'Plans',
      callId,
      messageId: null,
      occurredAt: startedAt,
      employeeIds: [ownerId],
    }),
    { type: 'gong.call.changed', data: gongCallData({ id: callId, startedAt }) },
    {
      type: 'gong.transcript.changed',
      data: transcript(callId, [
        ['CUSTOMER', 'Which plan fits us?'],
        ['OUR_TEAM', 'I will send you a comparison tomorrow.'],
      ]),
    },
  );
  await tenant.wait(24);
  expect(await actions('KEEP_PROMISE')).toEqual([]);
  await tenant.wait(24);
  expect(await actions('KEEP_PROMISE')).toMatchObject([
    {
      title: 'Keep the promise to Ann Ames of Maple: "I will send you a comparison tomorrow."',
      why: [
        expect.stringMatching(
          /^Promised on .* in the call "Plans" for .*[.] Nobody has been in contact with them since[.]$/u,
        ),
      ],
      owner: { id: ownerId },
    },
  ]);
});
