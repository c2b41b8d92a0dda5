import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { callId, callRange, segmentId } from '../src/records/ids.ts';
import { type GongStore, openGong, type TenantStore, tenant } from './support/open-gong.ts';
import { call, page, transcript } from './support/pages.ts';

let store: GongStore;
let gong: TenantStore;
beforeAll(async () => {
  store = await openGong();
});
afterAll(() => store[Symbol.asyncDispose]());
beforeEach(async () => {
  gong = store.newTenant();
  await load('One.', 'Two.', 'Three.');
});

const load = (...texts: string[]) =>
  gong.loadFiles({
    'calls.json': page('calls', [call('1')]),
    'transcripts.json': page('callTranscripts', [transcript('1', ...texts)]),
  });
const texts = async () =>
  (await gong.rows<{ text: string }>('select text from gong.transcript_segments order by id')).map((row) => row.text);
const lastEvent = async () =>
  (await gong.published('gong.transcript.changed')).at(-1)?.segments.map((segment) => segment.text);

it.each([
  ['shorter', ['One.']],
  ['longer', ['One.', 'Two.', 'Three.', 'Four.']],
  ['edited', ['One.', 'Deux.', 'Three.']],
  ['another', ['A.', 'B.']],
])('a transcript that became %s replaces the old one', async (_, next) => {
  expect(await load(...next)).toMatchObject({ new: 0, changed: 1, unchanged: 1 });
  expect(await texts()).toEqual(next);
  expect(await lastEvent()).toEqual(next);
  expect(await gong.rows('select segment_count from gong.gong_calls')).toEqual([{ segment_count: next.length }]);
});

it('an equal transcript writes nothing and publishes nothing', async () => {
  const before = (await gong.published('gong.transcript.changed')).length;
  expect(await load('One.', 'Two.', 'Three.')).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
  expect(await gong.published('gong.transcript.changed')).toHaveLength(before);
});

it('the last of two transcripts of a call counts', async () => {
  await gong.loadFiles({
    't.json': page('callTranscripts', [transcript('1', 'Not this.', 'Nor this.'), transcript('1', 'This.')]),
  });
  expect(await texts()).toEqual(['This.']);
});

it('an empty transcript removes the old one, and the call says so', async () => {
  await load();
  expect(await texts()).toEqual([]);
  expect((await gong.published('gong.call.changed')).at(-1)).toMatchObject({ transcriptAvailable: false });
});

it('a call whose start moves to another month moves its sentences', async () => {
  const before = await gong.rows('select id, text from gong.transcript_segments order by id');
  await gong.loadFiles({ 'calls.json': page('calls', [call('1', { started: '2024-01-31T23:00:00Z' })]) });
  expect(await gong.rows('select id, text from gong.transcript_segments order by id')).toEqual(before);
  expect(
    await gong.rows("select distinct to_char(call_started_at, 'YYYY-MM') as month from gong.transcript_segments"),
  ).toEqual([{ month: '2024-01' }]);
  expect(await load('One.')).toMatchObject({ changed: 2 });
  expect(await texts()).toEqual(['One.']);
});

it('the id of a sentence leads to its call', () => {
  const id = callId(tenant, '7782342274025937895');
  const range = callRange(segmentId(id, 4_000_000_000));
  expect(range && range.first <= id && id <= range.last).toBe(true);
  expect(callRange(id)).toBeNull();
  expect(callRange('no id')).toBeNull();
  expect(segmentId(id, 9) < segmentId(id, 10)).toBe(true);
});
