import { randomUUID } from 'node:crypto';
import { sql } from '@sophia/database';
import { gongCallData, gongParty } from '@sophia/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accountInteractions } from '../src/facts/account-interactions.ts';
import { callTalk } from '../src/facts/call-talk.ts';
import { dealChanges, dealsAsOf } from '../src/facts/deals-as-of.ts';
import { responseTimes } from '../src/facts/response-times.ts';
import { isDecisionMaker, seniorityOf } from '../src/facts/seniority.ts';
import { accountsAsOf, contactsAsOf } from '../src/facts/subjects-as-of.ts';
import { deal, employee, factsOf, read, type Told, task, tell } from './support/facts.ts';
import { account, contact, message, openIntelligence } from './support/open-intelligence.ts';
import { transcript } from './support/passages.ts';

let intelligence: Awaited<ReturnType<typeof openIntelligence>>;
beforeAll(async () => {
  intelligence = await openIntelligence();
}, 120_000);
afterAll(() => intelligence.close());

const at = (text: string) => sql`${text}::timestamptz`;
const march = { from: at('2026-03-01'), to: at('2026-04-01') };

it('knows a deal at any time as it was recorded then', async () => {
  const tenant = 'as-of';
  const [id, owner, next] = [randomUUID(), randomUUID(), randomUUID()];
  const moved = (changedAt: string, fromStage: string | null, stage: string) => ({
    changedAt,
    fromStage,
    stage,
    amount: '900.00',
    currency: 'USD',
  });
  const engaging = moved('2026-01-10T00:00:00.000Z', 'Prospecting', 'Engaging');
  const demo = moved('2026-02-10T00:00:00.000Z', 'Engaging', 'Demo');
  const won = moved('2026-03-20T00:00:00.000Z', 'Demo', 'Won');
  const opened = { openedAt: '2026-01-05T00:00:00.000Z', product: 'GTX' };
  const dealAt = (time: string, facts: Parameters<typeof deal>[1]): Told => ({
    type: 'deal.changed',
    time,
    data: deal(id, { ...opened, ...facts }),
  });
  await tell(intelligence, tenant, [
    dealAt('2026-03-01T00:00:00.000Z', { stage: 'Demo', ownerId: owner, stageMoves: [engaging, demo] }),
    dealAt('2026-03-10T00:00:00.000Z', {
      stage: 'Demo',
      ownerId: next,
      closeDate: '2026-09-30',
      amount: '1500.00',
      probability: 0.6,
      stageMoves: [engaging, demo],
    }),
    dealAt('2026-03-21T00:00:00.000Z', {
      stage: 'Won',
      status: 'WON',
      ownerId: next,
      closeDate: '2026-03-20',
      closedAt: '2026-03-20T00:00:00.000Z',
      amount: '1400.00',
      stageMoves: [engaging, demo, won],
    }),
  ]);
  const asOf = async (time: string) => {
    const rows = await read<Record<string, unknown>>(
      intelligence,
      tenant,
      sql`select stage, stage_since::date::text, status, amount::text, close_date::text, probability, owner_id,
         closed_at is not null as is_closed, is_recorded
       from (${dealsAsOf(at(time))}) deal`,
    );
    return rows[0];
  };
  const before = { is_recorded: false, is_closed: false, status: 'OPEN', close_date: null, probability: null };
  expect(await asOf('2026-01-01')).toBeUndefined();
  expect(await asOf('2026-01-07')).toEqual({
    ...before,
    stage: 'Prospecting',
    stage_since: null,
    amount: null,
    owner_id: owner,
  });
  expect(await asOf('2026-02-01')).toEqual({
    ...before,
    stage: 'Engaging',
    stage_since: '2026-01-10',
    amount: '900.00',
    owner_id: owner,
  });
  const recorded = { is_recorded: true, is_closed: false, status: 'OPEN', stage: 'Demo', stage_since: '2026-02-10' };
  expect(await asOf('2026-03-05')).toEqual({
    ...recorded,
    amount: '1000.00',
    close_date: '2026-06-30',
    probability: null,
    owner_id: owner,
  });
  const pushed = { ...recorded, amount: '1500.00', close_date: '2026-09-30', probability: 0.6, owner_id: next };
  expect(await asOf('2026-03-15')).toEqual(pushed);
  // It was won the day before, but nobody had recorded it.
  expect(await asOf('2026-03-20T12:00:00Z')).toEqual(pushed);
  expect(await asOf('2026-03-22')).toEqual({
    is_recorded: true,
    is_closed: true,
    status: 'WON',
    stage: 'Won',
    stage_since: '2026-03-20',
    amount: '1400.00',
    close_date: '2026-03-20',
    probability: null,
    owner_id: next,
  });
  expect(
    await read(
      intelligence,
      tenant,
      sql`select previous_close_date::text, close_date::text, previous_amount::text, amount::text, status
       from (${dealChanges}) change order by recorded_at`,
    ),
  ).toEqual([
    {
      previous_close_date: '2026-06-30',
      close_date: '2026-09-30',
      previous_amount: '1000.00',
      amount: '1500.00',
      status: 'OPEN',
    },
    {
      previous_close_date: '2026-09-30',
      close_date: '2026-03-20',
      previous_amount: '1500.00',
      amount: '1400.00',
      status: 'WON',
    },
  ]);
});

