import { randomUUID } from 'node:crypto';
import { query, sql } from '@sophia/database';
import { gongCallData } from '@sophia/testing';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { openAlerts } from './support/alerts.ts';
import { deal, employee, task } from './support/facts.ts';
import { account, message } from './support/open-intelligence.ts';
import { transcript } from './support/passages.ts';

let intelligence: Awaited<ReturnType<typeof openAlerts>>;
beforeAll(async () => {
  intelligence = await openAlerts();
});
afterAll(() => intelligence.close());
afterEach(() => tenant.leave());

/** A tenant, an account, its owner and the owner's manager, new for each test. */
let tenant: ReturnType<typeof intelligence.forTenant>;
let accountId: string;
const ownerId = randomUUID();
const managerId = randomUUID();
beforeEach(async () => {
  tenant = intelligence.forTenant();
  accountId = randomUUID();
  await tenant.tell(
    { type: 'employee.changed', data: employee(managerId) },
    { type: 'employee.changed', data: employee(ownerId, { managerId }) },
    { type: 'account.changed', data: account(accountId, { ownerId }) },
    { type: 'interaction.changed', data: quiet({ occurredAt: intelligence.inHours(-1) }) },
  );
});

/** An interaction with the account that no rule about single interactions matches. */
const quiet = (facts: Parameters<typeof message>[0] = {}) =>
  message({ accountId, text: null, occurredAt: intelligence.inHours(-1), ...facts });
const contacts = (days: readonly number[], facts: Parameters<typeof message>[0] = {}) =>
  tenant.tell(
    ...days.map((day) => ({
      type: 'interaction.changed' as const,
      data: quiet({ occurredAt: intelligence.inHours(-24 * day), ...facts }),
    })),
  );
const overdueTask = (facts: Parameters<typeof task>[1] = {}) =>
  task(randomUUID(), { accountId, dueAt: intelligence.inHours(1), ...facts });

it('raises an alert when a task becomes overdue, and ends it by itself when the task is done', async () => {
  const late = overdueTask();
  await tenant.tell({ type: 'activity.changed', data: late });
  await tenant.wait(0.5);
  expect(await tenant.alerts('DEADLINE_AT_RISK')).toEqual([]);
  await tenant.wait(1);
  expect(await tenant.alerts('DEADLINE_AT_RISK')).toMatchObject([
    {
      status: 'OPEN',
      title: 'Task "Send the contract" at Maple is overdue',
      assignee: { id: ownerId },
      evidence: [{ value: 0.5, threshold: 0, ruleVersion: 1 }],
    },
  ]);
  await tenant.tell({ type: 'activity.changed', data: { ...late, status: 'COMPLETED' } });
  await tenant.wait(0.1);
  expect(await tenant.alerts('DEADLINE_AT_RISK')).toMatchObject([{ status: 'RESOLVED', resolvedBy: 'sophia' }]);
});

it('keeps one alert of one occurrence for a task that stays overdue beyond the window of the rule', async () => {
  await tenant.tell({ type: 'activity.changed', data: overdueTask() });
  await tenant.wait(2);
  for (const days of [1, 10, 20]) await tenant.wait(days * 24);
  expect(await tenant.alerts('DEADLINE_AT_RISK')).toMatchObject([{ status: 'OPEN', occurrences: 1 }]);
});

it('raises nothing for tasks that were overdue long ago, as in loaded history', async () => {
  await tenant.tell({ type: 'activity.changed', data: overdueTask({ dueAt: intelligence.inHours(-24 * 60) }) });
  await tenant.wait(1);
  expect(await tenant.alerts('DEADLINE_AT_RISK')).toEqual([]);
});

it('raises an alert when the close date of an open deal passes with no activity, not when there is some', async () => {
  const [still, active] = [randomUUID(), randomUUID()];
  const closeDate = intelligence.inHours(24).slice(0, 10);
  await tenant.tell(
    { type: 'deal.changed', data: deal(still, { accountId, name: 'Still', closeDate }) },
    { type: 'deal.changed', data: deal(active, { accountId, name: 'Active', closeDate }) },
  );
  await tenant.wait(30);
  await tenant.tell({ type: 'interaction.changed', data: quiet({ dealId: active }) });
  await tenant.wait(30);
  expect(await tenant.alerts('DEADLINE_AT_RISK')).toMatchObject([
    { status: 'OPEN', title: 'The close date of Still at Maple has passed' },
  ]);
});

