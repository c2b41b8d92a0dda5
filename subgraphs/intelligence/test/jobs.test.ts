import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { query, sql } from '@sophia/database';
import type { EventData } from '@sophia/events';
import { listJobs, listParkedJobs, replayParkedJobs } from '@sophia/jobs';
import { createTestDatabase, gongCallData, type TestClock, type TestDatabase, testClock } from '@sophia/testing';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type HeldAnalyzer, heldAnalyzer } from './support/held-analyzer.ts';
import { account, message, openIntelligence } from './support/open-intelligence.ts';

type Intelligence = Awaited<ReturnType<typeof openIntelligence>>;

let database: TestDatabase;
let clock: TestClock;
let analyzer: HeldAnalyzer;
let intelligence: Intelligence;
beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  clock = testClock();
  analyzer = heldAnalyzer();
  intelligence = await openIntelligence({ database, clock, services: { analyzer } });
});
afterEach(async () => {
  await intelligence.database.system((em) => query(em, sql`truncate intelligence.jobs, intelligence.schedules`));
  await intelligence.close();
});
afterAll(() => database.close());

const minute = 60_000;
const day = 24 * 60 * minute;

const sentimentOf = async (id: string): Promise<string | null> => {
  const { data } = await intelligence.query(
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Interaction { sentimentLabel } } }',
    { r: [{ __typename: 'Interaction', id }] },
  );
  return (data as { _entities: { sentimentLabel: string | null }[] })._entities[0]?.sentimentLabel ?? null;
};
const engagementOf = async (id: string) => {
  const { data } = await intelligence.query(
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Account { engagement { value factors { name label } } } } }',
    { r: [{ __typename: 'Account', id }] },
  );
  return (data as { _entities: { engagement: { value: number; factors: { name: string; label: string }[] } }[] })
    ._entities[0]?.engagement;
};
const publish = (...sent: ReturnType<typeof message>[]) =>
  intelligence.publish('interaction.changed', sent, ({ id }) => id);

/** A transcript of one sentence. */
const spoken = (callId: string, text: string, startMs: number): EventData<'gong.transcript.changed'> => ({
  callId,
  part: 1,
  parts: 1,
  language: 'eng',
  segments: [{ id: randomUUID(), partyId: null, role: 'OUR_TEAM', startMs, endMs: startMs + 900, text }],
});

it('handles events and queries while the analyser hangs, and saves its analyses later', async () => {
  const answered = Promise.withResolvers<void>();
  analyzer.before = () => answered.promise;
  const accountId = randomUUID();
  const first = message({ text: 'We love it, thank you!', accountId, contactIds: [randomUUID()] });
  const called = analyzer.called();
  await publish(first);
  const drained = intelligence.drain();
  await called;

  const { consumer } = intelligence;
  await intelligence.publish('account.changed', [account(accountId)], ({ id }) => id);
  const second = message({ text: 'This is terrible.', accountId });
  await publish(second);
  await consumer?.drain();
  expect(await consumer?.lag()).toBe(0);
  expect(await sentimentOf(first.id)).toBeNull();
  const engagement = await engagementOf(accountId);
  expect(engagement?.factors.find(({ name }) => name === 'frequency')?.label).toContain('2 interactions');

  answered.resolve();
  await drained;
  await intelligence.drain();
  expect([await sentimentOf(first.id), await sentimentOf(second.id)]).toEqual(['POSITIVE', 'NEGATIVE']);
});

it('retries a failing analysis, parks it, and completes it after a replay', async () => {
  analyzer.before = () => Promise.reject(new Error('no GPU is free'));
  const sent = message({ text: 'We love it!' });
  await publish(sent);
  await intelligence.drain();
  expect(await intelligence.consumer?.lag()).toBe(0);
  expect(await listJobs(intelligence.database)).toMatchObject([{ waiting: 1, failing: 1, parked: 0 }]);
  const metrics = await intelligence.metrics.text();
  expect(metrics).toContain('sophia_jobs_failing{kind="analyse-interactions",subgraph="intelligence"} 1');
  for (let attempts = 1; attempts < 12; attempts++) {
    clock.advance(8 * minute);
    await intelligence.drain();
  }
  expect(await listParkedJobs(intelligence.database)).toMatchObject([{ attempts: 12, error: 'no GPU is free' }]);
  expect(await sentimentOf(sent.id)).toBeNull();

  analyzer.before = async () => undefined;
  await replayParkedJobs(intelligence.database, 'all');
  await intelligence.drain();
  expect(await sentimentOf(sent.id)).toBe('POSITIVE');
});

it('keeps the analysis of the latest text when it changes during the analysis', async () => {
  const answered = Promise.withResolvers<void>();
  analyzer.before = () => answered.promise;
  const sent = message({ text: 'We love it!' });
  const called = analyzer.called();
  await publish(sent);
  const drained = intelligence.drain();
  await called;
  await publish({ ...sent, text: 'We hate it.', isNew: false });
  await intelligence.consumer?.drain();
  answered.resolve();
  await drained;
  await intelligence.drain();
  expect(await sentimentOf(sent.id)).toBe('NEGATIVE');
  await publish({ ...sent, text: null, isNew: false });
  await intelligence.consumer?.drain();
  expect(await sentimentOf(sent.id)).toBeNull();
});

