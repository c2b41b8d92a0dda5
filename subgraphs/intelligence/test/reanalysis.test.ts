import { randomUUID } from 'node:crypto';
import type { EventData } from '@sophia/events';
import { listJobs, listParkedJobs } from '@sophia/jobs';
import { createTestDatabase, gongCallData, type TestClock, type TestDatabase, testClock } from '@sophia/testing';
import { openAnalyzer, type TextAnalyzer } from '@sophia/understanding';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type HeldAnalyzer, heldAnalyzer } from './support/held-analyzer.ts';
import { account, message, openIntelligence } from './support/open-intelligence.ts';

type Intelligence = Awaited<ReturnType<typeof openIntelligence>>;

const minute = 60_000;
const current = await openAnalyzer();

/** An analyser of before: it knew neither findings nor escalations. */
const earlier: TextAnalyzer = {
  ...current,
  version: 'of before',
  analyse: async (texts) =>
    (await current.analyse(texts)).map((analysis) => ({ ...analysis, findings: [], escalation: false })),
};

let database: TestDatabase;
let clock: TestClock;
let analyzer: HeldAnalyzer;
let intelligence: Intelligence | undefined;
beforeEach(async () => {
  database = await createTestDatabase();
  clock = testClock(new Date('2026-03-02T10:00:00.000Z'));
  analyzer = heldAnalyzer();
});
afterEach(async () => {
  await intelligence?.close();
  await database.close();
});

/** Opens the subgraph again, as after an upgrade. */
async function start(service: TextAnalyzer): Promise<Intelligence> {
  await intelligence?.close();
  intelligence = await openIntelligence({ database, clock, services: { analyzer: service } });
  return intelligence;
}

const publish = (opened: Intelligence, ...sent: ReturnType<typeof message>[]) =>
  opened.deliver('interaction.changed', sent, ({ id }) => id);

async function wait(opened: Intelligence): Promise<void> {
  clock.advance(5 * minute);
  await opened.drain();
}

interface Analysed {
  readonly analysis: { readonly modelVersion: string } | null;
  readonly findings: readonly { readonly kind: string; readonly sentence: string }[];
}

async function analysedOf(opened: Intelligence, typename: 'Interaction' | 'GongCall', id: string): Promise<Analysed> {
  const findings = typename === 'GongCall' ? 'findings { nodes { kind sentence } }' : 'findings { kind sentence }';
  const { data, errors } = await opened.query(
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${typename} { analysis { modelVersion } ${findings} } } }`,
    { r: [{ __typename: typename, id }] },
  );
  expect(errors).toBeUndefined();
  const [found] = (data as { _entities: { analysis: Analysed['analysis']; findings: unknown }[] })._entities;
  const list = found?.findings as Analysed['findings'] | { nodes: Analysed['findings'] };
  return { analysis: found?.analysis ?? null, findings: 'nodes' in list ? list.nodes : list };
}

async function alertsOf(opened: Intelligence): Promise<readonly string[]> {
  const { data } = await opened.query('{ alerts { nodes { interaction { id } } } }');
  return (data as { alerts: { nodes: { interaction: { id: string } }[] } }).alerts.nodes.map(
    ({ interaction }) => interaction.id,
  );
}

const angry = 'We need to speak to your manager. Please send us the contract.';

it('analyses the texts of before again after the analyser changed, and raises no alert about them', async () => {
  const accountId = randomUUID();
  const facts = { accountId, text: angry, occurredAt: '2026-03-02T09:00:00.000Z' };
  const [before, after] = [message(facts), message(facts)];
  const old = await start(earlier);
  await old.deliver('account.changed', [account(accountId)], ({ id }) => id);
  await publish(old, before);
  expect(await analysedOf(old, 'Interaction', before.id)).toEqual({
    analysis: { modelVersion: 'of before' },
    findings: [],
  });

  const opened = await start(analyzer);
  await wait(opened);
  const again = await analysedOf(opened, 'Interaction', before.id);
  expect(again.analysis?.modelVersion).toBe(current.version);
  expect(again.findings.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['ESCALATION', 'ACTION_ITEM']));
  expect(await alertsOf(opened)).toEqual([]);

  await publish(opened, after);
  expect(await alertsOf(opened)).toContain(after.id);
});

it('analyses calls of before again, with the sentences and speakers that they had', async () => {
  const call = gongCallData({ id: randomUUID(), startedAt: '2026-03-01T10:00:00.000Z' });
  const texts = ['Hello, and welcome.', '  ', "I'll send the proposal tomorrow.", 'Great, thank you so much!'];
  const transcript: EventData<'gong.transcript.changed'> = {
    callId: call.id,
    part: 1,
    parts: 1,
    language: 'eng',
    segments: texts.map((text, index) => ({
      id: randomUUID(),
      partyId: null,
      role: index === 3 ? 'CUSTOMER' : 'OUR_TEAM',
      startMs: index * 1_000,
      endMs: index * 1_000 + 900,
      text,
    })),
  };
  const old = await start(earlier);
  await old.deliver('gong.call.changed', [call], ({ id }) => id);
  await old.deliver('gong.transcript.changed', [transcript], ({ callId }) => callId);
  await publish(
    old,
    message({ kind: 'CALL', source: 'gong', callId: call.id, messageId: null, text: null, occurredAt: call.startedAt }),
  );

  const opened = await start(analyzer);
  await wait(opened);
  expect(analyzer.seen.map((text) => text.trim())).toEqual(texts.map((text) => text.trim()));
  const again = await analysedOf(opened, 'GongCall', call.id);
  expect(again.analysis?.modelVersion).toBe(current.version);
  expect(again.findings).toContainEqual({ kind: 'ACTION_ITEM', sentence: "I'll send the proposal tomorrow." });
  expect(analyzer.found).toContainEqual(expect.objectContaining({ dueText: 'tomorrow', dueDate: '2026-03-02' }));

  await wait(opened);
  expect(analyzer.seen).toHaveLength(texts.length);
});

it('analyses the newest texts of before first, and each once', async () => {
  const texts = Array.from({ length: 250 }, (_, n) =>
    message({ text: `We love number ${n}!`, occurredAt: new Date(Date.UTC(2026, 1, 1, 0, n)).toISOString() }),
  );
  const old = await start(earlier);
  await publish(old, ...texts);

  const opened = await start(analyzer);
  await wait(opened);
  await wait(opened);
  expect(analyzer.seen.slice(0, 100)).toEqual(
    texts
      .slice(150)
      .map(({ text }) => text)
      .toReversed(),
  );
  expect(analyzer.seen.toSorted()).toEqual(texts.map(({ text }) => text).toSorted());
  expect(await listJobs(opened.database)).toEqual([]);
});

it('shows a text that cannot be analysed again as a parked job, once', async () => {
  const text = message({ text: 'We love it!', occurredAt: '2026-03-01T10:00:00.000Z' });
  const old = await start(earlier);
  await publish(old, text);

  analyzer.before = () => Promise.reject(new Error('no GPU is free'));
  const opened = await start(analyzer);
  for (let attempts = 0; attempts < 15; attempts++) await wait(opened);
  expect(await listParkedJobs(opened.database)).toMatchObject([
    { kind: 'analyse-interactions', error: 'no GPU is free' },
  ]);
  expect((await analysedOf(opened, 'Interaction', text.id)).analysis?.modelVersion).toBe('of before');
});