it.each(['the call before its transcript', 'the transcript before the call'])(
  'raises an alert when the day of a promise in a call passes without contact, with %s',
  async (order) => {
    const callId = randomUUID();
    const startedAt = intelligence.inHours(-0.5);
    const promise = transcript(callId, [
      ['CUSTOMER', 'Which plan fits us?'],
      ['OUR_TEAM', 'I will send you a comparison tomorrow.'],
    ]);
    const events = [
      { type: 'gong.call.changed' as const, data: gongCallData({ id: callId, startedAt }) },
      { type: 'gong.transcript.changed' as const, data: promise },
    ];
    await tenant.tell({
      type: 'interaction.changed',
      data: quiet({ kind: 'CALL', source: 'gong', title: 'Plans', callId, messageId: null, occurredAt: startedAt }),
    });
    for (const event of order.startsWith('the call') ? events : events.reverse()) await tenant.tell(event);
    await tenant.wait(24);
    expect(await tenant.alerts('DEADLINE_AT_RISK')).toEqual([]);
    await tenant.wait(24);
    expect(await tenant.alerts('DEADLINE_AT_RISK')).toMatchObject([
      { status: 'OPEN', title: 'A promised follow-up at Maple is overdue' },
    ]);
  },
);

it.each([
  ['CUSTOMER', 1],
  ['OUR_TEAM', 0],
] as const)('when %s asks for a manager in a call, there are %d escalations', async (role, count) => {
  const callId = randomUUID();
  const startedAt = intelligence.inHours(-0.5);
  const call = quiet({ kind: 'CALL', source: 'gong', title: 'Plans', callId, messageId: null, occurredAt: startedAt });
  await tenant.tell(
    { type: 'gong.call.changed', data: gongCallData({ id: callId, startedAt }) },
    { type: 'gong.transcript.changed', data: transcript(callId, [[role, 'I want to speak to your manager.']]) },
    { type: 'interaction.changed', data: call },
  );
  expect(await tenant.alerts('ESCALATION')).toHaveLength(count);
});

it('shows the sentence of a call, with its moment, as the evidence', async () => {
  await tenant.ask(`mutation { alertRuleCreate(input: {
    name: "Lawyers", kind: KEYWORD_NAMED, severity: LOW, keywords: ["lawyer"] }) { userErrors { message } } }`);
  const callId = randomUUID();
  const startedAt = intelligence.inHours(-0.5);
  const said = transcript(callId, [
    ['OUR_TEAM', 'I want to speak to your manager, people say to us.'],
    ['CUSTOMER', 'Right. I want to speak to your manager.'],
    ['CUSTOMER', 'We also look at Zego. Our lawyer reads it.'],
    ['OUR_TEAM', "We don't rent to families with kids there."],
  ]);
  await tenant.tell(
    {
      type: 'interaction.changed',
      data: quiet({ kind: 'CALL', source: 'gong', title: 'Plans', callId, messageId: null, occurredAt: startedAt }),
    },
    { type: 'gong.call.changed', data: gongCallData({ id: callId, startedAt }) },
    { type: 'gong.transcript.changed', data: said },
  );
  const { alerts } = await tenant.ask<{ alerts: { nodes: { kind: string; evidence: unknown[] }[] } }>(
    '{ alerts { nodes { kind evidence { text occurredAt segment { id } } } } }',
  );
  const at = (place: number, text: string) => ({
    text,
    occurredAt: new Date(Date.parse(startedAt) + place * 1_000).toISOString(),
    segment: { id: said.segments[place]?.id },
  });
  expect(Object.fromEntries(alerts.nodes.map(({ kind, evidence }) => [kind, evidence]))).toEqual({
    ESCALATION: [at(1, 'I want to speak to your manager.')],
    COMPETITOR_NAMED: [at(2, 'We also look at Zego.')],
    KEYWORD_NAMED: [at(2, 'Our lawyer reads it.')],
    COMPLIANCE_FLAG: [at(3, "We don't rent to families with kids there.")],
  });
});

const wrote = (text: string, facts: Parameters<typeof message>[0] = {}) => ({
  type: 'interaction.changed' as const,
  data: quiet({ direction: 'OUTBOUND', employeeIds: [ownerId], text, ...facts }),
});

