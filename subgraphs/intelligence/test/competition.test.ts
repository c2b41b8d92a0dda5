import { randomUUID } from 'node:crypto';
import { gongCallData } from '@sophia/testing';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { openAlerts } from './support/alerts.ts';
import { deal } from './support/facts.ts';
import { account, contact, message } from './support/open-intelligence.ts';
import { transcript } from './support/passages.ts';

let intelligence: Awaited<ReturnType<typeof openAlerts>>;
beforeAll(async () => {
  intelligence = await openAlerts();
});
afterAll(() => intelligence.close());
afterEach(() => tenant.leave());

let tenant: ReturnType<typeof intelligence.forTenant>;
beforeEach(() => {
  tenant = intelligence.forTenant();
});

const daysAgo = (days: number): string => intelligence.inHours(-24 * days);

interface Customer {
  readonly status: 'OPEN' | 'WON' | 'LOST';
  readonly amount: string;
  readonly title: string;
  readonly said: readonly string[];
}

/** Events of a customer with a deal of the last 60 days, who said something 30 days ago, and its ids. */
function customer({ status, amount, title, said }: Customer) {
  const [accountId, contactId, dealId] = [randomUUID(), randomUUID(), randomUUID()];
  const closed = status !== 'OPEN';
  const events = [
    { type: 'account.changed' as const, data: account(accountId) },
    { type: 'contact.changed' as const, data: contact(contactId, { accountId, title }) },
    {
      type: 'deal.changed' as const,
      data: deal(dealId, {
        accountId,
        status,
        amount,
        stage: closed ? status : 'Demo',
        openedAt: daysAgo(60),
        closedAt: closed ? daysAgo(10) : null,
        closeDate: null,
      }),
    },
    ...said.map((text, index) => ({
      type: 'interaction.changed' as const,
      data: message({ accountId, contactIds: [contactId], text, occurredAt: daysAgo(30 - index) }),
    })),
  ];
  return { events, accountId, dealId };
}

const record = `named { won lost winRate { cases share low high } wonAmounts { amount currencyCode } } notNamed { won lost }`;

it('compares deals with a competitor named with those without, as of any time', async () => {
  const open = customer({ status: 'OPEN', amount: '70.00', title: 'CFO', said: ['What about Zego?'] });
  await tenant.tell(
    ...customer({ status: 'WON', amount: '100.00', title: 'CFO', said: ['We also look at Zego.'] }).events,
    ...customer({ status: 'LOST', amount: '50.00', title: 'CFO', said: ['We also look at Zego.'] }).events,
    ...customer({ status: 'WON', amount: '10.00', title: 'CFO', said: ['Hello there, good morning.'] }).events,
    ...open.events,
  );
  const document = `query ($asOf: DateTime) { competitor(name: "zego", asOf: $asOf) {
    name mentions accounts record { ${record} } openDeals { deal { id } mentions } weeks { mentions accounts }
    accountsNamed { account { id } }
  } }`;
  const { competitor } = await tenant.ask<{ competitor: Record<string, unknown> }>(document);
  expect(competitor).toMatchObject({
    name: 'Zego',
    mentions: 3,
    accounts: 3,
    record: {
      named: {
        won: 1,
        lost: 1,
        winRate: { cases: 2, share: 0.5 },
        wonAmounts: [{ amount: '100.00', currencyCode: 'USD' }],
      },
      notNamed: { won: 1, lost: 0 },
    },
    openDeals: [{ deal: { id: open.dealId }, mentions: 1 }],
    weeks: [{ mentions: 3, accounts: 3 }],
  });
  const before = await tenant.ask<{ competitor: { record: unknown } }>(document, { asOf: daysAgo(20) });
  expect(before.competitor).toMatchObject({ mentions: 3, record: { named: { won: 0, lost: 0, winRate: null } } });
  expect(await tenant.ask(document, { asOf: daysAgo(40) })).toEqual({ competitor: null });
});

