import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type GongStore, openGong, type TenantStore } from './support/open-gong.ts';
import { call, page, transcript } from './support/pages.ts';

let store: GongStore;
let gong: TenantStore;
beforeAll(async () => {
  store = await openGong();
});
afterAll(() => store[Symbol.asyncDispose]());
beforeEach(() => {
  gong = store.newTenant();
});

const secret = /roll-out|portal|Pricing|Competitors|unit list|Turnover|Follow-up|Quiet word/;

it('a private call keeps its time and participants and none of its content', async () => {
  await gong.loadFiles({ 'calls.json': page('calls', [call('1', { isPrivate: true })]) });
  const dump = await gong.dump();
  expect(dump).toContain('"title": "Private call"');
  expect(dump).toContain('Peter Okafor');
  expect(dump).not.toMatch(secret);
});

it('its transcript is refused without quoting it, in either order', async () => {
  const calls = { 'calls.json': page('calls', [call('1', { isPrivate: true })]) };
  const transcripts = { 'transcripts.json': page('callTranscripts', [transcript('1', 'Quiet word.')]) };
  await gong.loadFiles(transcripts);
  await gong.loadFiles(calls);
  expect(await gong.dump()).not.toMatch(secret);
  const summary = await gong.loadFiles(transcripts);
  expect(summary).toMatchObject({
    new: 0,
    refused: [{ reason: 'the transcript of a private call is not kept', count: 1 }],
  });
  expect(await gong.dump()).not.toMatch(secret);
  expect(await gong.rows('select raw from gong.refused_records')).toEqual([{ raw: null }]);
});

it('a call that becomes private loses its content, and an event is published', async () => {
  await gong.loadFiles({
    'calls.json': page('calls', [call('1')]),
    'transcripts.json': page('callTranscripts', [transcript('1', 'Quiet word.')]),
  });
  await gong.loadFiles({ 'calls.json': page('calls', [{ metaData: { id: '1', isPrivate: true } }]) });
  expect(await gong.dump()).not.toMatch(secret);
  expect((await gong.published('gong.call.changed')).at(-1)).toMatchObject({
    isPrivate: true,
    title: 'Private call',
    transcriptAvailable: false,
  });
  expect((await gong.published('gong.transcript.changed')).at(-1)).toMatchObject({ part: 1, parts: 1, segments: [] });
});

it('a later page that does not mention privacy leaves it private', async () => {
  await gong.loadFiles({ 'calls.json': page('calls', [call('1', { isPrivate: true })]) });
  await gong.loadFiles({ 'calls.json': page('calls', [call('1', { isPrivate: undefined })]) });
  expect(await gong.dump()).not.toMatch(secret);
});
