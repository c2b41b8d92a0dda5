import { randomUUID } from 'node:crypto';
import { sql } from '@sophia/database';
import { gongCallData, testClock } from '@sophia/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deal, read, type Told, task, tell } from './support/facts.ts';
import { account, message, openIntelligence } from './support/open-intelligence.ts';
import { transcript } from './support/passages.ts';

const clock = testClock(new Date('2026-06-15T12:00:00Z'));
let intelligence: Awaited<ReturnType<typeof openIntelligence>>;
beforeAll(async () => {
  intelligence = await openIntelligence({ clock });
}, 120_000);
afterAll(() => intelligence.close());

const ask = (tenant: string, args: string, fields = 'value records') =>
  intelligence.query(`{ metric(${args}) { ${fields} } }`, {}, { tenant });
const answerOf = async (tenant: string, args: string, fields?: string) => {
  const { data, errors } = await ask(tenant, args, fields);
  expect(errors).toBeUndefined();
  return data?.metric;
};
const errorOf = async (args: string) => (await ask('errors', args)).errors?.[0]?.message;

const time = '2026-05-01T00:00:00.000Z';
const closed = (facts: Parameters<typeof deal>[1]): Told => ({
  type: 'deal.changed',
  time,
  data: deal(randomUUID(), { openedAt: '2026-03-01T00:00:00.000Z', ...facts }),
});
const won = (day: string, facts: Parameters<typeof deal>[1] = {}): Told =>
  closed({ status: 'WON', stage: 'Won', closedAt: `2026-${day}T10:00:00.000Z`, ...facts });
const lost = (day: string, facts: Parameters<typeof deal>[1] = {}): Told => won(day, { status: 'LOST', ...facts });

const april = 'range: { from: "2026-04-01", to: "2026-04-30" }';

it('gives totals, groups with their entities, series and comparisons that agree with each other', async () => {
  const tenant = 'sales';
  const [west, east] = [randomUUID(), randomUUID()];
  const [kim, lee] = [randomUUID(), randomUUID()];
  await tell(intelligence, tenant, [
    { type: 'account.changed', time, data: account(west, { region: 'West', segment: 'Enterprise' }) },
    { type: 'account.changed', time, data: account(east, { region: 'East' }) },
    won('04-02', { ownerId: kim, accountId: west }),
    won('04-03', { ownerId: kim, accountId: east, amount: '500.00' }),
    lost('04-20', { ownerId: kim, accountId: west }),
    lost('04-30', { ownerId: lee, accountId: west }),
    won('03-31', { ownerId: lee, accountId: west, currency: 'EUR' }),
    won('05-01', { ownerId: lee, accountId: west }),
  ]);
  expect(
    await answerOf(
      tenant,
      `name: "WIN_RATE", ${april}, groupBy: EMPLOYEE, compare: PREVIOUS_PERIOD, interval: WEEK`,
      `value records isComplete asOf timeZone currencyCode definition { formula unit }
       comparison { range { from to } value records change percent }
       groups { key employee { id } account { id } value records comparison { value change } } groupCount
       series { day value records }`,
    ),
  ).toEqual({
    value: 0.5,
    records: 4,
    isComplete: true,
    asOf: '2026-06-15T12:00:00.000Z',
    timeZone: 'UTC',
    currencyCode: null,
    definition: { formula: 'Deals won, divided by deals won or lost, on the day that they closed.', unit: 'RATIO' },
    comparison: { range: { from: '2026-03-02', to: '2026-03-31' }, value: 1, records: 1, change: -0.5, percent: -50 },
    groups: [
      {
        key: kim,
        employee: { id: kim },
        account: null,
        value: 2 / 3,
        records: 3,
        comparison: { value: null, change: null },
      },
      { key: lee, employee: { id: lee }, account: null, value: 0, records: 1, comparison: { value: 1, change: -1 } },
    ],
    groupCount: 2,
    series: [
      { day: '2026-03-30', value: 1, records: 2 },
      { day: '2026-04-06', value: null, records: 0 },
      { day: '2026-04-13', value: null, records: 0 },
      { day: '2026-04-20', value: 0, records: 1 },
      { day: '2026-04-27', value: 0, records: 1 },
    ],
  });
  expect(await answerOf(tenant, `name: "DEALS_WON", ${april}, groupBy: REGION`, 'groups { key value }')).toEqual({
    groups: [
      { key: 'East', value: 1 },
      { key: 'West', value: 1 },
    ],
  });
  expect(
    await answerOf(
      tenant,
      `name: "WIN_RATE", ${april}, filter: [{ dimension: REGION, values: ["West"] }, { dimension: EMPLOYEE, values: ["${kim}"] }]`,
    ),
  ).toEqual({ value: 0.5, records: 2 });
  expect(
    await answerOf(tenant, `name: "WIN_RATE", ${april}, filter: [{ dimension: SEGMENT, values: ["Enterprise"] }]`),
  ).toEqual({ value: 1 / 3, records: 3 });
});