it('raises an alert when the day of a promise that we wrote passes without contact, and ends it with the next', async () => {
  await tenant.tell(wrote('I will send you a comparison tomorrow. We will call you tomorrow.'));
  await tenant.wait(24);
  expect(await tenant.alerts('DEADLINE_AT_RISK')).toEqual([]);
  await tenant.wait(24);
  expect(await tenant.alerts('DEADLINE_AT_RISK')).toMatchObject([
    {
      status: 'OPEN',
      title: 'A promised follow-up at Maple is overdue',
      message: expect.stringContaining('We promised: "I will send you a comparison tomorrow."'),
      assignee: { id: ownerId },
    },
  ]);
  await tenant.wait(24 * 20);
  expect(await tenant.alerts('DEADLINE_AT_RISK')).toMatchObject([{ status: 'OPEN', occurrences: 1 }]);
  await tenant.tell(wrote('Here is the comparison.', { occurredAt: intelligence.inHours(0) }));
  await tenant.wait(1);
  expect(await tenant.alerts('DEADLINE_AT_RISK')).toMatchObject([{ status: 'RESOLVED', resolvedBy: 'sophia' }]);
});

it.each([
  "I'll be back with the quote tomorrow.",
  'It cannot be changed, I will send a new one tomorrow.',
  'I will send the link to join tomorrow.',
  'I will join the call and send you the list tomorrow.',
])('raises an alert when the day of %j passes without contact', async (text) => {
  await tenant.tell(wrote(text));
  await tenant.wait(48);
  expect(await tenant.alerts('DEADLINE_AT_RISK')).toMatchObject([{ message: expect.stringContaining(text) }]);
});

it.each([
  ['a promise of the customer', () => [wrote('I will send you the list tomorrow.', { direction: 'INBOUND' })]],
  ['what we ask the customer for', () => [wrote('Could you send us the list tomorrow?')]],
  ['what is hardly a promise', () => [wrote('Let me see if it works tomorrow.')]],
  ['what is over before the talk is', () => [wrote('I will send you the list in a minute.')]],
  ['a time that is no day', () => [wrote('I will send you the list as soon as possible.')]],
  ['a promise to come', () => [wrote('I will join the meeting tomorrow.')]],
  ['a promise to come in other words', () => [wrote('We will be joining the meeting tomorrow.')]],
  ['a promise to try to come', () => [wrote('I will try to join the meeting tomorrow.')]],
  [
    'a promise that was kept before its day',
    () => [
      wrote('I will send you a comparison tomorrow.', { occurredAt: intelligence.inHours(-2) }),
      wrote('Here is the comparison.'),
    ],
  ],
])('raises no alert for %s', async (_, events) => {
  await tenant.tell(...events());
  await tenant.wait(48);
  expect(await tenant.alerts('DEADLINE_AT_RISK')).toEqual([]);
});

it('raises an alert for a promise in a call besides its follow-up date, not for the same day', async () => {
  const callId = randomUUID();
  const startedAt = intelligence.inHours(-0.5);
  const weekday = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' });
  const inThreeDays = weekday.format(new Date(intelligence.inHours(3 * 24 - 0.5)));
  await tenant.tell(
    {
      type: 'interaction.changed',
      data: quiet({ kind: 'CALL', source: 'gong', title: 'Plans', callId, messageId: null, occurredAt: startedAt }),
    },
    { type: 'gong.call.changed', data: gongCallData({ id: callId, startedAt }) },
    {
      type: 'gong.transcript.changed',
      data: transcript(callId, [
        ['OUR_TEAM', 'I will send you a comparison tomorrow.'],
        ['CUSTOMER', 'I will send you our unit list tomorrow.'],
        ['OUR_TEAM', `I will send you the contract on ${inThreeDays}.`],
      ]),
    },
  );
  await tenant.wait(48);
  expect(await tenant.alerts('DEADLINE_AT_RISK')).toMatchObject([
    { message: expect.stringContaining('We promised: "I will send you a comparison tomorrow."') },
  ]);
  await tenant.wait(48);
  expect(await tenant.alerts('DEADLINE_AT_RISK')).toHaveLength(2);
});

it('takes no talk among our people for the contact that was promised', async () => {
  await tenant.tell(wrote('I will send you a comparison tomorrow.'));
  await tenant.tell(wrote('Did anybody send it?', { direction: 'INTERNAL', occurredAt: intelligence.inHours(0) }));
  await tenant.wait(48);
  expect(await tenant.alerts('DEADLINE_AT_RISK')).toMatchObject([
    { title: 'A promised follow-up at Maple is overdue' },
  ]);
});

