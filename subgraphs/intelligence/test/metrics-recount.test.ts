import { sql } from '@sophia/database';
import { gongCallData } from '@sophia/testing';
import { random } from '@sophia/testing/random';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sources } from '../src/metrics/sources/index.ts';
import { partColumns } from '../src/metrics/sources/source.ts';
import { markAllDays } from '../src/metrics/stale-days.ts';
import { deal, employee, read, type Told, task, tell } from './support/facts.ts';
import { account, contact, message, openIntelligence } from './support/open-intelligence.ts';
import { transcript } from './support/passages.ts';

let intelligence: Awaited<ReturnType<typeof openIntelligence>>;
beforeAll(async () => {
  intelligence = await openIntelligence();
}, 240_000);
afterAll(() => intelligence.close());

const day = 86_400_000;
const start = Date.parse('2025-01-01T00:00:00Z');
const texts = [
  'We are looking at EliseAI instead. This is great, thank you!',
  'This is terrible and broken. I need to speak to your manager.',
  'It is too expensive for us. We use Yardi and RealPage.',
  'I will send you the contract tomorrow. How does the pricing work?',
  'OK.',
];

/** Yields events about few subjects, so that they are edited, deleted, merged, and told late, many times. */
function* histories(seed: number): Generator<Told> {
  const { below, oneOf, chance, uuid, some } = random(seed);
  const many = (count: number) => Array.from({ length: count }, uuid);
  const accounts = many(5);
  const employees = many(4);
  const threads = many(6);
  const [interactions, deals, activities, calls, users] = [many(40), many(12), many(12), many(8), many(2)];
  const [contacts, channels] = [many(4), many(2)];
  const moment = (days = 300) => new Date(start + below(days * 24 * 60) * 60_000).toISOString();
  const owner = () => (chance(0.2) ? null : oneOf(employees));
  const accountId = () => (chance(0.2) ? null : oneOf(accounts));
  const interaction = (): Told => {
    const kind = oneOf(['MESSAGE', 'MESSAGE', 'EMAIL', 'CALL', 'NOTE', 'TICKET'] as const);
    const data = message({
      id: oneOf(interactions),
      kind,
      source: oneOf(['slack', 'hubspot'] as const),
      direction: oneOf(['INBOUND', 'OUTBOUND', 'INTERNAL'] as const),
      occurredAt: moment(),
      text: oneOf(texts),
      accountId: accountId(),
      employeeIds: some(employees),
      threadId: chance(0.3) ? null : oneOf(threads),
      callId: kind === 'CALL' ? oneOf(calls) : null,
      dealId: chance(0.6) ? null : oneOf(deals),
      channelId: chance(0.5) ? null : oneOf(channels),
      contactIds: some(contacts),
      deleted: chance(0.1),
    });
    return { type: 'interaction.changed', time: moment(), data };
  };
  const kinds: (() => Told)[] = [
    interaction,
    () => {
      const status = oneOf(['OPEN', 'OPEN', 'WON', 'LOST'] as const);
      const openedAt = chance(0.3) ? null : moment();
      const stages = ['Demo', 'Proposal', 'Talks'] as const;
      const data = deal(oneOf(deals), {
        accountId: accountId(),
        ownerId: owner(),
        status,
        stage: oneOf(['Demo', 'Proposal']),
        amount: chance(0.1) ? null : `${below(1000)}.${10 + below(89)}`,
        currency: oneOf(['USD', 'USD', 'EUR', null]),
        product: oneOf(['Collect', null]),
        closeDate: chance(0.1) ? null : moment().slice(0, 10),
        openedAt,
        closedAt: status === 'OPEN' || chance(0.3) ? null : moment(),
        stageMoves: chance(0.5)
          ? undefined
          : some([...stages]).map((stage) => ({
              changedAt: moment(),
              fromStage: chance(0.5) ? null : oneOf([...stages]),
              stage,
              amount: chance(0.5) ? null : `${below(1000)}.00`,
              currency: oneOf(['USD', 'EUR', null]),
            })),
        deleted: chance(0.05),
      });
      return { type: 'deal.changed', time: moment(), data };
    },
    () => {
      const data = task(oneOf(activities), {
        kind: oneOf(['TASK', 'TICKET'] as const),
        occurredAt: moment(),
        dueAt: chance(0.2) ? null : moment(),
        status: oneOf(['NOT_STARTED', 'COMPLETED']),
        accountId: accountId(),
        employeeIds: some(employees),
        deleted: chance(0.05),
      });
      // Mostly known before they are due.
      return { type: 'activity.changed', time: moment(100), data };
    },
    () => {
      const data = gongCallData({
        id: oneOf(calls),
        startedAt: moment(),
        hostUserId: oneOf(users),
        deleted: chance(0.1),
      });
      return { type: 'gong.call.changed', time: moment(), data };
    },
    () => ({
      type: 'gong.transcript.changed',
      time: moment(),
      data: transcript(oneOf(calls), [
        ['CUSTOMER', oneOf(texts)],
        ['OUR_TEAM', oneOf(texts)],
      ]),
    }),
    () => {
      const isUser = chance(0.5);
      const data = {
        identityId: isUser ? oneOf(users) : oneOf(calls),
        source: 'gong' as const,
        objectType: isUser ? ('user' as const) : ('call' as const),
        contactId: null,
        employeeId: isUser ? owner() : null,
        accountId: isUser ? null : accountId(),
        dealId: isUser || chance(0.5) ? null : oneOf(deals),
      };
      return { type: 'identity.resolved', time: moment(), data };
    },
    () => {
      const data = contact(oneOf(contacts), {
        decisionRole: oneOf(['CHAMPION', 'BLOCKER', null]),
        title: oneOf(['CEO', 'Leasing Manager', null]),
        deleted: chance(0.1),
      });
      return { type: 'contact.changed', time: moment(), data };
    },
    () => {
      const channelId = oneOf(channels);
      const type = oneOf(['SUPPORT', 'SALES'] as const);
      const data = { id: channelId, slackChannelId: 'C1', name: 'maple', type, isPrivate: false, isArchived: false };
      return { type: 'slack.channel.changed', time: moment(), data: { ...data, accountId: null } };
    },
    () => {
      const data = account(oneOf(accounts), {
        region: oneOf(['West', 'East', null]),
        segment: oneOf(['Enterprise', null]),
        ownerId: owner(),
        deleted: chance(0.05),
      });
      return { type: 'account.changed', time: moment(), data };
    },
  ];
  for (const id of accounts) yield { type: 'account.changed', time: moment(), data: account(id, { region: 'West' }) };
  for (const id of employees) yield { type: 'employee.changed', time: moment(), data: employee(id) };
  for (let n = 0; n < 170; n++) {
    if (n === 75)
      yield { type: 'account.merged', time: moment(), data: { fromId: accounts[0] ?? '', intoId: accounts[1] ?? '' } };
    if (n === 120) {
      const data = employee(employees[0] ?? '', { active: false, mergedIntoId: employees[1] ?? null, deleted: true });
      yield { type: 'employee.changed', time: moment(), data };
    }
    yield chance(0.2) ? interaction() : oneOf(kinds)();
  }
}