it('takes the region and segment that accounts have now, with conditions on both', async () => {
  const tenant = 'markets';
  const [one, other] = [randomUUID(), randomUUID()];
  const known = (id: string, facts: Parameters<typeof account>[1], minute: number): Told => ({
    type: 'account.changed',
    time: `2026-05-01T00:0${minute}:00.000Z`,
    data: account(id, facts),
  });
  const inWest = (more = '') => `filter: [{ dimension: REGION, values: ["West"] }${more}]`;
  const large = ', { dimension: SEGMENT, values: ["Enterprise"] }';
  await tell(intelligence, tenant, [
    won('04-02', { accountId: one, product: 'Collect' }),
    known(one, { region: 'West', segment: 'Enterprise', industry: 'Student housing' }, 1),
    known(other, { region: 'West' }, 1),
    won('04-02', { accountId: other, product: 'Resolve' }),
    won('04-03', { accountId: other, product: 'Resolve' }),
  ]);
  const groups = 'value groups { key value }';
  expect(await answerOf(tenant, `name: "DEALS_WON", ${april}, ${inWest()}, groupBy: INDUSTRY`, groups)).toEqual({
    value: 3,
    groups: [
      { key: null, value: 2 },
      { key: 'Student housing', value: 1 },
    ],
  });
  const inIndustry = 'filter: [{ dimension: INDUSTRY, values: ["Student housing"] }]';
  expect(await answerOf(tenant, `name: "DEALS_WON", ${april}, ${inIndustry}`, 'value')).toEqual({ value: 1 });
  expect(await answerOf(tenant, `name: "DEALS_WON", ${april}, ${inWest()}, groupBy: PRODUCT`, groups)).toEqual({
    value: 3,
    groups: [
      { key: 'Resolve', value: 2 },
      { key: 'Collect', value: 1 },
    ],
  });
  expect(await answerOf(tenant, `name: "DEALS_WON", ${april}, ${inWest(large)}, groupBy: PRODUCT`, groups)).toEqual({
    value: 1,
    groups: [{ key: 'Collect', value: 1 }],
  });
  await tell(intelligence, tenant, [known(other, { region: 'East' }, 2)]);
  expect(await answerOf(tenant, `name: "DEALS_WON", ${april}, ${inWest()}`)).toEqual({ value: 1, records: 1 });
  const byAccount = await answerOf(tenant, `name: "DEALS_WON", ${april}, ${inWest()}, groupBy: ACCOUNT`, groups);
  expect(byAccount).toEqual({ value: 1, groups: [{ key: one, value: 1 }] });
});

it('adds up amounts of one currency only, and names the others', async () => {
  const tenant = 'currencies';
  await tell(intelligence, tenant, [
    won('04-02', { amount: '0.10' }),
    won('04-02', { amount: '0.20' }),
    won('04-03', { amount: '7.00', currency: 'EUR' }),
  ]);
  const fields = 'value records currencyCode otherCurrencies';
  expect(await answerOf(tenant, `name: "WON_VALUE", ${april}`, fields)).toEqual({
    value: 0.3,
    records: 2,
    currencyCode: 'USD',
    otherCurrencies: ['EUR'],
  });
  expect(await answerOf(tenant, `name: "WON_VALUE", ${april}, currency: "EUR"`, fields)).toEqual({
    value: 7,
    records: 1,
    currencyCode: 'EUR',
    otherCurrencies: ['USD'],
  });
  expect(await answerOf(tenant, `name: "DEALS_WON", ${april}`)).toEqual({ value: 3, records: 3 });
});

