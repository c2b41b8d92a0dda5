import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@sophia/database';
import type { EventData } from '@sophia/events';
import { testClock } from '@sophia/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { trainOnDeals } from '../../src/commands/train-deals.ts';
import { accountSituations, contactSituations } from '../../src/features/account-situations.ts';
import { accountFacts, contactFacts, type SubjectFacts } from '../../src/features/conversation-facts.ts';
import { dealSituations } from '../../src/features/deal-situations.ts';
import { training } from '../../src/index.ts';
import { deal, type Told, task, tell } from '../support/facts.ts';
import { account, contact, message, openIntelligence } from '../support/open-intelligence.ts';
import { randomNumbers } from '../support/random.ts';

let intelligence: Awaited<ReturnType<typeof openIntelligence>>;
const clock = testClock();
beforeAll(async () => {
  intelligence = await openIntelligence({ clock });
}, 120_000);
afterAll(() => intelligence.close());

const day = 86_400_000;
const now = clock.now().getTime();
const ago = (days: number): string => new Date(now - days * day).toISOString();

const random = randomNumbers(11);
const pick = <T>(list: readonly T[]): T => {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('an empty list');
  return found;
};

const [accounts, people, owners] = [5, 8, 3].map((size) => Array.from({ length: size }, () => randomUUID())) as [
  string[],
  string[],
  string[],
];
const words = ['We love it, thank you.', 'The portal is terrible and slow.', 'It is too expensive for us.', 'See you.'];

/** Deals that began up to 400 days ago, and everything that happened around them. */
function history(): Told[] {
  const deals = Array.from({ length: 40 }, () => ({ id: randomUUID(), openedDays: 150 + random() * 250 }));
  return [
    ...accounts.flatMap((id): Told[] => [
      { type: 'account.changed', time: ago(500), data: account(id, { unitCount: 800 }) },
      { type: 'account.changed', time: ago(random() * 240), data: account(id, { unitCount: 9_000 }) },
    ]),
    ...accounts.flatMap((accountId) => Array.from({ length: 6 }, () => workOf(accountId)).flat()),
    ...people.flatMap((id): Told[] => [
      {
        type: 'contact.changed',
        time: ago(450),
        data: contact(id, { accountId: pick(accounts), title: pick(['Manager', 'CEO']) }),
      },
      { type: 'contact.changed', time: ago(random() * 400), data: contact(id, { title: pick(['VP', 'Clerk']) }) },
    ]),
    ...deals.flatMap(({ id, openedDays }) => changesOf(id, openedDays)),
    ...deals.map(
      ({ id, openedDays }): Told => ({
        type: 'activity.changed',
        time: ago(openedDays * random()),
        data: task(id, { dealId: id, dueAt: ago(openedDays * random()) }),
      }),
    ),
    ...Array.from({ length: 150 }, (): Told => {
      const time = ago(random() * 400);
      return {
        type: 'interaction.changed',
        time,
        data: message({
          occurredAt: time,
          accountId: pick(accounts),
          threadId: pick(people),
          contactIds: [pick(people)],
          direction: pick(['INBOUND', 'OUTBOUND']),
          text: pick(words),
        }),
      };
    }),
  ].sort((a, b) => Date.parse(a.time) - Date.parse(b.time));
}

/** A task or ticket of an account, open for a while. */
function workOf(accountId: string): Told[] {
  const openedDays = random() * 300;
  const data = task(randomUUID(), { accountId, kind: pick(['TASK', 'TICKET']), dueAt: ago(openedDays * random()) });
  return [
    { type: 'activity.changed', time: ago(openedDays), data },
    { type: 'activity.changed', time: ago(openedDays * random()), data: { ...data, status: 'COMPLETED' } },
  ];
}