it('waits as a rule says before it raises an alert, and forgets a condition that ended meanwhile', async () => {
  await tenant.editRule('DEADLINE_AT_RISK', { pendingMinutes: 60 });
  const [short, long] = [overdueTask(), overdueTask()];
  await tenant.tell({ type: 'activity.changed', data: short }, { type: 'activity.changed', data: long });
  await tenant.wait(1.1);
  expect((await tenant.alerts('DEADLINE_AT_RISK')).map(({ status }) => status)).toEqual(['PENDING', 'PENDING']);
  await tenant.tell({ type: 'activity.changed', data: { ...short, status: 'COMPLETED' } });
  await tenant.wait(0.5);
  expect((await tenant.alerts('DEADLINE_AT_RISK')).map(({ status }) => status)).toEqual(['PENDING']);
  await tenant.wait(0.6);
  expect((await tenant.alerts('DEADLINE_AT_RISK')).map(({ status }) => status)).toEqual(['OPEN']);
});

it('judges the present after a downtime: what began and ended meanwhile raises nothing', async () => {
  const late = overdueTask();
  await tenant.tell({ type: 'activity.changed', data: late });
  intelligence.clock.advance(5 * 3_600_000);
  await tenant.tell({ type: 'activity.changed', data: { ...late, status: 'COMPLETED' } });
  await tenant.wait(0.1);
  expect(await tenant.alerts('DEADLINE_AT_RISK')).toEqual([]);
});

it('raises an alert after 30 days without contact, and ends it with the next contact', async () => {
  await contacts([5, 6, 7]);
  await tenant.wait(24 * 29);
  expect(await tenant.alerts('NO_CONTACT')).toEqual([]);
  await tenant.wait(24 * 2);
  expect(await tenant.alerts('NO_CONTACT')).toMatchObject([
    { status: 'OPEN', title: 'No contact with Maple for 31 days', evidence: [{ value: 31, threshold: 30 }] },
  ]);
  await contacts([0]);
  await tenant.wait(1);
  expect(await tenant.alerts('NO_CONTACT')).toMatchObject([{ status: 'RESOLVED', resolvedBy: 'sophia' }]);
});

it('takes no note of our own for contact', async () => {
  await contacts([5, 6, 7]);
  await tenant.wait(24 * 29);
  await contacts([1], { kind: 'NOTE', source: 'crm', direction: 'INTERNAL', messageId: null });
  await tenant.wait(24 * 2);
  expect(await tenant.alerts('NO_CONTACT')).toMatchObject([{ title: 'No contact with Maple for 31 days' }]);
});

it('raises one alert for a customer who may leave, quotes it, and none besides for the risk that rises by it', async () => {
  const [prospect, leaver] = [randomUUID(), randomUUID()];
  const considers = 'Just so you know, we are evaluating three other vendors.';
  await tenant.tell(
    { type: 'account.changed', data: account(prospect, { name: 'Oak' }) },
    { type: 'account.changed', data: account(leaver, { name: 'Elm' }) },
    { type: 'deal.changed', data: deal(randomUUID(), { accountId: prospect, name: 'First units' }) },
    {
      type: 'deal.changed',
      data: deal(randomUUID(), { accountId, status: 'LOST', stage: 'Lost', name: 'More units' }),
    },
    {
      type: 'deal.changed',
      data: deal(randomUUID(), {
        accountId,
        name: 'Renewal 2027',
        closeDate: intelligence.inHours(24 * 300).slice(0, 10),
      }),
    },
  );
  await contacts([5, 15, 25, 35, 45], { text: 'We love it, thank you.' });
  await tenant.wait(1);
  const says = (text: string, facts: Parameters<typeof message>[0] = {}) => contacts([0], { text, ...facts });
  await says(considers);
  await says(considers, { accountId: prospect });
  await says('We are evaluating three other vendors to help them with payments.', { direction: 'OUTBOUND' });
  await says('We have decided to go with Entrata instead. We looked at alternatives.', { accountId: leaver });
  const { alerts } = await tenant.ask<{ alerts: { nodes: unknown[] } }>(
    '{ alerts(filter: { kind: { in: [LEAVING_CONSIDERED, ESCALATION] } }) { nodes { title severity evidence { text } } } }',
  );
  expect(alerts.nodes).toHaveLength(2);
  expect(alerts.nodes).toEqual(
    expect.arrayContaining([
      { title: 'Maple may leave', severity: 'MEDIUM', evidence: [{ text: considers }] },
      expect.objectContaining({ title: 'Escalation at Elm', severity: 'HIGH' }),
    ]),
  );
  for (const hours of [1, 1]) await tenant.wait(hours);
  expect(await tenant.alerts('CHURN_RISK_RISING')).toEqual([]);
  await says('We are also considering other platforms.');
  await tenant.wait(24 * 40);
  expect(await tenant.alerts('LEAVING_CONSIDERED')).toMatchObject([
    { status: 'OPEN', occurrences: 2, assignee: { id: ownerId } },
  ]);
  await says("We won't be renewing.");
  expect(await tenant.alerts('LEAVING_CONSIDERED')).toMatchObject([{ status: 'RESOLVED', resolvedBy: 'sophia' }]);
  expect((await tenant.alerts('ESCALATION')).map(({ title }) => title)).toContain('Escalation at Maple');
});