it('quotes what customers said around losses and think of a competitor, and which answers were followed by a won deal', async () => {
  const lost = customer({
    status: 'LOST',
    amount: '50.00',
    title: 'VP Finance',
    said: ['Your price is too expensive for our budget, and Zego is cheaper.'],
  });
  const won = customer({
    status: 'WON',
    amount: '50.00',
    title: 'IT Director',
    said: [
      'Your price is too expensive compared with Zego. But other customers saved 20% by it, you said.',
      'We hate how slow Zego is.',
    ],
  });
  await tenant.tell(...lost.events, ...won.events);
  const { competitor } = await tenant.ask<{ competitor: Record<string, unknown> }>(`{ competitor(name: "Zego") {
    lossReasons { kind about deals quotes { text finding { id } interaction { id } } }
    opinions { praised criticised criticism { text } }
    whatWorked { objection { text } category persona handling deal { id } }
  } }`);
  expect(competitor).toMatchObject({
    lossReasons: [
      { kind: 'OBJECTION', about: 'PRICE', deals: 1, quotes: [{ text: expect.stringContaining('Zego is cheaper') }] },
    ],
    opinions: { praised: 0, criticised: 1, criticism: [{ text: 'We hate how slow Zego is.' }] },
    whatWorked: [{ category: 'PRICE', persona: 'DIRECTOR, IT', handling: 'EVIDENCE', deal: { id: won.dealId } }],
  });
});

it('shows our first answer in a call, and finds a competitor in any case', async () => {
  const won = customer({ status: 'WON', amount: '50.00', title: 'CFO', said: [] });
  const { accountId } = won;
  const callId = randomUUID();
  const said = transcript(callId, [
    ['CUSTOMER', 'Your price is too expensive for our budget, and Zego is cheaper.'],
    ['OUR_TEAM', 'Other customers saved twenty percent in the first year.'],
    ['OUR_TEAM', 'And the onboarding is part of it at no cost.'],
    ['CUSTOMER', 'That makes sense, sounds good.'],
  ]);
  // Ids have no order.
  const ids = said.segments.map(({ id }) => id).toReversed();
  const segments = said.segments.map((segment, place) => ({ ...segment, id: ids[place] ?? segment.id }));
  const call = {
    accountId,
    kind: 'CALL',
    source: 'gong',
    callId,
    messageId: null,
    text: '',
    occurredAt: daysAgo(30),
  } as const;
  await tenant.tell(
    ...won.events,
    { type: 'interaction.changed', data: message(call) },
    { type: 'gong.call.changed', data: gongCallData({ id: callId, startedAt: daysAgo(30) }) },
    { type: 'gong.transcript.changed', data: { ...said, segments } },
  );
  const reply = '{ whatWorked { reply { segment { id } } } }';
  const { competitor, objections } = await tenant.ask<Record<string, unknown>>(
    `{ competitor(name: "zego") ${reply} objections(groupBy: CATEGORY, competitor: "zego") { groups ${reply} } }`,
  );
  const first = { whatWorked: [{ reply: { segment: { id: ids[1] } } }] };
  expect(competitor).toEqual(first);
  expect(objections).toEqual({ groups: [first] });
});

it('groups objections by who raised them, with the share that was answered and what became of the deals', async () => {
  const price = 'This is too expensive for our budget.';
  const lost = customer({ status: 'LOST', amount: '50.00', title: 'VP Finance', said: [price] });
  const won = customer({
    status: 'WON',
    amount: '50.00',
    title: 'VP Finance',
    said: [`${price} But other customers saved 20% by it.`],
  });
  const open = customer({ status: 'OPEN', amount: '50.00', title: 'IT Director', said: [price] });
  await tenant.tell(...lost.events, ...won.events, ...open.events);
  const { objections } = await tenant.ask<{ objections: Record<string, unknown> }>(`{ objections {
    count groupCount groups {
      key count accounts handled { cases successes } wonWhenHandled { share } wonWhenNot { share }
      categories { category count } whatWorked { objection { text } }
    }
  } }`);
  expect(objections).toEqual({
    count: 3,
    groupCount: 2,
    groups: [
      {
        key: 'VP, FINANCE',
        count: 2,
        accounts: 2,
        handled: { cases: 2, successes: 1 },
        wonWhenHandled: { share: 1 },
        wonWhenNot: { share: 0 },
        categories: [{ category: 'PRICE', count: 2 }],
        whatWorked: [{ objection: { text: price } }],
      },
      {
        key: 'DIRECTOR, IT',
        count: 1,
        accounts: 1,
        handled: { cases: 1, successes: 0 },
        wonWhenHandled: null,
        wonWhenNot: null,
        categories: [{ category: 'PRICE', count: 1 }],
        whatWorked: [],
      },
    ],
  });
});