function changesOf(id: string, openedDays: number): Told[] {
  const lasting = { accountId: pick(accounts), ownerId: pick(owners), product: pick(['A', 'B']) };
  const openedAt = ago(openedDays);
  const closedDays = openedDays * random() * 0.9;
  const told = (days: number, facts: Partial<EventData<'deal.changed'>>): Told => ({
    type: 'deal.changed',
    time: ago(days),
    data: deal(id, { ...lasting, openedAt, closeDate: ago(openedDays - 60).slice(0, 10), ...facts }),
  });
  return [
    told(openedDays, {}),
    told((openedDays + closedDays) / 2, { closeDate: ago(closedDays).slice(0, 10), amount: '2500.00', stage: 'Demo' }),
    told(closedDays, { status: random() < 0.5 ? 'WON' : 'LOST', stage: 'Closed', closedAt: ago(closedDays) }),
  ];
}

const past = new Date(now - 120 * day);

/** Reads from a tenant that heard everything, and from one that heard nothing after `past`. */
async function seenByBoth<T>(
  name: string,
  events: readonly Told[],
  see: (em: EntityManager) => Promise<T>,
): Promise<[all: T, cut: T]> {
  const [all, cut] = [`${name}-all`, `${name}-cut`];
  await tell(intelligence, all, events);
  await tell(
    intelligence,
    cut,
    events.filter(({ time }) => Date.parse(time) <= past.getTime()),
  );
  return [await intelligence.database.transaction(all, see), await intelligence.database.transaction(cut, see)];
}

/** With nine digits after the point: the last ones of a mean depend on the order in which the rows are stored. */
const rounded = <T>(facts: T): T =>
  JSON.parse(JSON.stringify(facts, (_, value) => (typeof value === 'number' ? Number(value.toFixed(9)) : value))) as T;

it('sees nothing in a deal at a time that was recorded or happened later', async () => {
  const events = history();
  const ids = [...new Set(events.flatMap(({ type, data }) => (type === 'deal.changed' ? data.id : [])))];
  const [all, cut] = await seenByBoth('deals', events, async (em) => {
    const wanted = ids.map((dealId) => ({ dealId, asOf: past }));
    return new Map([...(await dealSituations(em, wanted))].map(([place, facts]) => [place, rounded(facts)]));
  });
  expect(all.size).toBe(40);
  expect(all).toEqual(cut);
  const situations = [...all.values()];
  expect(situations.filter(({ status }) => status === 'OPEN').length).toBeGreaterThan(3);
  expect(situations.some(({ pushes }) => (pushes ?? 0) > 0)).toBe(true);
  expect(situations.some(({ decisionMakers }) => decisionMakers > 0)).toBe(true);
  expect(situations.some(({ overdueTasks }) => overdueTasks > 0)).toBe(true);
  expect(situations.some(({ answerHours }) => answerHours !== null)).toBe(true);
  expect(situations.some(({ analysed }) => analysed > 2)).toBe(true);
  expect(situations.some(({ accountDeals }) => (accountDeals?.won ?? 0) > 0)).toBe(true);
}, 120_000);

const bySubject = (facts: readonly SubjectFacts[]): Map<string, SubjectFacts> =>
  new Map(facts.map((each) => [each.subjectId, rounded(each)]));

it('sees nothing in an account or contact at a time that was recorded or happened later', async () => {
  const [all, cut] = await seenByBoth('accounts', history(), async (em) => ({
    accounts: await accountSituations(em, accounts, past),
    contacts: await contactSituations(em, people, past),
    accountFacts: bySubject(await accountFacts(em, accounts, past)),
    contactFacts: bySubject(await contactFacts(em, people, past)),
  }));
  expect(all).toEqual(cut);
  const situations = [...all.accounts.values()];
  expect(situations).toHaveLength(accounts.length);
  expect(new Set(situations.map(({ unitCount }) => unitCount))).toEqual(new Set([800, 9_000]));
  expect(situations.some(({ answerHours }) => answerHours !== null)).toBe(true);
  expect(situations.some(({ openTickets }) => openTickets > 0)).toBe(true);
  expect(situations.some(({ overdueTasks }) => overdueTasks > 0)).toBe(true);
  expect(situations.some(({ wonDeals, lostDeals }) => wonDeals > 0 && lostDeals > 0)).toBe(true);
  expect(situations.some(({ openDeals, renewalDays }) => openDeals > 0 && renewalDays !== null)).toBe(true);
  expect(new Set([...all.contacts.values()].map(({ isDecisionMaker }) => isDecisionMaker))).toContain(true);
  expect([...all.accountFacts.values()].some(({ analysed }) => analysed > 2)).toBe(true);
  expect([...all.contactFacts.values()].some(({ analysed }) => analysed > 2)).toBe(true);
}, 120_000);