const exactly = sql.join(partColumns.map((part) => sql`trim_scale(${sql.ref(part)})::text`));

const cellsOf = (tenant: string) =>
  read<Record<string, unknown>>(
    intelligence,
    tenant,
    sql`select slice / 100000 as source, slice, day::text, account_id, employee_id, deal_id, region, segment, item, currency,
       records, array[${exactly}] as parts
     from intelligence.metric_cells order by slice, day, account_id, employee_id, deal_id, region, segment, item, currency`,
  );

/** Counts all records again, as after a change of the time zone. */
async function countAgain(tenant: string): Promise<void> {
  await intelligence.database.transaction(tenant, markAllDays);
  await read(intelligence, tenant, sql`delete from intelligence.metric_cells`);
  await intelligence.drain();
}

it('has the same sums as a recount, after random events in random order', async () => {
  const counted = new Set<unknown>();
  for (const seed of [1, 2]) {
    const tenant = `random-${seed}`;
    const { below } = random(seed + 100);
    if (seed === 2) {
      await intelligence.query('mutation { metricTimeZoneSet(timeZone: "Asia/Kolkata") { timeZone } }', {}, { tenant });
    }
    const events = [...histories(seed)];
    while (events.length > 0) await tell(intelligence, tenant, events.splice(0, 1 + below(60)));
    const cells = await cellsOf(tenant);
    for (const { source } of cells) counted.add(source);
    await countAgain(tenant);
    expect(cells).toEqual(await cellsOf(tenant));
  }
  // cli/test/conversations.test.ts has hand-offs.
  const expected = sources.filter(({ facts, number }) => facts !== 'handoffs' && !counted.has(number));
  expect(expected.map(({ name }) => name)).toEqual([]);
}, 240_000);