it('does not count objections in tickets as unanswered: their answers are where the tickets come from', async () => {
  const price = 'This is too expensive for our budget.';
  const { events, accountId, dealId } = customer({
    status: 'LOST',
    amount: '50.00',
    title: 'VP Finance',
    said: [price],
  });
  const ticket = (text: string) => ({
    type: 'interaction.changed' as const,
    data: message({ kind: 'TICKET', source: 'hubspot', accountId, dealId, text, occurredAt: daysAgo(20) }),
  });
  await tenant.tell(...events, ticket(price), ticket(`${price} But other customers saved 20% by it.`));
  const { objections } = await tenant.ask<{ objections: { groups: unknown[] } }>(`{ objections(groupBy: CATEGORY) {
    groups { key count handled { cases successes } wonWhenHandled { cases } wonWhenNot { cases } }
  } }`);
  expect(objections.groups).toEqual([
    { key: 'PRICE', count: 3, handled: { cases: 1, successes: 0 }, wonWhenHandled: null, wonWhenNot: { cases: 1 } },
  ]);
});

it('lists what customers said about something, by whom, and what it is about, without our own words', async () => {
  const price = 'This is too expensive for our budget.';
  const one = customer({ status: 'LOST', amount: '50.00', title: 'CFO', said: [price] });
  const other = customer({ status: 'OPEN', amount: '50.00', title: 'CFO', said: ['The RealPage sync failed again.'] });
  const ours = { accountId: one.accountId, text: price, occurredAt: daysAgo(20) };
  await tenant.tell(
    ...one.events,
    ...other.events,
    { type: 'interaction.changed', data: message({ ...ours, direction: 'OUTBOUND' }) },
    { type: 'interaction.changed', data: message({ ...ours, direction: 'INTERNAL' }) },
    { type: 'interaction.changed', data: message({ ...ours, kind: 'NOTE' }) },
  );
  const { objections, troubles, elsewhere, lossReasons } = await tenant.ask<Record<string, unknown>>(`{
    objections: customerStatements(kinds: [OBJECTION], category: PRICE) {
      counts { count accounts }
      statements { kind subject account { id } contact { id } quote { text } }
      subjects { name count accounts examples { text } }
    }
    troubles: customerStatements(kinds: [PAIN_POINT, OBJECTION], about: ["Yardi", "realpage syncs"]) {
      statements { account { id } quote { text } }
    }
    elsewhere: customerStatements(kinds: [OBJECTION], accountId: "${other.accountId}") { counts { count } }
    lossReasons { kind about deals quotes { text } }
  }`);
  expect(objections).toEqual({
    counts: { count: 1, accounts: 1 },
    statements: [
      {
        kind: 'OBJECTION',
        subject: 'PRICE',
        account: { id: one.accountId },
        contact: { id: expect.any(String) },
        quote: { text: price },
      },
    ],
    subjects: [{ name: 'PRICE', count: 1, accounts: 1, examples: [{ text: price }] }],
  });
  expect(troubles).toEqual({
    statements: [{ account: { id: other.accountId }, quote: { text: 'The RealPage sync failed again.' } }],
  });
  expect(elsewhere).toEqual({ counts: { count: 0 } });
  expect(lossReasons).toEqual([{ kind: 'OBJECTION', about: 'PRICE', deals: 1, quotes: [{ text: price }] }]);
});

it('lists what rules found that customers said, such as that they leave', async () => {
  const text = 'We have decided to cancel our contract.';
  const one = customer({ status: 'OPEN', amount: '50.00', title: 'CFO', said: [text] });
  await tenant.tell(...one.events);
  const { customerStatements } = await tenant.ask<Record<string, unknown>>(
    '{ customerStatements(kinds: [CHURN_SIGNAL]) { counts { count accounts } statements { kind quote { text } } } }',
  );
  expect(customerStatements).toEqual({
    counts: { count: 1, accounts: 1 },
    statements: [{ kind: 'CHURN_SIGNAL', quote: { text } }],
  });
});

