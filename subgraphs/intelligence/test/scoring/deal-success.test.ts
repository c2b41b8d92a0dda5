import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@sophia/database';
import type { EventData } from '@sophia/events';
import { testClock } from '@sophia/testing';
import { randomNumbers } from '@sophia/testing/random';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { trainOnDeals, useDealModel } from '../../src/commands/train-deals.ts';
import { accountSituations, contactSituations } from '../../src/features/account-situations.ts';
import { accountFacts, contactFacts, type SubjectFacts } from '../../src/features/conversation-facts.ts';
import { dealSituations } from '../../src/features/deal-situations.ts';
import { training } from '../../src/index.ts';
import { noPast } from '../../src/scoring/deal-success/deal-situation.ts';
import { trainDealModel } from '../../src/scoring/deal-success/train.ts';
import { situation, snapshots } from '../support/deals.ts';
import { deal, type Told, task, tell } from '../support/facts.ts';
import { account, contact, message, openIntelligence } from '../support/open-intelligence.ts';

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
    ...Array.from({ length: 120 }, (_, index): Told => {
      const time = ago(random() * 400);
      const kind = index % 2 === 0 ? 'CALL' : 'MESSAGE';
      return {
        type: 'interaction.changed',
        time,
        data: message({
          kind,
          occurredAt: time,
          accountId: pick(accounts),
          dealId: random() < 0.3 ? pick(deals).id : null,
          direction: kind === 'CALL' ? 'OUTBOUND' : 'INTERNAL',
          durationSeconds: kind === 'CALL' ? Math.floor(random() * 7_200) : null,
          text: null,
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
  expect(situations.some(({ recentMood, earlierMood }) => recentMood.analysed > 2 && earlierMood.analysed > 2)).toBe(
    true,
  );
  expect(situations.some(({ callMinutes }) => callMinutes !== null)).toBe(true);
  expect(situations.some(({ daysBetweenCalls }) => daysBetweenCalls !== null)).toBe(true);
  expect(situations.some(({ internalTalks }) => internalTalks > 1)).toBe(true);
  expect(situations.some(({ accountDeals }) => (accountDeals?.won ?? 0) > 0)).toBe(true);
}, 120_000);

it('measures calls, how far apart they are, how the mood moves, and talk among our people about the deal', async () => {
  const tenant = 'calls';
  const [accountId, id, other] = [randomUUID(), randomUUID(), randomUUID()];
  const told = (days: number, facts: Parameters<typeof message>[0]): Told => ({
    type: 'interaction.changed',
    time: ago(days),
    data: message({ accountId, occurredAt: ago(days), text: null, ...facts }),
  });
  const call = (days: number, minutes: number, facts: Parameters<typeof message>[0] = {}): Told =>
    told(days, { kind: 'CALL', direction: 'OUTBOUND', durationSeconds: minutes * 60, ...facts });
  const internal = (days: number, facts: Parameters<typeof message>[0] = {}): Told =>
    told(days, { direction: 'INTERNAL', ...facts });
  await tell(intelligence, tenant, [
    { type: 'deal.changed', time: ago(200), data: deal(id, { accountId, openedAt: ago(200) }) },
    ...[call(95, 500), call(80, 20), call(50, 40), call(20, 60), call(10, 300, { direction: 'INTERNAL' })],
    // Has not ended yet.
    call(1 / 1_440, 90),
    ...[internal(3), internal(4, { dealId: id }), internal(5, { dealId: other }), internal(6, { kind: 'NOTE' })],
    ...[internal(91), internal(-1)],
    ...[40, 45, 50].map((days) => told(days, { text: 'The portal is terrible and slow.' })),
    ...[5, 6, 7].map((days) => told(days, { text: 'We love it, thank you.' })),
  ]);
  const situations = await intelligence.database.transaction(tenant, (em) =>
    dealSituations(em, [{ dealId: id, asOf: new Date(now) }]),
  );
  const found = situations.get(0);
  expect(found).toMatchObject({
    calls: 4,
    callMinutes: 40,
    internalTalks: 3,
    recentMood: { analysed: 3 },
    earlierMood: { analysed: 3 },
  });
  expect(found?.daysBetweenCalls).toBeCloseTo(80 / 3, 2);
  const labels = (await scoresOf(tenant, id)).success?.factors.map(({ name, label }) => `${name}: ${label}`) ?? [];
  for (const expected of [
    /^call_length: Median call of the last 90 days: 40 minutes/u,
    /^calls_apart: 26\.7 days from one call to the next, over 4 calls/u,
    /^coordination: Our people talked about it among each other 3 times in the last 90 days/u,
    /^mood_trend: Mood rose by 1\.\d\d in the last 30 days, against the 60 days before/u,
  ]) {
    expect(labels).toContainEqual(expect.stringMatching(expected));
  }
});

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
  factors: { name: string; label: string; value: number | null; contribution: number }[];
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
  expect(success).toMatchObject({ model: 'deal-success-prior', modelVersion: '4', probability: null, baseline: 25 });
  expect(success?.factors.map(({ name }) => name)).toEqual(expect.arrayContaining(['recency', 'sentiment', 'pushes']));
  expect(success?.value).toBeGreaterThan(25);
  expect(health?.value).toBeGreaterThan(50);
  const { data } = await intelligence.query('{ intelligenceModels { name isPrior card { auc } } }', {}, { tenant });
  expect(data).toMatchObject({
    intelligenceModels: expect.arrayContaining([{ name: 'deal-success-prior', isPrior: true, card: { auc: null } }]),
  });
  expect(await training.train({ database: intelligence.database, clock }, tenant)).toMatchObject({
    deals: { won: 0, lost: 0, trained: null },
  });

  await tell(intelligence, tenant, [
    { type: 'deal.changed', time: ago(0), data: deal(id, { ...facts, status: 'WON', closedAt: ago(0) }) },
  ]);
  expect(await scoresOf(tenant, id)).toEqual({ success: null, health: null });
});

/** 160 closed deals; the owner `good` wins most of them. */
function closedDeals(good: string, bad: string): Told[] {
  const next = randomNumbers(7);
  return Array.from({ length: 160 }, (_, index): Told => {
    const ownerId = index % 2 === 0 ? good : bad;
    const isWon = next() < (ownerId === good ? 0.85 : 0.15);
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
  const {
    deals: { trained },
  } = await training.train({ database: intelligence.database, clock }, tenant);
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
       card { subjectCount rowCount baseRate auc brier baseRateBrier splitAt calibration { predicted actual count } intercept features { name about scale mean deviation weight } } } }`,
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

interface ShownNode {
  readonly feature: string | null;
  readonly threshold: number | null;
  readonly unknownGoesLeft: boolean | null;
  readonly left: number | null;
  readonly right: number | null;
  readonly logOdds: number | null;
}

interface TreeCard {
  readonly intercept: number;
  readonly features: readonly { readonly name: string; readonly scale: keyof typeof scales }[];
  readonly trees: readonly { readonly nodes: readonly ShownNode[] }[];
}

const scales = { PLAIN: (x: number) => x, LOG: Math.log1p, LOG_RATIO: Math.log };

function leafOf(nodes: readonly ShownNode[], measured: (feature: string) => number | null): number {
  let node = nodes[0];
  while (node?.feature != null) {
    const value = measured(node.feature);
    const isLeft = value === null ? node.unknownGoesLeft : value <= (node.threshold ?? Number.NaN);
    node = nodes[(isLeft ? node.left : node.right) ?? -1];
  }
  return node?.logOdds ?? Number.NaN;
}

it('scores by trees where they predict better, and shows the trees that a score follows from', async () => {
  const tenant = 'trees';
  const [id, accountId] = [randomUUID(), randomUUID()];
  await tell(intelligence, tenant, [
    { type: 'deal.changed', time: ago(20), data: deal(id, { accountId, openedAt: ago(20), closeDate: null }) },
    ...[2, 3, 4, 5].map(
      (days): Told => ({
        type: 'interaction.changed',
        time: ago(days),
        data: message({ accountId, occurredAt: ago(days), text: 'We love it, thank you.' }),
      }),
    ),
  ]);
  // Too little talk is as bad as too much, and who is never kept waiting buys.
  const trained = trainDealModel({
    snapshots: snapshots(
      600,
      (next) =>
        situation({
          last30Days: Math.floor(next() * 20),
          answerHours: next() < 0.3 ? null : next() * 50,
          daysOpen: next() * 90,
        }),
      ({ last30Days, answerHours }) => (answerHours === null || (last30Days > 3 && last30Days < 12) ? 0.85 : 0.15),
    ),
    trainedAt: clock.now(),
    splitAt: new Date(450 * day),
    past: noPast,
    pastAtSplit: noPast,
  });
  await intelligence.database.transaction(tenant, (em) => useDealModel(em, tenant, trained));
  await intelligence.drain();

  const { success } = await scoresOf(tenant, id);
  expect(success).toMatchObject({ model: 'deal-success', modelVersion: trained.model.version });
  const { data, errors } = await intelligence.query(
    `{ intelligenceModels { name card { family intercept ridge features { name scale mean deviation weight }
       compared { family isUsed logLoss auc brier calibration { predicted actual count } }
       trees { nodes { feature threshold unknownGoesLeft left right logOdds count } } } } }`,
    {},
    { tenant },
  );
  expect(errors).toBeUndefined();
  const models = (data as { intelligenceModels: { name: string; card: TreeCard }[] }).intelligenceModels;
  const card = models.find(({ name }) => name === 'deal-success')?.card;
  expect(card).toMatchObject({
    family: 'TREES',
    ridge: null,
    compared: [
      { family: 'LINEAR', isUsed: false },
      { family: 'TREES', isUsed: true },
      { family: 'PRIOR', isUsed: false, logLoss: null },
    ],
  });
  expect(models.find(({ name }) => name === 'deal-success-prior')?.card).toMatchObject({
    family: 'PRIOR',
    compared: [],
    trees: [],
  });
  const measured = (feature: string): number | null => {
    const value = success?.factors.find(({ name }) => name === feature)?.value ?? null;
    const scale = card?.features.find(({ name }) => name === feature)?.scale;
    return value === null || scale === undefined ? null : scales[scale](value);
  };
  const logOdds = (card?.trees ?? []).reduce((sum, { nodes }) => sum + leafOf(nodes, measured), card?.intercept ?? 0);
  expect(success?.value).toBeCloseTo(100 / (1 + Math.exp(-logOdds)), 1);
  expect(success?.factors.find(({ name }) => name === 'answer_time')).toMatchObject({
    value: null,
    label: 'Not known: median hours that they waited for our answers in the last 90 days',
  });
});

it('scores a deal without an account again as soon as our people talk about it', async () => {
  const tenant = 'apart';
  const id = randomUUID();
  const trained = trainDealModel({
    snapshots: snapshots(
      200,
      (next) => situation({ internalTalks: Math.floor(next() * 8) }),
      ({ internalTalks }) => (internalTalks > 3 ? 0.85 : 0.15),
    ),
    trainedAt: clock.now(),
    splitAt: new Date(150 * day),
    past: noPast,
    pastAtSplit: noPast,
  });
  await intelligence.database.transaction(tenant, (em) => useDealModel(em, tenant, trained));
  await tell(intelligence, tenant, [{ type: 'deal.changed', time: ago(20), data: deal(id, { openedAt: ago(20) }) }]);
  const talks = async (): Promise<number | null | undefined> => {
    const { success } = await scoresOf(tenant, id);
    expect(success).toMatchObject({ model: 'deal-success' });
    return success?.factors.find(({ name }) => name === 'coordination')?.value;
  };
  expect((await talks()) ?? null).toBeNull();
  const talk = message({ dealId: id, occurredAt: ago(1), direction: 'INTERNAL', text: null });
  await tell(intelligence, tenant, [{ type: 'interaction.changed', time: ago(1), data: talk }]);
  expect(await talks()).toBe(1);
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