it('neither loses nor repeats an analysis when a process is killed', async () => {
  const sent = Array.from({ length: 5 }, (_, n) => message({ text: `We love number ${n}!` }));
  await publish(...sent);
  await intelligence.relay.drain();
  const dying = fork(new URL('./support/dying-process.ts', import.meta.url), [database.url]);
  await once(dying, 'message');
  dying.kill('SIGKILL');
  await once(dying, 'exit');

  await intelligence.drain();
  clock.advance(minute);
  await intelligence.drain();
  const labels = await Promise.all(sent.map(({ id }) => sentimentOf(id)));
  expect(labels).toEqual(Array(5).fill('POSITIVE'));
  expect(analyzer.seen.toSorted()).toEqual(sent.map(({ text }) => text).toSorted());
  expect(await listJobs(intelligence.database)).toEqual([]);
});

it('analyses each text once in two processes', async () => {
  const otherAnalyzer = heldAnalyzer();
  const both = Promise.all([analyzer.called(), otherAnalyzer.called()]);
  const untilBoth = async () => {
    await both;
  };
  analyzer.before = untilBoth;
  otherAnalyzer.before = untilBoth;
  const other = await openIntelligence({ database, clock, services: { analyzer: otherAnalyzer } });
  try {
    const sent = Array.from({ length: 1_500 }, (_, n) => message({ text: `We love number ${n}!` }));
    await publish(...sent);
    await intelligence.consumer?.drain();
    await Promise.all([intelligence.worker?.drain(), other.worker?.drain()]);
    expect([...analyzer.seen, ...otherAnalyzer.seen].toSorted()).toEqual(sent.map(({ text }) => text).toSorted());
    expect(Math.min(analyzer.seen.length, otherAnalyzer.seen.length)).toBeGreaterThan(0);
  } finally {
    await other.close();
  }
});

it('tells when a promise is due, by the time of its message or its place in a call', async () => {
  const due = () => analyzer.found.flatMap(({ dueText, dueDate }) => (dueText === null ? [] : [{ dueText, dueDate }]));
  await publish(
    message({ text: 'Please send the list by Monday.', occurredAt: '2026-03-04T15:00:00.000Z' }),
    message({ text: 'Please sign the contract by Monday.', occurredAt: '2026-03-12T15:00:00.000Z' }),
  );
  await intelligence.drain();
  expect(due()).toHaveLength(2);
  expect(due()).toEqual(
    expect.arrayContaining([
      { dueText: 'by Monday', dueDate: '2026-03-09' },
      { dueText: 'by Monday', dueDate: '2026-03-16' },
    ]),
  );

  const call = gongCallData({ id: randomUUID(), startedAt: '2026-03-04T23:30:00.000Z' });
  await intelligence.deliver('gong.call.changed', [call], ({ id }) => id);
  const promise = "I'll send the proposal tomorrow.";
  await intelligence.deliver('gong.transcript.changed', [spoken(call.id, promise, 0)], ({ callId }) => callId);
  await intelligence.deliver(
    'gong.transcript.changed',
    [spoken(call.id, promise, 45 * minute)],
    ({ callId }) => callId,
  );
  expect(due().slice(2)).toEqual([
    { dueText: 'tomorrow', dueDate: '2026-03-05' },
    { dueText: 'tomorrow', dueDate: '2026-03-06' },
  ]);
});

it('knows no due date while only the transcript of a call is there', async () => {
  const transcript = spoken(randomUUID(), "I'll send the proposal tomorrow.", 0);
  await intelligence.deliver('gong.transcript.changed', [transcript], ({ callId }) => callId);
  expect(analyzer.found).toContainEqual(expect.objectContaining({ dueText: 'tomorrow', dueDate: null }));
});

it('lowers engagement and publishes it once when days pass without interactions', async () => {
  const accountId = randomUUID();
  const now = clock.now().toISOString();
  await publish(message({ accountId, occurredAt: now }));
  await intelligence.drain();
  const before = await engagementOf(accountId);
  const head = await intelligence.bus.head();

  clock.advance(20 * day);
  const other = await openIntelligence({ database, clock });
  await Promise.all([intelligence.drain(), other.drain()]);
  await other.close();
  await intelligence.drain();
  const after = await engagementOf(accountId);
  expect(after?.factors.find(({ name }) => name === 'recency')?.label).toBe('Last contact 20 days ago');
  expect(after?.value).toBeLessThan(before?.value ?? 0);
  const { events } = await intelligence.bus.read({ after: head, types: ['score.changed'], limit: 100 });
  const moved = events.flatMap(({ data }) =>
    'previousValue' in data && data.accountId === accountId && data.kind === 'ENGAGEMENT' ? [data.value] : [],
  );
  expect(moved).toEqual([after?.value]);
});