it('refuses times and numbers that make no sense, and shows nothing of another tenant', async () => {
  await tenant.tell(
    ...customer({ status: 'WON', amount: '1.00', title: 'CFO', said: ['We also look at Zego.'] }).events,
  );
  const refusals = [
    `competitor(name: "x", asOf: "${intelligence.inHours(1)}") { name }`,
    `competitors(from: "${intelligence.inHours(48).slice(0, 10)}") { name }`,
    'competitors(from: "1999-01-01") { name }',
    'competitors(first: 0) { name }',
    'objections(accountId: "nonsense") { count }',
    'marketTrends(weeks: 99) { asOf }',
    'customerStatements(kinds: []) { asOf }',
    'lossReasons(ownerId: "nonsense") { deals }',
  ];
  for (const field of refusals) {
    const { errors } = await intelligence.query(`{ ${field} }`, {}, { tenant: tenant.tenant });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  }
  tenant = intelligence.forTenant();
  expect(await tenant.ask('{ competitors { name } objections { count } marketTrends { trends { name } } }')).toEqual({
    competitors: [],
    objections: { count: 0 },
    marketTrends: { trends: [] },
  });
});

it('shows a topic that rises against its own past, and none that stays as it was', async () => {
  const accounts = Array.from({ length: 8 }, () => randomUUID());
  const texts = accounts.flatMap((accountId, place) =>
    [...Array(14).keys()]
      .map((n) => n + 16)
      .map((week) => ({
        type: 'interaction.changed' as const,
        data: message({
          accountId,
          // From the 27th week on all accounts talk of Zego; Yardi is named by half of them in all weeks.
          text: `${week >= 26 ? 'We look at Zego.' : 'Good morning.'}${place % 2 === 0 ? ' We use Yardi.' : ''}`,
          occurredAt: daysAgo(7 * (29 - week) + 1),
        }),
      })),
  );
  await tenant.tell(...accounts.map((id) => ({ type: 'account.changed' as const, data: account(id) })), ...texts);
  const document = `query ($asOf: DateTime) { marketTrends(asOf: $asOf) {
    trends { subject name direction count expected weeks examples { id } }
  } }`;
  const { marketTrends } = await tenant.ask<{
    marketTrends: { trends: { subject: string; name: string; examples: unknown[] }[] };
  }>(document);
  const zego = marketTrends.trends.find(({ subject, name }) => subject === 'COMPETITOR' && name === 'Zego');
  expect(zego).toMatchObject({ direction: 'RISING', count: 32, expected: 0 });
  expect(zego?.examples).toHaveLength(3);
  expect(marketTrends.trends.map(({ name }) => name)).not.toContain('Yardi');
  const before = await tenant.ask<{ marketTrends: { trends: unknown[] } }>(document, { asOf: daysAgo(28.5) });
  expect(before.marketTrends.trends).toEqual([]);
});

it('names as the person who said something its author, and nobody where the author is not known', async () => {
  const [accountId, reader, author] = [randomUUID(), randomUUID(), randomUUID()];
  const written = { accountId, contactIds: [reader, author], text: 'Your price is too expensive for our budget.' };
  await tenant.tell(
    { type: 'account.changed', data: account(accountId) },
    ...[reader, author].map((id) => ({ type: 'contact.changed' as const, data: contact(id, { accountId }) })),
    { type: 'interaction.changed', data: message({ ...written, authorContactId: author, occurredAt: daysAgo(2) }) },
    { type: 'interaction.changed', data: message({ ...written, authorContactId: null, occurredAt: daysAgo(1) }) },
  );
  const { customerStatements } = await tenant.ask<{ customerStatements: { statements: unknown[] } }>(
    '{ customerStatements(kinds: [OBJECTION]) { statements { contact { id } } } }',
  );
  expect(customerStatements.statements).toEqual([{ contact: null }, { contact: { id: author } }]);
});
