import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type GongStore, openGong, type TenantStore } from './support/open-gong.ts';
import { call, ours, page, theirs, transcript, user } from './support/pages.ts';

let store: GongStore;
let gong: TenantStore;
beforeAll(async () => {
  store = await openGong();
});
afterAll(() => store[Symbol.asyncDispose]());
beforeEach(() => {
  gong = store.newTenant();
});

const calls = () => gong.rows<Record<string, unknown>>('select * from gong.gong_calls order by gong_call_id');

describe('ids', () => {
  it('keep all their digits when a page writes them as numbers', async () => {
    const text = JSON.stringify(page('calls', [call('7782342274025937895')])).replace(
      '"7782342274025937895"',
      '7782342274025937895',
    );
    await gong.loadFiles({ 'calls.json': text });
    await gong.loadFiles({ 'calls.json': page('calls', [call('7782342274025937895'), call('7782342274025937896')]) });
    expect((await calls()).map((row) => row.gong_call_id)).toEqual(['7782342274025937895', '7782342274025937896']);
  });

  it('have up to 20 digits', async () => {
    await gong.loadFiles({ 'calls.json': page('calls', [call('99999999999999999999')]) });
    expect((await calls()).map((row) => row.gong_call_id)).toEqual(['99999999999999999999']);
  });
});

describe('shapes', () => {
  it('flat calls, bare lists, single calls and webhook deliveries are loaded', async () => {
    const flat = { id: '1', title: 'Flat', started: '2026-03-02T10:00:00Z', duration: 60 };
    const summary = await gong.loadFiles({
      'flat.json': page('calls', [flat]),
      'deep/er/bare.json': [call('2')],
      'single.json': { requestId: 'r', call: { ...flat, id: '3' } },
      'webhook.json': { callData: call('4'), isTest: false },
      'one.json': call('5'),
      'ignored.txt': 'no JSON, and no concern of ours',
    });
    expect(summary).toMatchObject({ new: 5, refused: [] });
    expect((await calls()).map((row) => row.gong_call_id)).toEqual(['1', '2', '3', '4', '5']);
  });

  it('a bare list may mix users, calls and transcripts', async () => {
    const summary = await gong.loadFiles({ 'all.json': [transcript('1', 'Hello.'), user('7'), call('1')] });
    expect(summary).toMatchObject({ new: 3, defects: [], refused: [] });
  });

  it('a delivery that tests a webhook is not imported', async () => {
    const summary = await gong.loadFiles({ 'w.json': { callData: call('4'), isTest: true } });
    expect(summary).toMatchObject({ new: 0, refused: [{ reason: expect.stringContaining('tests a webhook') }] });
  });

  it('a page with fewer fields erases nothing', async () => {
    await gong.loadFiles({ 'a.json': page('calls', [call('1')]) });
    const before = await gong.dump();
    const summary = await gong.loadFiles({ 'b.json': page('calls', [{ id: '1', title: null, clientUniqueId: 'x' }]) });
    expect(summary).toMatchObject({ unchanged: 1, refused: [] });
    expect(await gong.dump()).toBe(before);
  });

  it('a "nothing found" error counts as an empty page; other errors are reported', async () => {
    const summary = await gong.loadFiles({
      'calls.json': page('calls', [call('1')]),
      'empty.json': { requestId: 'r', errors: ['No calls found corresponding to the provided filters'] },
      'error.json': { requestId: 'r', errors: ['Failed to verify credentials.'] },
    });
    expect(summary.refused).toEqual([
      { reason: expect.stringContaining('Failed to verify credentials.'), count: 1, examples: ['error.json'] },
    ]);
  });

  it('input without any Gong record is an error', async () => {
    await expect(gong.loadFiles({ 'other.json': { hello: 'world' } })).rejects.toThrow("holds no page of Gong's API");
  });
});