it('gives the same facts for events in any order and number', async () => {
  const [former, present, owner, formerOwner, manager] = Array.from({ length: 5 }, () => randomUUID());
  const [dealId, contactId, activityId, callId, user, party] = Array.from({ length: 6 }, () => randomUUID());
  const ids = { former, present, owner, formerOwner, manager, dealId, contactId, activityId, callId, user, party };
  const id = (name: keyof typeof ids): string => ids[name] ?? '';
  const time = (day: number) => `2026-03-${String(day).padStart(2, '0')}T00:00:00.000Z`;
  const move = (day: number, fromStage: string, stage: string) => ({
    changedAt: time(day),
    fromStage,
    stage,
    amount: null,
    currency: null,
  });
  const call = gongCallData({
    id: id('callId'),
    hostUserId: id('user'),
    parties: [
      gongParty({ id: id('party'), affiliation: 'INTERNAL', userId: id('user'), isHost: true }),
      gongParty({ id: randomUUID(), title: 'VP of Operations' }),
    ],
  });
  /** Events of one subject, which the bus keeps in order. */
  const histories: Told[][] = [
    [
      { type: 'account.changed', time: time(1), data: account(id('former'), { ownerId: id('formerOwner') }) },
      { type: 'account.merged', time: time(9), data: { fromId: id('former'), intoId: id('present') } },
    ],
    [
      {
        type: 'account.changed',
        time: time(2),
        data: account(id('present'), { ownerId: id('formerOwner'), unitCount: 10 }),
      },
      { type: 'account.changed', time: time(4), data: account(id('present'), { ownerId: id('owner'), unitCount: 20 }) },
    ],
    [
      { type: 'employee.changed', time: time(1), data: employee(id('formerOwner'), { managerId: id('manager') }) },
      {
        type: 'employee.changed',
        time: time(8),
        data: employee(id('formerOwner'), { active: false, mergedIntoId: id('owner'), deleted: true }),
      },
    ],
    [{ type: 'employee.changed', time: time(8), data: employee(id('owner'), { managerId: id('manager') }) }],
    [
      {
        type: 'contact.changed',
        time: time(3),
        data: contact(id('contactId'), {
          accountId: id('former'),
          title: 'Chief Operating Officer',
          decisionRole: 'CHAMPION',
        }),
      },
    ],
    [
      {
        type: 'deal.changed',
        time: time(3),
        data: deal(id('dealId'), {
          accountId: id('former'),
          ownerId: id('formerOwner'),
          stageMoves: [move(2, 'A', 'B')],
        }),
      },
      {
        type: 'deal.changed',
        time: time(5),
        data: deal(id('dealId'), {
          accountId: id('former'),
          ownerId: id('formerOwner'),
          closeDate: '2026-07-31',
          stageMoves: [move(2, 'A', 'B'), move(4, 'B', 'C')],
        }),
      },
    ],
    [
      {
        type: 'activity.changed',
        time: time(3),
        data: task(id('activityId'), {
          accountId: id('former'),
          employeeIds: [id('formerOwner')],
          dealId: id('dealId'),
        }),
      },
      {
        type: 'activity.changed',
        time: time(6),
        data: task(id('activityId'), {
          accountId: id('former'),
          employeeIds: [id('formerOwner')],
          dealId: id('dealId'),
          status: 'COMPLETED',
        }),
      },
    ],
    [{ type: 'gong.call.changed', time: time(3), data: call }],
    [
      {
        type: 'identity.resolved',
        time: time(3),
        data: {
          identityId: id('user'),
          source: 'gong',
          objectType: 'user',
          contactId: null,
          employeeId: id('formerOwner'),
          accountId: null,
          dealId: null,
        },
      },
    ],
  ];
  const inOrder = histories.flat().toSorted((a, b) => a.time.localeCompare(b.time));
  const backwards = histories.toReversed().flat();
  const oneByOne = async (tenant: string, events: readonly Told[]) => {
    for (const event of events) await tell(intelligence, tenant, [event]);
  };
  await oneByOne('facts-1', inOrder);
  await tell(intelligence, 'facts-2', inOrder);
  await tell(intelligence, 'facts-3', backwards);
  await oneByOne('facts-4', histories.flat());
  await tell(intelligence, 'facts-4', histories.flat());
  const facts = await factsOf(intelligence, 'facts-1');
  for (const tenant of ['facts-2', 'facts-3', 'facts-4']) expect(await factsOf(intelligence, tenant)).toEqual(facts);
  expect(JSON.stringify(facts)).not.toContain(former);
  expect(JSON.stringify(facts)).not.toContain(formerOwner);
  expect(facts.account_facts).toMatchObject([{ account_id: present, unit_count: 20, owner_id: owner }]);
  expect(facts.deal_versions).toMatchObject([{ close_date: '2026-06-30' }, { close_date: '2026-07-31' }]);
  expect(facts.deal_moves).toMatchObject([
    { from_stage: 'A', stage: 'B', place: 0 },
    { from_stage: 'B', stage: 'C', place: 1 },
  ]);
  expect(facts.activity_facts).toMatchObject([{ is_done: true, account_id: present, employee_ids: [owner] }]);
  expect(facts.contact_facts).toMatchObject([{ seniority: 'C_LEVEL', decision_role: 'CHAMPION', account_id: present }]);
  expect(facts.call_parties).toHaveLength(2);
}, 120_000);