const fields = `value baseline probability model modelVersion coverage confidence
  factors { name label weight value contribution }`;

interface Score {
  value: number;
  baseline: number;
  probability: number | null;
  model: string;
  modelVersion: string;
  confidence: number | null;
  factors: { name: string; label: string; value: number; contribution: number }[];
}

async function scoresOf(tenant: string, id: string): Promise<{ success: Score | null; health: Score | null }> {
  const { data, errors } = await intelligence.query(
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Deal { success: successProbability { ${fields} } health { ${fields} } } } }`,
    { r: [{ __typename: 'Deal', id }] },
    { tenant },
  );
  expect(errors).toBeUndefined();
  const [scores] = (data as { _entities: { success: Score | null; health: Score | null }[] })._entities;
  if (scores === undefined) throw new Error('no entity');
  return scores;
}

it('scores an open deal by a prior model, which says so, and a closed deal not at all', async () => {
  const tenant = 'few';
  const id = randomUUID();
  const facts = { openedAt: ago(30), closeDate: ago(-30).slice(0, 10), accountId: accounts[0] };
  await tell(intelligence, tenant, [{ type: 'deal.changed', time: ago(30), data: deal(id, facts) }]);
  await tell(
    intelligence,
    tenant,
    [1, 2, 3].map((days) => ({
      type: 'interaction.changed',
      time: ago(days),
      data: message({ accountId: accounts[0], occurredAt: ago(days), text: 'We love it, thank you.' }),
    })),
  );
  const undated = randomUUID();
  await tell(intelligence, tenant, [
    { type: 'deal.changed', time: ago(0), data: deal(undated, { ...facts, openedAt: null, closeDate: null }) },
  ]);
  const { success, health } = await scoresOf(tenant, id);
  const days = (score: Score | null) =>
    score?.factors.flatMap(({ name, label }) => (['age', 'pushes'].includes(name) ? [label] : [])).toSorted();
  expect(days(success)).toEqual([
    expect.stringMatching(/^Closing moved later 0 times/u),
    expect.stringMatching(/^Opened 30 days ago/u),
  ]);
  expect(days((await scoresOf(tenant, undated)).success)).toEqual([]);
  expect(success).toMatchObject({ model: 'deal-success-prior', modelVersion: '2', probability: null, baseline: 25 });
  expect(success?.factors.map(({ name }) => name)).toEqual(expect.arrayContaining(['recency', 'sentiment', 'pushes']));
  expect(success?.value).toBeGreaterThan(25);
  expect(health?.value).toBeGreaterThan(50);
  const { data } = await intelligence.query('{ intelligenceModels { name isPrior card { auc } } }', {}, { tenant });
  expect(data).toMatchObject({
    intelligenceModels: expect.arrayContaining([{ name: 'deal-success-prior', isPrior: true, card: null }]),
  });
  expect(await training.train({ database: intelligence.database, clock }, tenant)).toMatchObject({
    won: 0,
    lost: 0,
    trained: null,
  });

  await tell(intelligence, tenant, [
    { type: 'deal.changed', time: ago(0), data: deal(id, { ...facts, status: 'WON', closedAt: ago(0) }) },
  ]);
  expect(await scoresOf(tenant, id)).toEqual({ success: null, health: null });
});

/** 160 closed deals; the owner `good` wins most of them. */
function closedDeals(good: string, bad: string): Told[] {
  return Array.from({ length: 160 }, (_, index): Told => {
    const ownerId = index % 2 === 0 ? good : bad;
    const isWon = random() < (ownerId === good ? 0.85 : 0.15);
    return {
      type: 'deal.changed',
      time: ago(1),
      data: deal(randomUUID(), {
        ownerId,
        openedAt: ago(400 - index * 2),
        closedAt: ago(340 - index * 2),
        closeDate: ago(340 - index * 2).slice(0, 10),
        status: isWon ? 'WON' : 'LOST',
        stage: isWon ? 'Won' : 'Lost',
      }),
    };
  });
}

it("scores open deals by a model that was trained on the tenant's own deals, and shows its card", async () => {
  const tenant = 'many';
  const [good, bad, ofGood, ofBad] = Array.from({ length: 4 }, () => randomUUID()) as [string, string, string, string];
  const open = (id: string, ownerId: string): Told => ({
    type: 'deal.changed',
    time: ago(1),
    data: deal(id, { ownerId, openedAt: ago(20) }),
  });
  await tell(intelligence, tenant, [...closedDeals(good, bad), open(ofGood, good), open(ofBad, bad)]);
  const { trained } = await training.train({ database: intelligence.database, clock }, tenant);
  await intelligence.drain();
  const first = (await scoresOf(tenant, ofGood)).success;
  const second = (await scoresOf(tenant, ofBad)).success;
  expect(first).toMatchObject({ model: 'deal-success', modelVersion: trained?.model.version });
  expect(first?.probability).toBeGreaterThan(0.65);
  expect(second?.probability).toBeLessThan(0.35);
  expect(first?.value).toBeCloseTo((first?.probability ?? 0) * 100, 0);
  expect(first?.factors[0]).toMatchObject({ name: 'owner_record' });
  expect(first?.confidence).toBeGreaterThan(0.3);

  const { data } = await intelligence.query(
    `{ intelligenceModels { name version isPrior trainedAt
       card { subjectCount rowCount baseRate auc brier baseRateBrier splitAt calibration { predicted actual count } intercept features { name about mean deviation weight } } } }`,
    {},
    { tenant },
  );
  const models = (data as { intelligenceModels: { name: string; card: unknown }[] }).intelligenceModels;
  expect(models.find(({ name }) => name === 'deal-success')).toMatchObject({
    version: trained?.model.version,
    isPrior: false,
    trainedAt: clock.now().toISOString(),
    card: { subjectCount: 160, auc: trained?.card.auc, features: trained?.card.features },
  });
  expect(trained?.card.auc).toBeGreaterThan(0.7);
  expect(trained?.card.brier).toBeLessThan(trained?.card.baseRateBrier ?? 0);
});

it('trains the same model as of a time, whatever was recorded later', async () => {
  const tenant = 'later';
  const [good, bad] = [randomUUID(), randomUUID()];
  await tell(intelligence, tenant, closedDeals(good, bad));
  const train = async () =>
    (await trainOnDeals(intelligence.database, tenant, clock.now(), new AbortController().signal)).trained?.model;
  const before = await train();
  await tell(intelligence, tenant, [
    { type: 'deal.changed', time: ago(-1), data: deal(randomUUID(), { ownerId: good, openedAt: ago(-1) }) },
    {
      type: 'deal.changed',
      time: ago(-2),
      data: deal(randomUUID(), { openedAt: ago(-1), status: 'LOST', closedAt: ago(-2) }),
    },
  ]);
  expect(before).toBeDefined();
  expect(await train()).toEqual(before);
});

it('leaves another tenant alone when it trains', async () => {
  const { data } = await intelligence.query('{ intelligenceModels { name } }', {}, { tenant: 'stranger' });
  expect(data).toEqual({ intelligenceModels: [] });
});