describe('times', () => {
  it.each([
    ['2026-03-02T10:02:11.204977-07:00', '2026-03-02T17:02:11.204Z'],
    ['2026-03-02T10:02:11', '2026-03-02T10:02:11.000Z'],
    ['2026-03-02T10:02:11+0530', '2026-03-02T04:32:11.000Z'],
    [1_772_445_731, '2026-03-02T10:02:11.000Z'],
    [1_772_445_731_204, '2026-03-02T10:02:11.204Z'],
    ['1772445731204', '2026-03-02T10:02:11.204Z'],
  ])('%s starts a call at %s', async (started, expected) => {
    await gong.loadFiles({ 'calls.json': page('calls', [call('1', { started })]) });
    expect((await calls()).map((row) => new Date(String(row.started_at)).toISOString())).toEqual([expected]);
  });

  it('the scheduled time replaces a missing start; a call without either is refused', async () => {
    const summary = await gong.loadFiles({
      'calls.json': page('calls', [
        call('1', { started: null }),
        call('2', { started: 'soon', scheduled: undefined }),
        call('3', { started: '0001-01-01T00:00:00Z', scheduled: undefined }),
      ]),
    });
    expect(summary).toMatchObject({ new: 1, refused: [{ reason: 'the call does not say when it started', count: 2 }] });
    expect((await calls()).map((row) => new Date(String(row.started_at)).toISOString())).toEqual([
      '2026-03-02T17:00:00.000Z',
    ]);
  });
});

describe('bad records', () => {
  it('are refused with reason and place, and the others are loaded', async () => {
    const summary = await gong.loadFiles({
      'calls.json': page('calls', [call('1'), null, { metaData: { title: 'no id' } }, 'text', call('2')]),
      'users.json': page('users', [user('7'), { firstName: 'No', lastName: 'Id' }]),
      'transcripts.json': page('callTranscripts', [{ callId: '1' }, transcript('2', 'Hello.')]),
    });
    expect(summary).toMatchObject({ new: 4 });
    expect(summary.refused).toEqual(
      expect.arrayContaining([
        { reason: 'the call is not an object', count: 2, examples: ['calls.json:calls[1]', 'calls.json:calls[3]'] },
        { reason: 'the call has no id', count: 1, examples: ['calls.json:calls[2]'] },
        { reason: 'the user has no id', count: 1, examples: ['users.json:users[1]'] },
        {
          reason: 'the transcript has no list of monologues',
          count: 1,
          examples: ['transcripts.json:callTranscripts[0]'],
        },
      ]),
    );
  });

  it('sentences without text or start are left out and reported', async () => {
    const broken = {
      callId: '1',
      transcript: [
        { speakerId: '1', sentences: [{ start: 1, end: 2, text: 'Kept.' }, { start: 3 }, { text: 'When?' }] },
        { speakerId: '2' },
      ],
    };
    const summary = await gong.loadFiles({
      'calls.json': page('calls', [call('1')]),
      't.json': page('callTranscripts', [broken]),
    });
    expect(summary.defects.map(({ reason }) => reason)).toEqual([
      'a passage of the transcript has no sentences',
      'a sentence has no start',
      'a sentence has no text',
    ]);
    expect(await gong.rows('select text from gong.transcript_segments')).toEqual([{ text: 'Kept.' }]);
  });

  it('a truncated file gives the records before the break', async () => {
    const whole = JSON.stringify(page('calls', [call('1'), call('2')]));
    const summary = await gong.loadFiles({ 'calls.json': whole.slice(0, -300) });
    expect(summary).toMatchObject({
      new: 1,
      refused: [{ reason: expect.stringContaining('breaks off'), examples: ['calls.json'] }],
    });
  });

  it('hostile text is stored as text', async () => {
    const title = `'; drop table gong.gong_calls; -- \u0000 \ud800 ${'x'.repeat(10_000)}`;
    await gong.loadFiles({
      'calls.json': page('calls', [call('1', { title, url: 'javascript' })]),
      'transcripts.json': page('callTranscripts', [transcript('1', `\u0000${'word '.repeat(300_000)}`)]),
    });
    expect(await calls()).toMatchObject([
      { title: expect.stringContaining('drop table'), url: null, segment_count: 1 },
    ]);
  });
});

