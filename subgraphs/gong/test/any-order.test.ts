import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeAccounts } from '../src/commands/merge-accounts.ts';
import { resolveIdentities } from '../src/commands/resolve-identities.ts';
import { callId, partyId, userId } from '../src/records/ids.ts';
import { type GongStore, openGong, tenant } from './support/open-gong.ts';
import { call, crm, page, theirs, transcript, user } from './support/pages.ts';

const account = '11111111-1111-4111-8111-111111111111';
const better = '22222222-2222-4222-8222-222222222222';
const best = '33333333-3333-4333-8333-333333333333';
const contact = '44444444-4444-4444-8444-444444444444';
const employee = '55555555-5555-4555-8555-555555555555';

const resolution = (identityId: string, objectType: 'user' | 'party' | 'call', found: Record<string, string>) => ({
  identityId,
  source: 'gong' as const,
  objectType,
  contactId: null,
  employeeId: null,
  accountId: null,
  dealId: null,
  ...found,
});

/** Everything that can happen to a call, as separate steps. */
const steps: Record<string, (gong: GongStore) => Promise<unknown>> = {
  users: (gong) => gong.loadFiles({ 'a.json': page('users', [user('234599484848423')]) }),
  call: (gong) => gong.loadFiles({ 'b.json': page('calls', [call('1')]) }),
  'more of the call': (gong) =>
    gong.loadFiles({
      'c.json': page('calls', [{ metaData: { id: '1', started: '2026-03-02T17:02:11.204Z', meetingUrl: 'x' } }]),
    }),
  transcript: (gong) =>
    gong.loadFiles({ 'd.json': page('callTranscripts', [transcript('1', 'Hello.', 'Hi there.', 'So.')]) }),
  'the call is resolved': (gong) => resolve(gong, resolution(callId(tenant, '1'), 'call', { accountId: account })),
  'the party is resolved': (gong) =>
    resolve(gong, resolution(partyId(tenant, '1', 'theirs'), 'party', { contactId: contact })),
  'the user is resolved': (gong) =>
    resolve(gong, resolution(userId(tenant, '234599484848423'), 'user', { employeeId: employee })),
  'the account is merged': (gong) => merge(gong, account, better),
  'the better account is merged': (gong) => merge(gong, better, best),
};

const resolve = (gong: GongStore, event: ReturnType<typeof resolution>) =>
  gong.database.transaction(tenant, (em) => resolveIdentities(em, tenant, [event]));
const merge = (gong: GongStore, fromId: string, intoId: string) =>
  gong.database.transaction(tenant, (em) => mergeAccounts(em, tenant, { fromId, intoId }));

/** Shuffles reproducibly: equal seeds give equal orders. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  let state = seed;
  const random = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
  return items
    .map((item) => ({ item, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

let store: GongStore;
beforeAll(async () => {
  store = await openGong();
});
afterAll(() => store[Symbol.asyncDispose]());

describe('pages and events in any order', () => {
  it('give the same rows', async () => {
    const gong = store;
    const dumps = new Map<string, string>();
    for (const seed of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      await gong.clear();
      const order = seed === 0 ? Object.keys(steps) : shuffled(Object.keys(steps), seed);
      for (const name of order) await steps[name]?.(gong);
      dumps.set(order.join(', '), await gong.dump());
    }
    const [first, ...others] = dumps.values();
    expect(first).toContain(best);
    expect(first).not.toContain(`"account_id": "${account}"`);
    for (const other of others) expect(other).toBe(first);
  });

  it('keep a transcript until its call arrives, and report that it waits', async () => {
    const gong = store.newTenant();
    const early = await gong.loadFiles({ 'transcripts.json': page('callTranscripts', [transcript('1', 'Hello.')]) });
    expect(early).toMatchObject({ new: 1, defects: [{ reason: expect.stringContaining('waits for its call') }] });
    await gong.loadFiles({ 'calls.json': page('calls', [call('1')]) });
    expect(await gong.rows('select text, role from gong.transcript_segments')).toEqual([
      { text: 'Hello.', role: 'OUR_TEAM' },
    ]);
    expect(await gong.rows('select * from gong.pending_transcripts')).toEqual([]);
    expect((await gong.published('gong.call.changed')).at(-1)).toMatchObject({ transcriptAvailable: true });
  });

  it('do not report a transcript whose call arrives later in the same load', async () => {
    const gong = store.newTenant();
    const summary = await gong.loadFiles({
      'a-transcripts.json': page('callTranscripts', [transcript('1', 'Hello.')]),
      'b-calls.json': page('calls', [call('1')]),
    });
    expect(summary).toMatchObject({ new: 2, defects: [], qualityScore: 1 });
  });

  it('update the speakers of sentences when the parties change', async () => {
    await store.clear();
    const gong = store;
    await gong.loadFiles({
      'calls.json': page('calls', [call('1', {}, { parties: [] })]),
      'transcripts.json': page('callTranscripts', [transcript('1', 'Hello.', 'Hi.')]),
    });
    expect(await gong.rows('select role, party_id from gong.transcript_segments order by id')).toEqual([
      { role: 'UNKNOWN', party_id: null },
      { role: 'UNKNOWN', party_id: null },
    ]);
    const lead = theirs({ context: [crm('Lead', '00Q1', 'Peter Okafor')] });
    await gong.loadFiles({ 'calls.json': page('calls', [call('1', {}, { parties: [lead] })]) });
    expect(await gong.rows('select role, party_id from gong.transcript_segments order by id')).toEqual([
      { role: 'UNKNOWN', party_id: null },
      { role: 'PROSPECT', party_id: partyId(tenant, '1', 'theirs') },
    ]);
    expect((await gong.published('gong.transcript.changed')).at(-1)?.segments.map(({ role }) => role)).toEqual([
      'UNKNOWN',
      'PROSPECT',
    ]);
  });
});