it('knows the pipeline at the end of each week, and what changed it', async () => {
  const tenant = 'pipeline';
  const id = randomUUID();
  const at = (time: string, facts: Parameters<typeof deal>[1]): Told => ({
    type: 'deal.changed',
    time,
    data: deal(id, { openedAt: '2026-04-01T09:00:00.000Z', ...facts }),
  });
  await tell(intelligence, tenant, [
    at('2026-04-02T09:00:00.000Z', { amount: '100.00' }),
    at('2026-04-09T09:00:00.000Z', { amount: '150.00' }),
    at('2026-04-29T09:00:00.000Z', { amount: '150.00', status: 'WON', closedAt: '2026-04-21T09:00:00.000Z' }),
  ]);
  const fields = 'value records series { day value }';
  expect(await answerOf(tenant, `name: "PIPELINE", ${april}, interval: WEEK`, fields)).toEqual({
    value: 0,
    records: 0,
    series: [
      { day: '2026-03-30', value: 100 },
      { day: '2026-04-06', value: 150 },
      { day: '2026-04-13', value: 150 },
      { day: '2026-04-20', value: 0 },
      { day: '2026-04-27', value: 0 },
    ],
  });
  const change = await answerOf(tenant, `name: "PIPELINE_CHANGE", ${april}, interval: WEEK`, 'value series { value }');
  expect(change).toEqual({
    value: 0,
    series: [{ value: 100 }, { value: 50 }, { value: 0 }, { value: -150 }, { value: 0 }],
  });
  const midApril = 'range: { from: "2026-04-10", to: "2026-04-15" }';
  expect(await answerOf(tenant, `name: "OPEN_DEALS", ${midApril}`)).toEqual({ value: 1, records: 1 });
});

it('tells what changed the pipeline, so that its beginning and the changes are its end, in each stage', async () => {
  const tenant = 'waterfall';
  const on = (day: string) => `2026-04-${day}T09:00:00.000Z`;
  const told = (time: string, id: string, facts: Parameters<typeof deal>[1]): Told => ({
    type: 'deal.changed',
    time,
    data: deal(id, { openedAt: '2026-03-01T09:00:00.000Z', stage: 'Demo', closeDate: null, ...facts }),
  });
  const [moved, won, lost, slipped, before] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const late = { openedAt: on('03'), amount: '40.00' };
  await tell(intelligence, tenant, [
    told('2026-03-02T09:00:00.000Z', moved, { amount: '100.00' }),
    told(on('10'), moved, { amount: '130.00', stage: 'Proposal' }),
    told(on('05'), won, late),
    told(on('20'), won, { ...late, amount: '50.00', stage: 'Won', status: 'WON', closedAt: on('19') }),
    told('2026-03-02T09:00:00.000Z', lost, { amount: '7.00' }),
    told(on('21'), lost, { amount: '7.00', stage: 'Lost', status: 'LOST', closedAt: on('21') }),
    told('2026-03-02T09:00:00.000Z', slipped, { amount: '1000.00', closeDate: '2026-04-15' }),
    told(on('12'), slipped, { amount: '1000.00', closeDate: '2026-04-25' }),
    // We got to know this one after all of it had happened; its source dates its moves.
    told('2026-06-01T09:00:00.000Z', before, {
      amount: '9.00',
      stage: 'Won',
      status: 'WON',
      closedAt: '2026-05-20T09:00:00.000Z',
      stageMoves: [
        { changedAt: on('08'), fromStage: 'Demo', stage: 'Proposal', amount: '9.00', currency: 'USD' },
        { changedAt: '2026-05-20T09:00:00.000Z', fromStage: 'Proposal', stage: 'Won', amount: '9.00', currency: 'USD' },
      ],
    }),
  ]);
  const of = async (name: string, range = april) => {
    const { value, groups } = await answerOf(
      tenant,
      `name: "${name}", ${range}, groupBy: STAGE`,
      'value groups { key value }',
    );
    return [value, Object.fromEntries(groups.map((group: { key: string; value: number }) => [group.key, group.value]))];
  };
  expect(await of('PIPELINE', 'range: { from: "2026-03-31", to: "2026-03-31" }')).toEqual([1116, { Demo: 1116 }]);
  expect(await of('PIPELINE_OPENED')).toEqual([40, { Demo: 40 }]);
  expect(await of('PIPELINE_MOVED_OUT')).toEqual([109, { Demo: 109 }]);
  expect(await of('PIPELINE_MOVED_IN')).toEqual([109, { Proposal: 109 }]);
  expect(await of('PIPELINE_REVALUED')).toEqual([30, { Proposal: 30 }]);
  expect(await of('PIPELINE_WON')).toEqual([40, { Demo: 40 }]);
  expect(await of('PIPELINE_LOST')).toEqual([7, { Demo: 7 }]);
  expect(await of('PIPELINE')).toEqual([1139, { Demo: 1000, Proposal: 139 }]);
  // Once when it was moved later, and once when the new day had passed.
  expect(await of('PIPELINE_SLIPPED')).toEqual([2000, { Demo: 2000 }]);
});