describe('parties', () => {
  it('with one id are one, the last; those without an id are told apart by speaker, user, address or name', async () => {
    const parties = [
      ours(),
      ours({ title: 'Director' }),
      theirs({ id: undefined }),
      { emailAddress: 'x@y.example' },
      { name: 'Phone Caller #4', affiliation: 'Alien' },
      {},
    ];
    const summary = await gong.loadFiles({ 'calls.json': page('calls', [call('1', {}, { parties })]) });
    expect(summary.defects).toMatchObject([{ reason: 'a party has no id, speaker, user, address or name', count: 1 }]);
    expect(
      await gong.rows('select title, email, name, affiliation from gong.gong_parties order by position'),
    ).toMatchObject([
      { title: 'Director', email: 'dana.ruiz@ourco.example' },
      { name: 'Peter Okafor', affiliation: 'EXTERNAL' },
      { email: 'x@y.example', affiliation: 'UNKNOWN' },
      { name: 'Phone Caller #4', affiliation: 'UNKNOWN' },
    ]);
  });

  it('are removed when a later page of the call omits them', async () => {
    await gong.loadFiles({ 'calls.json': page('calls', [call('1')]) });
    const summary = await gong.loadFiles({ 'calls.json': page('calls', [call('1', {}, { parties: [theirs()] })]) });
    expect(summary).toMatchObject({ changed: 1 });
    expect(await gong.rows('select name from gong.gong_parties')).toEqual([{ name: 'Peter Okafor' }]);
    expect((await gong.published('gong.call.changed')).at(-1)?.parties).toHaveLength(1);
  });
});

describe('figures', () => {
  it('are read by name, under both keys', async () => {
    const personInteractionStats = [
      { name: 'interactivity', value: '6.2' },
      { name: 'Unheard Of', value: 1 },
    ];
    await gong.loadFiles({ 'calls.json': page('calls', [call('1', {}, { interaction: { personInteractionStats } })]) });
    expect(await calls()).toMatchObject([{ interactivity: 6.2, longest_monologue_seconds: null, talk_ratio: null }]);
  });

  it('the talk ratio is our share of the time talked', async () => {
    await gong.loadFiles({ 'calls.json': page('calls', [call('1')]) });
    expect(await calls()).toMatchObject([{ talk_ratio: 0.25, company_question_count: 14, customer_question_count: 6 }]);
  });

  it('the talk ratio is unknown when nobody talked or no side is known', async () => {
    const speakers = [{ id: 'ours', talkTime: 0 }];
    const strangers = [{ id: 'a', affiliation: 'Unknown' }];
    await gong.loadFiles({
      'calls.json': page('calls', [
        call('1', {}, { interaction: { speakers } }),
        call('2', {}, { parties: strangers, interaction: { speakers: [{ id: 'a', talkTime: 9 }] } }),
      ]),
    });
    expect(await calls()).toMatchObject([{ talk_ratio: null }, { talk_ratio: null }]);
  });

  it('action items become next steps where there are no highlights', async () => {
    const content = { pointsOfInterest: { actionItems: [{ snippet: 'Send the invite', speakerID: '1' }] } };
    await gong.loadFiles({ 'calls.json': page('calls', [call('1', {}, { content })]) });
    expect(await calls()).toMatchObject([{ next_steps: ['Send the invite'], brief: null }]);
  });

  it('a CRM record with two timings counts once', async () => {
    const object = (timing: string, value: string) => ({
      objectType: 'Account',
      objectId: '001',
      timing,
      fields: [{ name: 'Name', value }],
    });
    const context = [{ system: 'Salesforce', objects: [object('Now', 'New name'), object('TimeOfCall', 'Old name')] }];
    await gong.loadFiles({ 'calls.json': page('calls', [call('1', {}, { context })]) });
    expect((await calls())[0]?.crm_references).toEqual([
      { system: 'Salesforce', objectType: 'Account', objectId: '001', name: 'New name' },
    ]);
  });
});