it('takes states that arrive late into the past, and not into the present', async () => {
  const id = randomUUID();
  const state = (day: number, stage: string, amount: string): Told => ({
    type: 'deal.changed',
    time: `2026-03-0${day}T00:00:00.000Z`,
    data: deal(id, {
      stage,
      amount,
      stageMoves: [{ changedAt: `2026-02-0${day}T00:00:00.000Z`, fromStage: null, stage, amount, currency: null }],
    }),
  });
  const events = [state(1, 'A', '1.00'), state(2, 'B', '2.00'), state(3, 'A', '1.00')];
  for (const [index, order] of [
    [0, 1, 2],
    [2, 0, 1],
    [1, 2, 0],
  ].entries()) {
    for (const place of order) await tell(intelligence, `late-${index}`, [events[place] as Told]);
  }
  const facts = await factsOf(intelligence, 'late-0');
  expect(facts.deal_facts).toMatchObject([{ stage: 'A', amount: 1 }]);
  expect(facts.deal_versions).toMatchObject([{ stage: 'A' }, { stage: 'B' }, { stage: 'A' }]);
  expect(facts.deal_moves).toHaveLength(1);
  expect(await factsOf(intelligence, 'late-1')).toEqual(facts);
  expect(await factsOf(intelligence, 'late-2')).toEqual(facts);
});