it('counts days in the time zone of the tenant, also after it changes', async () => {
  const tenant = 'zone';
  const sent = message({ occurredAt: '2026-04-01T03:00:00.000Z' });
  await intelligence.deliver('interaction.changed', [sent], ({ id }) => id, tenant);
  const day = (date: string) => answerOf(tenant, `name: "INTERACTIONS", range: { from: "${date}", to: "${date}" }`);
  expect(await day('2026-04-01')).toEqual({ value: 1, records: 1 });
  const set = async (timeZone: string) => {
    const { data } = await intelligence.query(
      'mutation ($timeZone: String!) { metricTimeZoneSet(timeZone: $timeZone) { timeZone userErrors { code field } } }',
      { timeZone },
      { tenant },
    );
    await intelligence.drain();
    return data?.metricTimeZoneSet;
  };
  expect(await set('Mars/Olympus')).toEqual({
    timeZone: 'UTC',
    userErrors: [{ code: 'INVALID_VALUE', field: ['timeZone'] }],
  });
  expect(await set('America/Chicago')).toEqual({ timeZone: 'America/Chicago', userErrors: [] });
  expect(await day('2026-04-01')).toEqual({ value: 0, records: 0 });
  expect(await day('2026-03-31')).toEqual({ value: 1, records: 1 });
  const late = message({ occurredAt: '2026-05-01T04:59:00.000Z' });
  await intelligence.deliver('interaction.changed', [late], ({ id }) => id, tenant);
  expect(await day('2026-04-30')).toEqual({ value: 1, records: 1 });
});

it('leaves out days of the future, and those whose records are not complete', async () => {
  const tenant = 'complete';
  const accountId = randomUUID();
  const at = (occurredAt: string, facts: Parameters<typeof message>[0] = {}) =>
    message({ accountId, occurredAt, isNewToAccount: true, ...facts });
  await intelligence.deliver(
    'interaction.changed',
    [
      at('2026-01-05T10:00:00.000Z', { kind: 'CALL' }),
      at('2026-01-06T10:00:00.000Z', { direction: 'OUTBOUND' }),
      at('2026-06-14T10:00:00.000Z', { kind: 'CALL' }),
      at('2026-07-01T10:00:00.000Z'),
    ],
    ({ id }) => id,
    tenant,
  );
  const year = 'range: { from: "2026-01-01", to: "2026-12-31" }';
  const fields = 'value records counted { from to }';
  expect(await answerOf(tenant, `name: "INTERACTIONS", ${year}`, fields)).toEqual({
    value: 3,
    records: 3,
    counted: { from: '2026-01-01', to: '2026-06-15' },
  });
  expect(await answerOf(tenant, `name: "FOLLOW_UP_RATE", ${year}`, fields)).toEqual({
    value: 1,
    records: 1,
    counted: { from: '2026-01-01', to: '2026-06-13' },
  });
  await tell(intelligence, tenant, [won('01-31', { accountId })]);
  expect(await answerOf(tenant, `name: "RETENTION", ${year}`, fields)).toEqual({
    value: 0,
    records: 1,
    counted: { from: '2026-01-01', to: '2026-02-14' },
  });
  const future = 'range: { from: "2026-08-01", to: "2026-08-31" }';
  expect(
    await answerOf(tenant, `name: "WIN_RATE", ${future}, compare: PREVIOUS_YEAR`, `${fields} comparison { value }`),
  ).toEqual({
    value: null,
    records: 0,
    counted: null,
    comparison: null,
  });
});