interface RawInteraction {
  at: string;
  kind: string;
  source: string;
  direction: string;
  account: string | null;
  employees: string[];
  sentiment: number | null;
  competitors: string[];
  region: string | null;
}

interface RawDeal {
  closed: string | null;
  opened: string;
  status: string;
  amount: number | null;
  currency: string | null;
  owner: string | null;
  region: string | null;
}

it('answers what the rows themselves give, counted in another way', async () => {
  const tenant = 'raw';
  const zone = 'America/Chicago';
  await intelligence.query(`mutation { metricTimeZoneSet(timeZone: "${zone}") { timeZone } }`, {}, { tenant });
  const events = [...histories(7)];
  while (events.length > 0) await tell(intelligence, tenant, events.splice(0, 45));
  const dayOf = (time: string) => new Date(time).toLocaleDateString('en-CA', { timeZone: zone });
  const { below } = random(8);
  const interactions = await read<RawInteraction>(
    intelligence,
    tenant,
    sql`select i.occurred_at as at, kind, source, direction, i.account_id as account, employee_ids as employees, sentiment,
       competitors, a.region
     from intelligence.interaction_analyses i left join intelligence.account_facts a using (account_id)`,
  );
  const deals = await read<RawDeal>(
    intelligence,
    tenant,
    sql`select d.closed_at as closed, coalesce(d.opened_at, d.first_known_at) as opened, d.status, d.amount::float8 as amount,
       d.currency, d.owner_id as owner, a.region
     from intelligence.deal_facts d left join intelligence.account_facts a using (account_id)
     where d.closed_at is not null or (d.close_date is null and d.status = 'OPEN') or d.status = 'OPEN'`,
  );
  const undated = await read<{ day: string; status: string }>(
    intelligence,
    tenant,
    sql`select coalesce(close_date, (recorded_at at time zone ${zone}::text)::date)::text as day, status
     from intelligence.deal_facts where status <> 'OPEN' and closed_at is null`,
  );
  expect(interactions.length).toBeGreaterThan(20);
  expect(deals.length).toBeGreaterThan(3);
  const mean = (values: number[]) =>
    values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  for (let n = 0; n < 25; n++) {
    const from = new Date(start + below(250) * day).toISOString().slice(0, 10);
    const to = new Date(Date.parse(from) + below(120) * day).toISOString().slice(0, 10);
    const within = (date: string) => date >= from && date <= to;
    const range = `range: { from: "${from}", to: "${to}" }`;
    const answer = async (name: string, more = '', fields = 'value') => {
      const { data, errors } = await intelligence.query(
        `{ metric(name: "${name}", ${range}${more}) { ${fields} } }`,
        {},
        { tenant },
      );
      expect(errors).toBeUndefined();
      return data?.metric;
    };
    const there = interactions.filter((each) => within(dayOf(each.at)));
    const counted = there.filter((each) => each.direction !== 'INTERNAL' || each.account !== null);
    expect((await answer('INTERACTIONS')).value).toBe(counted.length);
    const moods = there.filter(
      ({ kind, direction, sentiment }) =>
        sentiment !== null && (kind === 'TICKET' || (direction === 'INBOUND' && ['MESSAGE', 'EMAIL'].includes(kind))),
    );
    const rated = moods.filter(({ account, direction }) => account !== null || direction !== 'INTERNAL');
    const mood = mean(rated.map(({ sentiment }) => sentiment ?? 0));
    const told = (await answer('WRITTEN_SENTIMENT')).value;
    if (mood === null) expect(told).toBeNull();
    else expect(told).toBeCloseTo(mood, 9);
    const people = new Set(counted.flatMap(({ employees }) => employees));
    const byPerson = (await answer('INTERACTIONS', ', groupBy: EMPLOYEE', 'groups { key value }')).groups;
    expect(Object.fromEntries(byPerson.map(({ key, value }: { key: string; value: number }) => [key, value]))).toEqual(
      Object.fromEntries([...people].map((id) => [id, counted.filter((each) => each.employees.includes(id)).length])),
    );
    const west = counted.filter(({ region, source }) => region === 'West' && source === 'slack');
    expect(
      (
        await answer(
          'INTERACTIONS',
          ', filter: [{ dimension: REGION, values: ["West"] }, { dimension: SOURCE, values: ["slack"] }]',
        )
      ).value,
    ).toBe(west.length);
    const named = there.filter(({ competitors }) => competitors.includes('EliseAI')).length;
    expect(
      (await answer('COMPETITOR_MENTIONS', ', filter: [{ dimension: COMPETITOR, values: ["EliseAI"] }]')).value,
    ).toBe(named);
    const ended = [
      ...deals.flatMap(({ closed, status }) =>
        closed === null || status === 'OPEN' ? [] : [{ day: dayOf(closed), status }],
      ),
      ...undated,
    ].filter((each) => within(each.day));
    const wins = ended.filter(({ status }) => status === 'WON').length;
    expect(await answer('WIN_RATE', '', 'value records')).toEqual({
      value: ended.length === 0 ? null : wins / ended.length,
      records: ended.length,
    });
    const opened = await read<{ value: number }>(
      intelligence,
      tenant,
      sql`select count(*)::int as value from intelligence.deal_facts
       where (coalesce(opened_at, first_known_at) at time zone ${zone}::text)::date between ${from}::date and ${to}::date`,
    );
    expect((await answer('DEALS_OPENED')).value).toBe(opened[0]?.value);
  }
  const open = await read<{ value: number }>(
    intelligence,
    tenant,
    sql`select count(*)::int as value from intelligence.deal_facts where status = 'OPEN'`,
  );
  const { data } = await intelligence.query(
    '{ metric(name: "OPEN_DEALS", range: { from: "2026-01-01", to: "2026-01-31" }) { value } }',
    {},
    { tenant },
  );
  expect(data?.metric.value).toBe(open[0]?.value);
}, 240_000);