it('raises the alert of a risk that rises by words of leaving if those have no alert of their own', async () => {
  await tenant.editRule('LEAVING_CONSIDERED', { enabled: false });
  await contacts([5, 15, 25, 35, 45], { text: 'We love it, thank you.' });
  await tenant.wait(1);
  await contacts([0], { text: 'Just so you know, we are evaluating three other vendors.' });
  for (const hours of [1, 1]) await tenant.wait(hours);
  expect(await tenant.alerts('CHURN_RISK_RISING')).toMatchObject([{ status: 'OPEN' }]);
});

const load = (state: 'FAILED' | 'SUCCEEDED') => ({
  type: 'source.sync.changed' as const,
  data: {
    id: randomUUID(),
    source: 'slack' as const,
    name: 'Slack',
    state,
    startedAt: intelligence.inHours(0),
    finishedAt: intelligence.inHours(0),
    inserted: 0,
    changed: 0,
    unchanged: 0,
    refused: 0,
    qualityScore: null,
    error: state === 'FAILED' ? 'The archive is damaged' : null,
  },
});

it('raises one alert for a failing source and none that lack its data; it ends when the source works again', async () => {
  await contacts([5, 6, 7]);
  await tenant.wait(24 * 29);
  await tenant.tell(load('FAILED'));
  await tenant.wait(24 * 2);
  await tenant.tell(load('FAILED'));
  expect(await tenant.alerts('NO_CONTACT')).toEqual([]);
  expect(await tenant.alerts('SOURCE_SYNC_FAILING')).toMatchObject([{ status: 'OPEN', occurrences: 2 }]);
  await tenant.wait(0.1);
  await tenant.tell(load('SUCCEEDED'));
  await tenant.wait(1);
  expect(await tenant.alerts('SOURCE_SYNC_FAILING')).toMatchObject([{ status: 'RESOLVED', resolvedBy: 'sophia' }]);
  expect(await tenant.alerts('NO_CONTACT')).toHaveLength(1);
});

const dealsOf = (ids: readonly string[], amount: string, facts: Parameters<typeof deal>[1] = {}) =>
  tenant.tell(
    ...ids.map((id) => ({
      type: 'deal.changed' as const,
      data: deal(id, { accountId, amount, openedAt: intelligence.inHours(-24 * 100), closeDate: null, ...facts }),
    })),
  );

it('raises no alert for a first load of deals, and one when the pipeline changes by more than 10% in a week', async () => {
  const ids = Array.from({ length: 6 }, () => randomUUID());
  await dealsOf(ids, '1000.00');
  await tenant.wait(2);
  await dealsOf(ids.slice(0, 1), '1500.00');
  await tenant.wait(24 * 9);
  expect(await tenant.alerts('PIPELINE_CHANGED')).toEqual([]);
  await dealsOf(ids.slice(1, 2), '300.00');
  await tenant.wait(2);
  expect(await tenant.alerts('PIPELINE_CHANGED')).toMatchObject([
    {
      status: 'OPEN',
      title: 'Pipeline fell by 10.8% in 7 days',
      message: 'From 6,500 to 5,800 USD in open deals (6 deals then, 6 now).',
      evidence: [{ value: -10.8, threshold: -10 }],
    },
  ]);
  await tenant.wait(24 * 8);
  expect(await tenant.alerts('PIPELINE_CHANGED')).toMatchObject([{ status: 'RESOLVED', resolvedBy: 'sophia' }]);
});

it('raises no alert about the pipeline where amounts are told only at the close', async () => {
  const ids = Array.from({ length: 12 }, () => randomUUID());
  await dealsOf(ids, '', { amount: null });
  await tenant.wait(24 * 9);
  const close = { stage: 'Won', status: 'WON' as const, closedAt: intelligence.inHours(-1) };
  await dealsOf(ids.slice(0, 6), '1000.00', close);
  await tenant.wait(2);
  expect(await tenant.alerts('PIPELINE_CHANGED')).toEqual([]);
  const loaded = Array.from({ length: 6 }, () => randomUUID());
  await dealsOf(loaded, '1000.00', close);
  await tenant.wait(2);
  expect(await tenant.alerts('PIPELINE_CHANGED')).toEqual([]);
});