it('takes as kept the customers that had a part in what came later, and no prospects', async () => {
  const tenant = 'kept';
  const [stayed, silent, prospect, late] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const contact = (accountId: string, day: string, facts: Parameters<typeof message>[0] = {}): Told => ({
    type: 'interaction.changed',
    time,
    data: message({ accountId, occurredAt: `2026-${day}T10:00:00.000Z`, ...facts }),
  });
  const ours = [{ direction: 'OUTBOUND' }, { kind: 'NOTE' }, { kind: 'TASK' }, { direction: 'INTERNAL' }] as const;
  await tell(intelligence, tenant, [
    won('01-10', { accountId: stayed }),
    won('01-10', { accountId: silent }),
    won('03-10', { accountId: late }),
    lost('01-10', { accountId: prospect }),
    ...[stayed, silent, prospect, late].map((id) => contact(id, '01-20', { kind: 'CALL' })),
    contact(stayed, '03-20'),
    ...ours.map((facts) => contact(silent, '03-20', facts)),
    contact(prospect, '03-20'),
    // In February we only wrote to them.
    contact(stayed, '02-10', { direction: 'OUTBOUND' }),
  ]);
  const year = 'range: { from: "2026-01-01", to: "2026-12-31" }';
  expect(
    await answerOf(tenant, `name: "RETENTION", ${year}, groupBy: ACCOUNT`, 'groups { key value records }'),
  ).toEqual({
    groups: [
      { key: stayed, value: 1, records: 1 },
      { key: silent, value: 0, records: 1 },
    ],
  });
  await tell(intelligence, tenant, [won('01-11', { accountId: prospect })]);
  expect(await answerOf(tenant, `name: "RETENTION", ${year}`)).toEqual({ value: 2 / 3, records: 3 });
});

const price = 'This is too expensive for our budget.';

/** Events of a call that an employee hosted, with an answered objection to the price if `answered`, and one about integrations. */
function callOf(employeeId: string, accountId: string, isAnswered: boolean): Told[] {
  const [id, hostUserId] = [randomUUID(), randomUUID()];
  const identity = { source: 'gong' as const, contactId: null, dealId: null };
  const answer = [
    ['OUR_TEAM', 'Other customers saved twenty percent in the first year.'],
    ['CUSTOMER', 'That makes sense, sounds good.'],
  ] as const;
  return [
    { type: 'gong.call.changed', time, data: gongCallData({ id, hostUserId, startedAt: '2026-04-05T10:00:00.000Z' }) },
    {
      type: 'identity.resolved',
      time,
      data: { ...identity, identityId: hostUserId, objectType: 'user', employeeId, accountId: null },
    },
    {
      type: 'identity.resolved',
      time,
      data: { ...identity, identityId: id, objectType: 'call', employeeId: null, accountId },
    },
    {
      type: 'gong.transcript.changed',
      time,
      data: transcript(id, [
        ['OUR_TEAM', 'Some say that the price is too high for their budget.'],
        ['CUSTOMER', price],
        ...(isAnswered ? answer : []),
        ['CUSTOMER', price],
      ]),
    },
  ];
}