it('forgets what is deleted, and knows what returns', async () => {
  const tenant = 'deleted';
  const [accountId, dealId, contactId, activityId, callId, employeeId] = Array.from({ length: 6 }, () => randomUUID());
  const all = (deleted: boolean, time: string): Told[] => [
    { type: 'account.changed', time, data: account(accountId ?? '', { deleted }) },
    { type: 'employee.changed', time, data: employee(employeeId ?? '', { deleted }) },
    { type: 'contact.changed', time, data: contact(contactId ?? '', { deleted, accountId: accountId ?? '' }) },
    { type: 'deal.changed', time, data: deal(dealId ?? '', { deleted, stageMoves: [] }) },
    { type: 'activity.changed', time, data: task(activityId ?? '', { deleted }) },
    {
      type: 'gong.call.changed',
      time,
      data: gongCallData({ id: callId ?? '', deleted, parties: [gongParty({ id: randomUUID() })] }),
    },
  ];
  await tell(intelligence, tenant, all(false, '2026-03-01T00:00:00.000Z'));
  await tell(intelligence, tenant, all(true, '2026-03-02T00:00:00.000Z'));
  expect(Object.values(await factsOf(intelligence, tenant)).flat()).toEqual([]);
  await tell(intelligence, tenant, [
    ...all(true, '2026-03-03T00:00:00.000Z'),
    ...all(false, '2026-03-04T00:00:00.000Z'),
  ]);
  const { account_facts, deal_versions, call_parties } = await factsOf(intelligence, tenant);
  expect([account_facts?.length, deal_versions?.length, call_parties?.length]).toEqual([1, 1, 1]);
});

it('knows accounts and contacts as they were, and who decides', async () => {
  const tenant = 'people';
  const [accountId, contactId] = [randomUUID(), randomUUID()];
  await tell(intelligence, tenant, [
    { type: 'account.changed', time: '2026-03-02T00:00:00.000Z', data: account(accountId, { unitCount: 100 }) },
    { type: 'account.changed', time: '2026-03-20T00:00:00.000Z', data: account(accountId, { unitCount: 900 }) },
    { type: 'contact.changed', time: '2026-03-02T00:00:00.000Z', data: contact(contactId, { title: 'Leasing agent' }) },
    {
      type: 'contact.changed',
      time: '2026-03-20T00:00:00.000Z',
      data: contact(contactId, { title: 'Vice President' }),
    },
  ]);
  const asOf = async (time: string) => [
    ...(await read(intelligence, tenant, sql`select unit_count, is_recorded from (${accountsAsOf(at(time))}) a`)),
    ...(await read(
      intelligence,
      tenant,
      sql`select seniority, ${isDecisionMaker('c')} as decides from (${contactsAsOf(at(time))}) c`,
    )),
  ];
  expect(await asOf('2026-03-01')).toEqual([
    { unit_count: 100, is_recorded: false },
    { seniority: 'OTHER', decides: false },
  ]);
  expect(await asOf('2026-03-10')).toEqual([
    { unit_count: 100, is_recorded: true },
    { seniority: 'OTHER', decides: false },
  ]);
  expect(await asOf('2026-03-21')).toEqual([
    { unit_count: 900, is_recorded: true },
    { seniority: 'VP', decides: true },
  ]);
});