it('takes an amount that is told later for no change of the pipeline, and counts deals without one', async () => {
  const ids = Array.from({ length: 12 }, () => randomUUID());
  await dealsOf(ids.slice(0, 6), '1000.00');
  await dealsOf(ids.slice(6), '', { amount: null });
  await tenant.wait(24 * 9);
  await dealsOf(ids.slice(6, 9), '5000.00');
  await dealsOf(ids.slice(9, 10), '9000.00', { stage: 'Won', status: 'WON', closedAt: intelligence.inHours(-1) });
  await tenant.wait(2);
  expect(await tenant.alerts('PIPELINE_CHANGED')).toEqual([]);
  await dealsOf(ids.slice(0, 3), '1000.00', { stage: 'Lost', status: 'LOST', closedAt: intelligence.inHours(-1) });
  await tenant.wait(2);
  expect(await tenant.alerts('PIPELINE_CHANGED')).toMatchObject([
    {
      title: 'Pipeline fell by 14.3% in 7 days',
      message:
        'From 21,000 to 18,000 USD in open deals (9 deals then, 6 now). The amount of 2 open deals is not known.',
    },
  ]);
});

it('compares deals without a currency with those of before, too', async () => {
  const ids = Array.from({ length: 6 }, () => randomUUID());
  await dealsOf(ids, '1000.00', { currency: null });
  await tenant.wait(24 * 9);
  expect(await tenant.alerts('PIPELINE_CHANGED')).toEqual([]);
  await dealsOf(ids.slice(1, 2), '300.00', { currency: null });
  await tenant.wait(2);
  expect(await tenant.alerts('PIPELINE_CHANGED')).toMatchObject([
    { message: 'From 6,000 to 5,300 in open deals (6 deals then, 6 now).' },
  ]);
});

it('raises an alert for an employee whose activity deviates from the own past, not for a busy one', async () => {
  const [busy, sudden] = [randomUUID(), randomUUID()];
  await tenant.tell(
    { type: 'employee.changed', data: employee(busy, { fullName: 'Bo Busy' }) },
    { type: 'employee.changed', data: employee(sudden, { fullName: 'Sue Sudden', managerId }) },
  );
  const weeks = Array.from({ length: 8 }, (_, week) => week * 7 + 1);
  const ours = (employeeId: string) => ({ direction: 'OUTBOUND' as const, employeeIds: [employeeId] });
  for (let n = 0; n < 12; n += 1) await contacts(weeks, ours(busy));
  await contacts([...weeks, ...weeks], ours(sudden));
  await contacts(
    Array.from({ length: 18 }, () => 2),
    ours(sudden),
  );
  await tenant.wait(25);
  expect(await tenant.alerts('UNUSUAL_SALES_ACTIVITY')).toMatchObject([
    { title: 'Sue Sudden: unusually high activity', assignee: { id: managerId }, evidence: [{ threshold: 3 }] },
  ]);
});

it('raises an alert when the churn risk rises by the same model, with what raised it, and ends it when it falls again', async () => {
  const scoreId = randomUUID();
  const set = async (value: number, version = '1') => {
    const now = intelligence.clock.now().toISOString();
    await intelligence.database.transaction(tenant.tenant, async (em) => {
      await query(
        em,
        sql`insert into intelligence.scores
           (tenant_id, id, subject_type, subject_id, kind, value, factors, coverage, as_of, computed_at, model, model_version)
         values (${tenant.tenant}, ${scoreId}, 'ACCOUNT', ${accountId}, 'CHURN_RISK', ${value}, '[]', 1,
           ${now}, ${now}, 'm', ${version})
         on conflict (tenant_id, id) do update set value = excluded.value, computed_at = excluded.computed_at`,
      );
      await query(
        em,
        sql`insert into intelligence.score_history (tenant_id, score_id, day, computed_at, value, factors, model, model_version)
         values (${tenant.tenant}, ${scoreId}, ${now.slice(0, 10)}::date, ${now}, ${value}, ${JSON.stringify([
           { name: 'deals', label: 'Lost deals', contribution: 50 },
           { name: 'silence', label: 'Silence', contribution: value - 50 },
         ])}::jsonb, 'm', ${version})
         on conflict (tenant_id, score_id, day) do update set value = excluded.value, computed_at = excluded.computed_at,
           model_version = excluded.model_version`,
      );
    });
  };
  await set(5, '0');
  await tenant.wait(24);
  await set(20);
  await tenant.wait(1);
  expect(await tenant.alerts('CHURN_RISK_RISING')).toEqual([]);
  await tenant.wait(48);
  await set(45);
  const left = intelligence.inHours(-24).slice(0, 10);
  await tenant.ask(
    `mutation { accountChurned(accountId: "${accountId}", on: "${left}", reason: "Too dear") { userErrors { code } } }`,
  );
  await tenant.wait(1);
  // Of one that left it is no news.
  expect(await tenant.alerts('CHURN_RISK_RISING')).toEqual([]);
  await tenant.ask(`mutation { accountChurnedRemove(accountId: "${accountId}") { userErrors { code } } }`);
  await tenant.wait(1);
  expect(await tenant.alerts('CHURN_RISK_RISING')).toMatchObject([
    {
      status: 'OPEN',
      title: 'Maple: churn risk rose by 25.0 points',
      message: 'From 20.0 to 45.0 within 30 days. Silence',
      assignee: { id: ownerId },
    },
  ]);
  await set(25);
  await tenant.wait(1);
  expect(await tenant.alerts('CHURN_RISK_RISING')).toMatchObject([{ status: 'RESOLVED', resolvedBy: 'sophia' }]);
});