it('counts the messages of customers that nobody answered within a day, and not those that want no answer', async () => {
  const tenant = 'unanswered';
  const [maple, oak] = [randomUUID(), randomUUID()];
  const thread = () => ({ threadId: randomUUID() });
  const question = 'Could you send us the unit list, please?';
  const at = (day: string, hour = 10) => ({ occurredAt: `2026-04-${day}T${hour}:00:00.000Z` });
  const theirs = (facts: Parameters<typeof message>[0]): Told => ({
    type: 'interaction.changed',
    time,
    data: message({ accountId: maple, text: question, ...facts }),
  });
  const ours = (facts: Parameters<typeof message>[0]) => theirs({ direction: 'OUTBOUND', text: null, ...facts });
  const [soon, late, elsewhere, met] = [thread(), thread(), thread(), thread()];
  const lateAnswer = ours({ ...late, ...at('04', 11) });
  await tell(intelligence, tenant, [
    theirs({ ...soon, ...at('01') }),
    ours({ ...soon, ...at('02', 10) }),
    theirs({ ...soon, ...at('02', 12), text: 'Thanks!' }),
    theirs({ ...late, ...at('03') }),
    lateAnswer,
    // Our words in another thread are no answer, those to another account neither.
    theirs({ ...elsewhere, ...at('06') }),
    ours({ ...thread(), ...at('06', 12) }),
    ours({ ...elsewhere, ...at('06', 12), accountId: oak }),
    // A call answers every thread; any words of ours answer a message outside of a thread.
    theirs({ ...met, ...at('08'), kind: 'EMAIL' }),
    ours({ ...at('08', 12), kind: 'CALL', direction: 'INBOUND' }),
    theirs(at('10')),
    ours({ ...thread(), ...at('10', 12) }),
    theirs(at('13')),
    ours({ ...at('13', 12), direction: 'INTERNAL' }),
    // A ticket is answered where it comes from.
    theirs({ ...at('14'), kind: 'TICKET' }),
    theirs({ accountId: null, ...at('15') }),
    theirs({ ...at('20'), text: 'The portal is broken again, we are really annoyed by these errors.' }),
    // What a language that is not analysed asks for is not known: it may be a thank-you, as here.
    theirs({ ...at('21'), text: 'Danke!' }),
    theirs({ ...at('22'), text: 'Vielen Dank für die schnelle Hilfe, jetzt ist alles wieder in Ordnung.' }),
  ]);
  const metric = `name: "UNANSWERED_MESSAGES", ${april}`;
  expect(await answerOf(tenant, `${metric}, interval: DAY`, 'value records series { day value }')).toMatchObject({
    value: 4,
    records: 7,
    series: expect.arrayContaining(['03', '06', '13', '20'].map((day) => ({ day: `2026-04-${day}`, value: 1 }))),
  });
  expect(await answerOf(tenant, `name: "UNANSWERED_RATE", ${april}, groupBy: ACCOUNT`, 'groups { key value }')).toEqual(
    {
      groups: [{ key: maple, value: 4 / 7 }],
    },
  );
  // The answer becomes one in time: another day is counted again.
  await tell(intelligence, tenant, [
    { ...lateAnswer, data: { ...lateAnswer.data, ...at('04', 10) } } as Told,
    theirs(at('29')),
  ]);
  expect(await answerOf(tenant, metric)).toEqual({ value: 4, records: 8 });
});

it('does not count a message as unanswered before its time is over', async () => {
  const tenant = 'unanswered-yet';
  const asked = (occurredAt: string): Told => ({
    type: 'interaction.changed',
    time,
    data: message({ accountId: randomUUID(), text: 'Where do I find the report?', occurredAt }),
  });
  await tell(intelligence, tenant, [asked('2026-06-13T23:00:00.000Z'), asked('2026-06-14T13:00:00.000Z')]);
  expect(
    await answerOf(
      tenant,
      'name: "UNANSWERED_MESSAGES", range: { from: "2026-06-01", to: "2026-06-30" }',
      'value counted { from to }',
    ),
  ).toEqual({ value: 1, counted: { from: '2026-06-01', to: '2026-06-13' } });
});