it('measures how long customers waited for an answer', async () => {
  const tenant = 'answers';
  const [accountId, threadId, other] = [randomUUID(), randomUUID(), randomUUID()];
  const written = (thread: string, occurredAt: string, direction: 'INBOUND' | 'OUTBOUND') =>
    message({ accountId, threadId: thread, direction, occurredAt: `2026-03-${occurredAt}Z` });
  const messages = [
    written(threadId, '01T10:00:00', 'INBOUND'),
    written(threadId, '01T10:05:00', 'INBOUND'),
    written(threadId, '01T11:00:00', 'OUTBOUND'),
    written(threadId, '01T11:30:00', 'OUTBOUND'),
    written(threadId, '01T12:00:00', 'INBOUND'),
    written(other, '01T12:01:00', 'OUTBOUND'),
    written(threadId, '02T12:00:00', 'OUTBOUND'),
  ];
  await intelligence.deliver('interaction.changed', messages, ({ id }) => id, tenant);
  const waits = (to: string) =>
    read(
      intelligence,
      tenant,
      sql`select seconds, answer_interaction_id from (${responseTimes({ from: at('2026-03-01'), to: at(to) })}) wait
       order by asked_at`,
    );
  expect(await waits('2026-03-03')).toEqual([
    { seconds: 3_600, answer_interaction_id: messages[2]?.id },
    { seconds: 86_400, answer_interaction_id: messages[6]?.id },
  ]);
  expect(await waits('2026-03-02')).toEqual([
    { seconds: 3_600, answer_interaction_id: messages[2]?.id },
    { seconds: null, answer_interaction_id: null },
  ]);
  expect(
    await read(
      intelligence,
      tenant,
      sql`select side, count(*)::int as count from (${accountInteractions(march)}) i group by side order by side`,
    ),
  ).toEqual([
    { side: 'OURS', count: 4 },
    { side: 'THEIRS', count: 3 },
  ]);
});

it('measures who spoke how long in a call, and who asked', async () => {
  const tenant = 'talk';
  const [callId, user, host] = [randomUUID(), randomUUID(), randomUUID()];
  await tell(intelligence, tenant, [
    {
      type: 'gong.call.changed',
      time: '2026-03-03T16:00:00.000Z',
      data: gongCallData({ id: callId, hostUserId: user }),
    },
    {
      type: 'identity.resolved',
      time: '2026-03-03T16:00:00.000Z',
      data: {
        identityId: user,
        source: 'gong',
        objectType: 'user',
        contactId: null,
        employeeId: host,
        accountId: null,
        dealId: null,
      },
    },
    {
      type: 'gong.transcript.changed',
      time: '2026-03-03T16:00:00.000Z',
      data: transcript(callId, [
        ['OUR_TEAM', 'Welcome.'],
        ['OUR_TEAM', 'How many units do you have?'],
        ['CUSTOMER', 'Four hundred. Why?'],
        ['OUR_TEAM', 'Thanks.'],
      ]),
    },
  ]);
  expect(
    await read(
      intelligence,
      tenant,
      sql`select host_employee_id, talk_ratio, our_ms, their_ms, longest_monologue_ms, longest_story_ms, switches,
         round(switches_per_minute::numeric, 2)::text as per_minute, our_questions, their_questions
       from (${callTalk(sql`c.started_at >= ${march.from} and c.started_at < ${march.to}`)}) talk`,
    ),
  ).toEqual([
    {
      host_employee_id: host,
      talk_ratio: 0.75,
      our_ms: 2_700,
      their_ms: 900,
      longest_monologue_ms: 1_900,
      longest_story_ms: 900,
      switches: 2,
      per_minute: '33.33',
      our_questions: 1,
      their_questions: 1,
    },
  ]);
});

it.each([
  ['Chief Executive Officer', 'C_LEVEL'],
  ['CEO & Founder', 'C_LEVEL'],
  ['Owner', 'C_LEVEL'],
  ['Geschäftsführer', 'C_LEVEL'],
  ['President', 'C_LEVEL'],
  ['Vice President, Operations', 'VP'],
  ['SVP Asset Management', 'VP'],
  ['Executive Assistant to the CEO', 'OTHER'],
  ['Regional Director', 'DIRECTOR'],
  ['Head of Leasing', 'DIRECTOR'],
  ['Director General', 'C_LEVEL'],
  ['Property Manager', 'MANAGER'],
  ['Gerente de operaciones', 'MANAGER'],
  ['Leasing Consultant', 'OTHER'],
  ['Product owner', 'OTHER'],
  ['  ', null],
  [null, null],
])('reads the level of the title %j', (title, level) => {
  expect(seniorityOf(title)).toBe(level);
});