it('escalates an alert that nobody acknowledges to the manager of the owner, once', async () => {
  await tenant.editRule('DEADLINE_AT_RISK', { escalateAfterHours: 4 });
  await tenant.tell(
    { type: 'activity.changed', data: overdueTask() },
    { type: 'activity.changed', data: overdueTask() },
  );
  await tenant.wait(2);
  const [first] = await tenant.alerts('DEADLINE_AT_RISK');
  await tenant.ask(`mutation { alertAcknowledge(id: "${first?.id}") { userErrors { code } } }`);
  await tenant.wait(3);
  expect((await tenant.alerts('DEADLINE_AT_RISK')).map(({ escalatedTo }) => escalatedTo)).toEqual([null, null]);
  await tenant.wait(2);
  await tenant.wait(2);
  expect((await tenant.alerts('DEADLINE_AT_RISK')).map(({ status, escalatedTo }) => [status, escalatedTo?.id])).toEqual(
    expect.arrayContaining([
      ['ACKNOWLEDGED', undefined],
      ['OPEN', managerId],
    ]),
  );
});

it('dismisses an alert as wrong with a reason, and raises none for the same overdue task again', async () => {
  await tenant.tell({ type: 'activity.changed', data: overdueTask() });
  await tenant.wait(2);
  const [alert] = await tenant.alerts('DEADLINE_AT_RISK');
  const dismiss = (reason: string) =>
    tenant.ask(
      `mutation ($reason: String!) { alertDismiss(id: "${alert?.id}", reason: $reason) {
        alert { status dismissedBy dismissReason dismissedAt } userErrors { code field }
      } }`,
      { reason },
    );
  expect(await dismiss(' ')).toMatchObject({
    alertDismiss: { alert: { status: 'OPEN' }, userErrors: [{ code: 'INVALID', field: ['reason'] }] },
  });
  expect(await dismiss('The task is obsolete')).toEqual({
    alertDismiss: {
      alert: {
        status: 'DISMISSED',
        dismissedBy: 'tester',
        dismissReason: 'The task is obsolete',
        dismissedAt: intelligence.clock.now().toISOString(),
      },
      userErrors: [],
    },
  });
  expect(await dismiss('Again')).toMatchObject({ alertDismiss: { userErrors: [{ code: 'ALREADY_RESOLVED' }] } });
  await tenant.wait(48);
  expect(await tenant.alerts('DEADLINE_AT_RISK')).toHaveLength(1);
});

it('opens a snoozed alert again when its snooze has ended', async () => {
  await tenant.tell({ type: 'activity.changed', data: overdueTask() });
  await tenant.wait(2);
  const [alert] = await tenant.alerts('DEADLINE_AT_RISK');
  await tenant.ask(
    `mutation { alertSnooze(id: "${alert?.id}", until: "${intelligence.inHours(3)}") { userErrors { code } } }`,
  );
  await tenant.wait(2);
  expect(await tenant.alerts('DEADLINE_AT_RISK')).toMatchObject([{ status: 'SNOOZED' }]);
  await tenant.wait(2);
  const { alerts } = await tenant.ask<{ alerts: { totalCount: number } }>(
    '{ alerts(filter: { kind: { eq: DEADLINE_AT_RISK }, status: { eq: OPEN } }) { totalCount } }',
  );
  expect(alerts.totalCount).toBe(1);
});