interface RawTalk extends Omit<RawInteraction, 'competitors' | 'region'> {
  id: string;
  own: boolean;
  digest: string | null;
  topics: string[];
  roles: string[];
  seniorities: string[];
  deal: string | null;
  support: boolean;
}

it('answers by persona, deal and stage, and knows what went before and after, as the rows themselves tell', async () => {
  const tenant = 'raw-persona';
  const events = [...histories(13)];
  while (events.length > 0) await tell(intelligence, tenant, events.splice(0, 45));
  const rows = await read<RawTalk>(
    intelligence,
    tenant,
    sql`select i.interaction_id as id, i.occurred_at as at, i.kind, i.source, i.direction, i.account_id as account,
       i.employee_ids as employees, i.sentiment, i.topics, i.text_digest as digest, i.deal_id as deal,
       i.direction = 'OUTBOUND' and i.kind in ('MESSAGE', 'EMAIL') as own,
       i.kind = 'TICKET' and i.direction <> 'INTERNAL' or i.direction = 'INBOUND' and i.kind in ('MESSAGE', 'EMAIL') and channel.type = 'SUPPORT' as support,
       array(select distinct decision_role from intelligence.contact_facts c
         where c.contact_id = any(i.contact_ids) and decision_role is not null) as roles,
       array(select distinct seniority from intelligence.contact_facts c
         where c.contact_id = any(i.contact_ids) and seniority is not null) as seniorities
     from intelligence.interaction_analyses i left join intelligence.slack_channels channel using (channel_id)
     order by i.occurred_at, i.interaction_id`,
  );
  const timeOf = ({ at }: RawTalk) => new Date(at).getTime();
  const shown = rows.filter(({ direction, account }) => direction !== 'INTERNAL' || account !== null);
  const range = 'range: { from: "2024-12-01", to: "2025-12-31" }';
  const answer = async (name: string, more = '', fields = 'value records') => {
    const { data, errors } = await intelligence.query(
      `{ metric(name: "${name}", ${range}${more}) { ${fields} } }`,
      {},
      { tenant },
    );
    expect(errors).toBeUndefined();
    return data?.metric;
  };
  const groups = async (name: string, by: string): Promise<Record<string, number>> => {
    const { groups } = await answer(name, `, groupBy: ${by}`, 'groups { key value }');
    return Object.fromEntries(groups.map(({ key, value }: { key: string; value: number }) => [key, value]));
  };
  const countOf = (values: (string | null)[]) =>
    Object.fromEntries(
      [
        ...Map.groupBy(
          values.filter((value) => value !== null),
          (value) => value,
        ),
      ].map(([value, all]) => [value, all.length]),
    );
  const share = (all: readonly RawTalk[], holds: (one: RawTalk) => boolean) => ({
    value: all.length === 0 ? null : all.filter(holds).length / all.length,
    records: all.length,
  });

  expect(await groups('INTERACTIONS', 'DECISION_ROLE')).toEqual(countOf(shown.flatMap(({ roles }) => roles)));
  expect(await groups('INTERACTIONS', 'SENIORITY')).toEqual(countOf(shown.flatMap(({ seniorities }) => seniorities)));
  expect(await groups('INTERACTIONS', 'DEAL')).toEqual(countOf(shown.map(({ deal }) => deal)));
  const [roles, deals] = [rows.flatMap((row) => row.roles), rows.flatMap(({ deal }) => deal ?? [])];
  expect(new Set(roles).size).toBeGreaterThan(1);
  expect(new Set(deals).size).toBeGreaterThan(3);
  const stages = await read<{ stage: string }>(
    intelligence,
    tenant,
    sql`select stage from intelligence.deal_facts where status = 'OPEN'`,
  );
  expect(await groups('OPEN_DEALS', 'STAGE')).toEqual(countOf(stages.map(({ stage }) => stage)));

  const moods = shown.flatMap(({ support, sentiment }) => (support && sentiment !== null ? [sentiment] : []));
  const mood = await answer('SUPPORT_SENTIMENT');
  expect(mood.records).toBe(moods.length);
  expect(mood.value).toBeCloseTo(moods.reduce((sum, each) => sum + each, 0) / moods.length, 9);

  const ours = rows.filter(({ direction, account }) => direction === 'OUTBOUND' && account !== null);
  const within = (from: RawTalk, to: RawTalk, days: number) =>
    from.account === to.account && timeOf(to) > timeOf(from) && timeOf(to) - timeOf(from) <= days * day;
  expect(await answer('PROACTIVE_CONTACT')).toEqual(
    share(ours, (one) => !rows.some((said) => said.direction === 'INBOUND' && within(said, one, 7))),
  );
  const texts = rows.filter(({ own, topics, digest }) => own && topics.length > 0 && digest !== null);
  expect(await answer('KNOWLEDGE_REUSE')).toEqual(
    share(texts, (one) => texts.slice(0, texts.indexOf(one)).some(({ digest }) => digest === one.digest)),
  );
  const calls = rows.filter(({ kind, account }) => kind === 'CALL' && account !== null);
  expect(await answer('COORDINATION_RATE')).toEqual(
    share(calls, (call) =>
      rows.some((talk) => talk.direction === 'INTERNAL' && talk.kind !== 'CALL' && within(call, talk, 2)),
    ),
  );
  const staffed = calls.filter(({ employees }) => employees.length > 0);
  const people = staffed.reduce((sum, { employees }) => sum + employees.length, 0);
  expect((await answer('COLLABORATION')).value).toBeCloseTo(people / staffed.length, 9);
}, 240_000);