it('counts objections of calls one by one, by category, and compares an employee with the others', async () => {
  const tenant = 'objections';
  const [kim, lee, max, accountId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await tell(intelligence, tenant, [
    ...callOf(kim, accountId, true),
    ...callOf(lee, accountId, false),
    ...callOf(max, accountId, true),
  ]);
  const handling = `name: "OBJECTION_HANDLING", ${april}`;
  const ofPrice = 'filter: [{ dimension: OBJECTION_CATEGORY, values: ["PRICE"] }]';
  expect(
    await answerOf(
      tenant,
      `${handling}, ${ofPrice}, groupBy: EMPLOYEE`,
      `value records groups { key value records } others(key: "${kim}") { value records groups }`,
    ),
  ).toMatchObject({
    value: 1 / 3,
    records: 6,
    groups: expect.arrayContaining([{ key: kim, value: 0.5, records: 2 }]),
    others: { value: 0.25, records: 4, groups: 2 },
  });
  const ofSecurity = 'filter: [{ dimension: OBJECTION_CATEGORY, values: ["SECURITY"] }]';
  expect(await answerOf(tenant, `${handling}, ${ofSecurity}`)).toEqual({ value: null, records: 0 });
  expect(await answerOf(tenant, `name: "CALL_OBJECTIONS", ${april}`)).toEqual({ value: 6, records: 6 });
  const figures = 'value records others { value records groups }';
  const { data, errors } = await intelligence.query(
    `{ _entities(representations: [{ __typename: "Employee", id: "${kim}" }]) { ... on Employee {
      coaching(${april}) { calls { ${figures} } objectionHandling(category: PRICE) { definition { name } ${figures} } }
    } } }`,
    {},
    { tenant },
  );
  expect(errors).toBeUndefined();
  expect(data?._entities).toEqual([
    {
      coaching: {
        calls: { value: 1, records: 1, others: { value: 2, records: 2, groups: 2 } },
        objectionHandling: {
          definition: { name: 'OBJECTION_HANDLING' },
          value: 0.5,
          records: 2,
          others: { value: 0.25, records: 4, groups: 2 },
        },
      },
    },
  ]);
});

it('has the health of a customer as typed fields', async () => {
  const tenant = 'customer-health';
  const [accountId, other] = [randomUUID(), randomUUID()];
  const said = (id: string, text: string): Told => ({
    type: 'interaction.changed',
    time,
    data: message({ accountId: id, kind: 'TICKET', text, occurredAt: '2026-04-05T10:00:00.000Z' }),
  });
  await tell(intelligence, tenant, [
    said(accountId, 'This is terrible and broken. I need to speak to your manager.'),
    said(other, 'This is great, thank you!'),
  ]);
  const { data, errors } = await intelligence.query(
    `{ _entities(representations: [{ __typename: "Account", id: "${accountId}" }]) { ... on Account {
      customerHealth(${april}) { supportSentiment { value records } escalations { value } responseTime { value records } }
    } } }`,
    {},
    { tenant },
  );
  expect(errors).toBeUndefined();
  expect(data?._entities).toEqual([
    {
      customerHealth: {
        supportSentiment: { value: expect.any(Number), records: 1 },
        escalations: { value: 1 },
        responseTime: { value: null, records: 0 },
      },
    },
  ]);
  expect(data?._entities[0].customerHealth.supportSentiment.value).toBeLessThan(0);
});

it('says of each metric what one record is, and what it counts', async () => {
  const { data } = await intelligence.query('{ metrics { name unit grain formula owner } }', {}, { tenant: 'errors' });
  expect(data?.metrics.find(({ name }: { name: string }) => name === 'OBJECTION_HANDLING')).toEqual({
    name: 'OBJECTION_HANDLING',
    unit: 'RATIO',
    grain: 'an objection of a customer in a recorded call, on the day that the call began',
    formula: expect.stringContaining('divided by all objections'),
    owner: 'Sales enablement',
  });
});

it('says what is wrong with a question', async () => {
  expect(await errorOf(`name: "WINRATE", ${april}`)).toBe('name: there is no metric "WINRATE"; `metrics` lists all');
  expect(await errorOf(`name: "RETENTION", ${april}, groupBy: COMPETITOR`)).toBe(
    'groupBy: RETENTION does not go by COMPETITOR; it goes by ACCOUNT, ACCOUNT_OWNER, SEGMENT, REGION, INDUSTRY',
  );
  expect(await errorOf('name: "WIN_RATE", range: { from: "2026-04-02", to: "2026-04-01" }')).toBe(
    'range.to: 2026-04-01 lies before range.from, 2026-04-02',
  );
  expect(await errorOf('name: "WIN_RATE", range: { from: "1990-01-01", to: "2026-04-01" }')).toBe(
    'range: has 13240 days; at most 7320 are allowed',
  );
  expect(await errorOf(`name: "TOPIC_MENTIONS", ${april}, filter: [{ dimension: TOPIC, values: ["a", "b"] }]`)).toBe(
    'filter.0.values: a record of TOPIC_MENTIONS may have several, so give one TOPIC',
  );
  expect(await errorOf(`name: "WIN_RATE", ${april}, filter: [{ dimension: ACCOUNT, values: ["maple"] }]`)).toBe(
    'filter.0.values: "maple" is not an id',
  );
  expect(await errorOf(`name: "WIN_RATE", ${april}, filter: [{ dimension: REGION, values: [] }]`)).toBe(
    'filter.0.values: expected 1 to 200 values, got 0',
  );
  expect(await errorOf(`name: "WIN_RATE", ${april}, currency: "USD"`)).toBe(
    'currency: WIN_RATE is not an amount of money',
  );
  expect(
    await errorOf(
      `name: "WIN_RATE", ${april}, groupBy: PRODUCT, filter: [{ dimension: REGION, values: ["a"] }, { dimension: EMPLOYEE, values: ["${randomUUID()}"] }]`,
    ),
  ).toBe('filter: together with groupBy, use at most 2 of account, employee and another');
});

it('keeps the metrics of tenants apart', async () => {
  await tell(intelligence, 'one', [won('04-02')]);
  expect(await answerOf('one', `name: "DEALS_WON", ${april}`)).toEqual({ value: 1, records: 1 });
  expect(await answerOf('two', `name: "DEALS_WON", ${april}`)).toEqual({ value: 0, records: 0 });
});

it('counts calls and tasks once they are there, and no more when they are deleted', async () => {
  const tenant = 'deletions';
  const call = gongCallData({ id: randomUUID(), startedAt: '2026-04-05T10:00:00.000Z', durationSeconds: 600 });
  const todo = task(randomUUID(), { dueAt: '2026-05-05T10:00:00.000Z' });
  const at = (data: typeof call, minute: number): Told => ({
    type: 'gong.call.changed',
    time: `2026-05-02T00:0${minute}:00.000Z`,
    data,
  });
  await tell(intelligence, tenant, [at(call, 1), { type: 'activity.changed', time, data: todo }]);
  expect(await answerOf(tenant, `name: "CALL_LENGTH", ${april}`)).toEqual({ value: 10, records: 1 });
  const may = 'range: { from: "2026-05-01", to: "2026-05-31" }';
  expect(await answerOf(tenant, `name: "TASKS_IN_TIME", ${may}`)).toEqual({ value: 0, records: 1 });
  await tell(intelligence, tenant, [
    at({ ...call, deleted: true }, 2),
    { type: 'activity.changed', time, data: { ...todo, deleted: true } },
  ]);
  expect(await answerOf(tenant, `name: "CALL_LENGTH", ${april}`)).toEqual({ value: null, records: 0 });
  expect(await answerOf(tenant, `name: "TASKS_IN_TIME", ${may}`)).toEqual({ value: null, records: 0 });
  expect(await read(intelligence, tenant, sql`select from intelligence.metric_cells`)).toEqual([]);
});

it('counts for a tenant also while the days of another one cannot be counted', async () => {
  const system = (statement: string) => intelligence.database.system((em) => em.execute(statement));
  await system(`
    create function intelligence.refuse_cells() returns trigger language plpgsql as $$
    begin raise exception 'no cells for %', new.tenant_id; end $$;
    create trigger refuse before insert on intelligence.metric_cells
      for each row when (new.tenant_id = 'a-broken') execute function intelligence.refuse_cells()`);
  const winRate = (tenant: string) => answerOf(tenant, `name: "DEALS_WON", ${april}`, 'value');
  try {
    for (const tenant of ['a-broken', 'b-whole']) await intelligence.send([won('04-02')], tenant);
    await expect(intelligence.drain()).rejects.toThrow('no cells for a-broken');
    expect(await winRate('b-whole')).toEqual({ value: 1 });
  } finally {
    await system('drop function intelligence.refuse_cells cascade');
  }
  await intelligence.drain();
  expect(await winRate('a-broken')).toEqual({ value: 1 });
});