it('keeps evidence as it was when the rule changes afterwards', async () => {
  await tenant.tell({ type: 'activity.changed', data: overdueTask() });
  await tenant.wait(2);
  const before = await tenant.alerts('DEADLINE_AT_RISK');
  await tenant.editRule('DEADLINE_AT_RISK', { threshold: 12 });
  await tenant.wait(1);
  expect(await tenant.alerts('DEADLINE_AT_RISK')).toEqual(before);
});

it('refuses values that a kind of rule does not have', async () => {
  const { alertRuleCreate } = await tenant.ask<{ alertRuleCreate: { userErrors: { field: string[] }[] } }>(
    `mutation { alertRuleCreate(input: {
      name: "Wrong", kind: ESCALATION, severity: LOW, pendingMinutes: 5, minimumCount: 2, baselineWindows: 8, escalateAfterHours: 0
    }) { userErrors { code field } } }`,
  );
  expect(alertRuleCreate.userErrors.map(({ field }) => field[1])).toEqual([
    'minimumCount',
    'baselineWindows',
    'pendingMinutes',
    'escalateAfterHours',
  ]);
});

const preview = (input: string) =>
  tenant.ask<{ alertRulePreview: { count: number; weeks: { count: number }[]; examples: { title: string }[] } }>(
    `{ alertRulePreview(input: { ${input} }) {
      count from to weeks { from count } examples { at title value account { id } } userErrors { code field }
    } }`,
  );

it('previews a rule of conditions on the past 90 days, by the code that raises its alerts', async () => {
  await contacts([80, 81, 82, 20]);
  const { alertRulePreview } = await preview(
    'name: "Silence", kind: NO_CONTACT, severity: LOW, threshold: 30, windowHours: 336',
  );
  expect(alertRulePreview).toMatchObject({
    count: 1,
    to: intelligence.clock.now().toISOString(),
    examples: [{ title: 'No contact with Maple for 30 days', value: 30, account: { id: accountId } }],
    userErrors: [],
  });
  expect(alertRulePreview.weeks.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
  expect(await tenant.alerts('NO_CONTACT')).toEqual([]);
});

it('previews a rule of events: one alert for what is found again before its cooldown has passed', async () => {
  await tenant.editRule('ESCALATION', { enabled: false });
  for (const day of [40, 39, 10]) await contacts([day], { text: 'We need to speak to your manager.' });
  expect(await preview('name: "E", kind: ESCALATION, severity: LOW, cooldownHours: 72')).toMatchObject({
    alertRulePreview: { count: 2, examples: [{ title: 'Escalation at Maple' }, { title: 'Escalation at Maple' }] },
  });
});

it('refuses to preview a rule that could not be created, or keywords that no text was searched for', async () => {
  expect(await preview('name: "S", kind: NO_CONTACT, severity: LOW')).toMatchObject({
    alertRulePreview: { count: null, userErrors: [{ code: 'INVALID', field: ['input', 'threshold'] }] },
  });
  expect(await preview('name: "K", kind: KEYWORD_NAMED, severity: LOW, keywords: ["lease"]')).toMatchObject({
    alertRulePreview: { count: null, userErrors: [{ code: 'INVALID', field: ['input', 'keywords'] }] },
  });
});

it('tells the precision of a rule by the alerts that people dismissed', async () => {
  const precision = async () => {
    const { alertRules } = await tenant.ask<{ alertRules: { nodes: unknown[] } }>(
      '{ alertRules(filter: { kind: { eq: DEADLINE_AT_RISK } }) { nodes { precision { value n dismissed } } } }',
    );
    return alertRules.nodes;
  };
  expect(await precision()).toEqual([{ precision: { value: null, n: 0, dismissed: 0 } }]);
  for (let n = 0; n < 4; n += 1) await tenant.tell({ type: 'activity.changed', data: overdueTask() });
  await tenant.wait(2);
  const [first, second, third] = await tenant.alerts('DEADLINE_AT_RISK');
  await tenant.ask(`mutation {
    a: alertDismiss(id: "${first?.id}", reason: "Obsolete") { userErrors { code } }
    b: alertAcknowledge(id: "${second?.id}") { userErrors { code } }
    c: alertResolve(id: "${third?.id}") { userErrors { code } }
  }`);
  expect(await precision()).toEqual([{ precision: { value: 0.67, n: 3, dismissed: 1 } }]);
});