interface RawMessage {
  at: string;
  kind: string;
  source: string;
  direction: string;
  account: string | null;
  employees: string[];
  deal: string | null;
  thread: string | null;
  analysed: boolean;
  urgency: number | null;
  complaints: number;
}

it('counts messages as unanswered as the rows themselves tell, in any order of arrival', async () => {
  const tenant = 'raw-unanswered';
  const { below, oneOf, chance, uuid, some } = random(23);
  const many = (count: number) => Array.from({ length: count }, uuid);
  const [accounts, employees, threads, deals, interactions] = [many(2), many(3), many(6), many(2), many(90)];
  /* Few days, so that much is answered within one. Each is told twice or so, the last time counts. */
  const events = Array.from({ length: 200 }, (): Told => {
    const data = message({
      id: oneOf(interactions),
      kind: oneOf(['MESSAGE', 'MESSAGE', 'MESSAGE', 'EMAIL', 'TICKET', 'NOTE', 'MEETING'] as const),
      source: oneOf(['slack', 'hubspot'] as const),
      direction: oneOf(['INBOUND', 'INBOUND', 'OUTBOUND', 'INTERNAL'] as const),
      occurredAt: new Date(start + below(15 * 24 * 60) * 60_000).toISOString(),
      text: oneOf([...texts, 'Könnten Sie uns bitte die Liste der Wohnungen schicken?', null]),
      accountId: chance(0.1) ? null : oneOf(accounts),
      employeeIds: some(employees),
      threadId: chance(0.3) ? null : oneOf(threads),
      dealId: chance(0.6) ? null : oneOf(deals),
      deleted: chance(0.05),
    });
    return { type: 'interaction.changed', time: new Date(start).toISOString(), data };
  });
  while (events.length > 0) await tell(intelligence, tenant, events.splice(0, 80));

  const rows = await read<RawMessage>(
    intelligence,
    tenant,
    sql`select occurred_at as at, kind, source, direction, account_id as account, employee_ids as employees, deal_id as deal,
       thread_id as thread, analysed_at is not null as analysed, urgency,
       cardinality(pain_points) + cardinality(objections) + cardinality(feature_requests) as complaints
     from intelligence.interaction_analyses`,
  );
  const isWritten = ({ kind }: RawMessage) => kind === 'MESSAGE' || kind === 'EMAIL';
  const asked = rows.filter(
    (row) =>
      row.direction === 'INBOUND' &&
      isWritten(row) &&
      row.account !== null &&
      (!row.analysed || (row.urgency ?? 0) > 1 || row.complaints > 0),
  );
  const answers = (to: RawMessage, row: RawMessage) => {
    const hours = (new Date(row.at).getTime() - new Date(to.at).getTime()) / 3_600_000;
    if (row.account !== to.account || hours <= 0 || hours > 24) return false;
    if (row.kind === 'MEETING') return true;
    return row.direction === 'OUTBOUND' && isWritten(row) && (to.thread === null || row.thread === to.thread);
  };
  const unanswered = asked.filter((one) => !rows.some((row) => answers(one, row)));
  // Some have no text to analyse, others are in a language that is not analysed.
  expect(asked.some(({ analysed }) => !analysed)).toBe(true);
  expect(rows.some(({ analysed, urgency }) => analysed && urgency === null)).toBe(true);
  expect(unanswered.length).toBeGreaterThan(5);
  expect(asked.length - unanswered.length).toBeGreaterThan(5);

  const answer = async (name: string, fields: string, more = '') => {
    const { data, errors } = await intelligence.query(
      `{ metric(name: "${name}", range: { from: "2024-12-31", to: "2025-01-31" }${more}) { ${fields} } }`,
      {},
      { tenant },
    );
    expect(errors).toBeUndefined();
    return data?.metric;
  };
  expect(await answer('UNANSWERED_MESSAGES', 'value records')).toEqual({
    value: unanswered.length,
    records: asked.length,
  });
  expect((await answer('UNANSWERED_RATE', 'value')).value).toBe(unanswered.length / asked.length);
  const { series } = await answer('UNANSWERED_MESSAGES', 'series { day value }', ', interval: DAY');
  for (const { day: date, value } of series) {
    expect(value).toBe(unanswered.filter(({ at }) => new Date(at).toISOString().startsWith(date)).length);
  }
  const groups: Record<string, (row: RawMessage) => (string | null)[]> = {
    ACCOUNT: ({ account }) => [account],
    EMPLOYEE: ({ employees: named }) => named,
    SOURCE: ({ source }) => [source],
    DEAL: ({ deal }) => [deal],
  };
  for (const [by, keysOf] of Object.entries(groups)) {
    const counted = await answer('UNANSWERED_MESSAGES', 'groups { key value records }', `, groupBy: ${by}`);
    const keys = new Set(asked.flatMap(keysOf).filter((key) => key !== null));
    const of = (all: readonly RawMessage[], key: string) => all.filter((row) => keysOf(row).includes(key)).length;
    expect(
      Object.fromEntries(
        counted.groups.map((each: { key: string; value: number; records: number }) => [
          each.key,
          [each.value, each.records],
        ]),
      ),
    ).toEqual(Object.fromEntries([...keys].map((key) => [key, [of(unanswered, key), of(asked, key)]])));
  }
}, 240_000);
