import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rememberErased } from '@sophia/database';
import { partsOf } from '@sophia/ingest/live';
import { parseSettings } from '@sophia/settings';
import { subgraphSettings } from '@sophia/subgraph-kit/settings';
import { testTenant } from '@sophia/testing';
import { type GongData, type GongResponse, gongData, gongWebhookKeys, signGongWebhook } from '@sophia/testing/gong';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { subgraph } from '../src/index.ts';
import { type Live, noon, openLive } from './support/open-live.ts';

const [minute, day] = [60_000, 86_400_000];
const some = (fields: Partial<Parameters<typeof gongData>[0]> = {}) =>
  gongData({ calls: 60, days: 20, until: noon, ...fields });

/** Content of a run that nothing disturbed. */
async function undisturbed(data: GongData): Promise<string> {
  await using live = await openLive({ data });
  await live.sync();
  return await live.content();
}

const idsIn = async (live: Live) =>
  (await live.rows<{ id: string }>('select gong_call_id as id from gong.gong_calls order by 1')).map(({ id }) => id);

const isOpen = ({ call }: GongData['calls'][number]) => call.metaData.isPrivate !== true;

describe('a connection to Gong', () => {
  afterEach(() => void vi.restoreAllMocks());

  it('reads users, calls and transcripts page by page, newest first, and records the run', async () => {
    const data = some({ users: 12, days: 30 });
    await using live = await openLive({ data, pageSize: 10 });
    const [counts] = await live.rows(`select
      (select count(*)::int from gong.gong_users) as users,
      (select count(*)::int from gong.gong_calls) as calls,
      (select count(distinct call_id)::int from gong.transcript_segments) as transcripts`);
    const open = data.calls.filter(isOpen);
    const ready = open.filter((each) => each.transcript && !(each.transcriptFrom && each.transcriptFrom > noon));
    expect(counts).toEqual({ users: 12, calls: open.length, transcripts: ready.length });
    expect(await live.runs()).toEqual([{ name: 'Gong: live', state: 'SUCCEEDED', error: null, refused: 0 }]);
    const ofCalls = live.gong.requests.filter(({ path }) => path === '/v2/calls/extensive');
    expect(ofCalls.some(({ body }) => body.cursor)).toBe(true);
    // Several are on their way at once, and arrive in any order.
    const begins = ofCalls.flatMap(({ body }) => (body.cursor ? [] : [String(body.filter.fromDateTime)]));
    expect(begins.sort().map((time) => time.slice(5, 10))).toEqual([
      '02-08',
      '02-13',
      '02-20',
      '02-27',
      '03-06',
      ...['13', '14', '15', '16', '17', '18', '19', '20'].map((each) => `03-${each}`),
    ]);
    // Another look finds nothing to do before its time.
    const asked = live.gong.requests.length;
    await live.sync();
    expect(live.gong.requests.length).toBe(asked);
    // A day later the trailing days are due again: the users, then the newest calls.
    live.clock.advance(day);
    const parts = partsOf(live.subgraph.database, testTenant);
    const claimed: string[] = [];
    const claim = () => parts.claim(live.clock.now());
    for (let part = await claim(); part; part = await claim()) claimed.push(part.name);
    expect(claimed).toEqual(['users', ...[20, 19, 18, 17, 16, 15, 14, 13].map((each) => `calls of 2026-03-${each}`)]);
  });

  it('finds new calls and late transcripts, and reads old days no more', async () => {
    const data = some({ calls: 30, days: 5 });
    await using live = await openLive({ data });
    const late = data.calls.filter(({ transcriptFrom }) => transcriptFrom && transcriptFrom > noon);
    expect(late.length).toBeGreaterThan(0);
    const [first] = data.calls;
    if (!first) throw new Error('there is a call');
    const started = new Date(noon.getTime() + minute).toISOString();
    data.calls.push({
      ...first,
      call: { ...first.call, metaData: { ...first.call.metaData, id: '42', started } },
      transcript: null,
    });
    live.clock.advance(16 * minute);
    await live.sync();
    expect(await idsIn(live)).toContain('42');
    for (let days = 0; days < 4; days += 1) {
      live.clock.advance(day);
      await live.sync();
    }
    const without = await live.rows('select gong_call_id from gong.gong_calls where segment_count = 0');
    expect(without.length).toBe(data.calls.filter((each) => isOpen(each) && !each.transcript).length);
    const ofTheOldest = live.gong.requests.filter(({ body }) => body.filter?.fromDateTime?.startsWith('2026-02-08'));
    expect(ofTheOldest.length).toBe(1);
  });

  it('leaves private calls out, and takes the content of one that becomes private', async () => {
    const data = some({ calls: 50, days: 5 });
    await using live = await openLive({ data });
    const shut = data.calls.filter((each) => !isOpen(each)).map(({ call }) => call.metaData.id);
    expect(shut.length).toBe(2);
    expect((await idsIn(live)).filter((id) => shut.includes(id))).toEqual([]);
    expect(JSON.stringify(live.gong.requests)).not.toContain(shut[0]);
    const [first] = data.calls;
    if (!first) throw new Error('there is a call');
    Object.assign(first.call.metaData, { isPrivate: true });
    live.clock.advance(16 * minute);
    await live.sync();
    const id = first.call.metaData.id;
    expect(await live.rows(`select title, segment_count from gong.gong_calls where gong_call_id = '${id}'`)).toEqual([
      { title: 'Private call', segment_count: 0 },
    ]);
  });

  it('keeps private calls without content if it may', async () => {
    const data = some({ calls: 50, days: 5 });
    await using live = await openLive({ data, settings: { GONG_PRIVATE_CALLS: 'on' } });
    expect((await idsIn(live)).length).toBe(50);
    const [row] = await live.rows<{ titles: number }>(
      `select count(*)::int as titles from gong.gong_calls where is_private and title = 'Private call' and segment_count = 0`,
    );
    expect(row?.titles).toBe(2);
  });

  it('ends alike after any kind of disturbance: errors, pauses, cut and nonsense answers, and slow ones', async () => {
    const data = some({ calls: 40 });
    let count = 0;
    // A request without an answer ends the time of all that run then, so that nobody waits.
    let waiting = new AbortController();
    vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => waiting.signal);
    const faults: ((response: GongResponse) => GongResponse | undefined | null)[] = [
      (response) => ({ ...response, status: 503, body: '<html>Bad gateway</html>' }),
      (response) => ({ ...response, status: 429, headers: { 'retry-after': '20' }, body: '{}' }),
      (response) => ({ ...response, cutAt: 20 }),
      (response) => ({ ...response, body: response.body.slice(0, 200) }),
      (response) => ({ ...response, body: '{"hello":"world"}' }),
      (response) => ({ ...response, body: '[]' }),
      () => null,
      () => {
        waiting.abort(new DOMException('no answer in time', 'TimeoutError'));
        waiting = new AbortController();
        return undefined;
      },
    ];
    await using live = await openLive({
      data,
      intercept: (_, response) =>
        count++ % 3 === 1 ? faults[Math.floor(count / 3) % faults.length]?.(response) : response,
    });
    for (let hours = 0; hours < 4; hours += 1) {
      live.clock.advance(60 * minute);
      await live.sync();
    }
    expect(await live.content()).toBe(await undisturbed(data));
    expect(live.pauses.some((ms) => ms > 5_000)).toBe(true);
    expect(await live.rows('select locator from gong.refused_records')).toEqual([]);
  });

  it('keeps what it cannot use with the reason, goes on, and forgets it once it is mended', async () => {
    const data = some({ calls: 10, days: 3 });
    const [first] = data.calls;
    if (!first) throw new Error('there is a call');
    const started = first.call.metaData.started;
    Object.assign(first.call.metaData, { started: 'yesterday', scheduled: null });
    // The stand-in finds it by its start, as Gong would.
    await using live = await openLive({
      data: {
        ...data,
        calls: [...data.calls, { ...first, call: { ...first.call, metaData: { ...first.call.metaData, started } } }],
      },
      intercept: (request, response) =>
        request.path === '/v2/calls/extensive'
          ? { ...response, body: response.body.replace(`"started":"${started}"`, '"started":"yesterday"') }
          : response,
    });
    expect((await idsIn(live)).length).toBe(9);
    const refused = () =>
      live.rows<{ locator: string }>('select locator, reason, raw is null as lost from gong.refused_records');
    expect(await refused()).toEqual([
      {
        locator: `calls of ${started.slice(0, 10)}: ${first.call.metaData.id}`,
        reason: 'the call does not say when it started',
        lost: false,
      },
    ]);
    live.gong.intercept = (_, response) => response;
    live.clock.advance(day);
    await live.sync();
    expect(await refused()).toEqual([]);
    expect((await idsIn(live)).length).toBe(10);
  });

  it('parks a part whose answers are nonsense, and says so in the run', async () => {
    const data = some({ calls: 20, days: 4 });
    await using live = await openLive({
      data,
      intercept: ({ body }, response) =>
        body.filter?.fromDateTime?.startsWith('2026-03-18')
          ? { ...response, body: '{"calls": [{"metaData": ' }
          : response,
    });
    const broken = data.calls.filter(({ call }) => call.metaData.started.startsWith('2026-03-18'));
    expect(broken.length).toBeGreaterThan(0);
    expect((await idsIn(live)).length).toBe(data.calls.length - broken.length);
    const [run] = await live.runs();
    expect(run).toMatchObject({ state: 'FAILED', refused: 1 });
    expect(run?.error).toMatch(/a part of Gong could not be read.*\/v2\/calls\/extensive breaks off at byte/);
    expect(await live.rows('select locator, raw from gong.refused_records')).toEqual([
      { locator: 'calls of 2026-03-18: answer', raw: '{"calls": [{"metaData": ' },
    ]);
  });

  it('fails at once where its key is refused, without a word of it, and tries again later', async () => {
    await using live = await openLive({
      data: some({ calls: 5 }),
      settings: { GONG_ACCESS_KEY_SECRET: 'wrong-secret' },
    });
    const [run] = await live.runs();
    expect(run?.state).toBe('FAILED');
    expect(run?.error).toContain('HTTP status 401: Failed to verify credentials.; look at the credentials');
    expect(run?.error).not.toContain('wrong-secret');
    await live.sync();
    expect((await live.runs()).length).toBe(1);
    live.clock.advance(2 * minute);
    await live.sync();
    expect((await live.runs()).length).toBe(2);
  });

  it('stops where the requests of a day are used up, and gives its parts back', async () => {
    await using live = await openLive({ data: some(), settings: { GONG_REQUESTS_PER_DAY: '5' } });
    expect(live.gong.requests.length).toBeLessThanOrEqual(5);
    const [run] = await live.runs();
    expect(run?.error).toContain('the 5 requests to Gong of this day (GONG_REQUESTS_PER_DAY) are used up');
    expect((await live.rows('select from gong.sync_parts where claim is not null')).length).toBe(0);
  });

  it('gives copies slots apart from each other', async () => {
    await using live = await openLive({ data: some({ calls: 0 }), settings: { GONG_REQUESTS_PER_SECOND: '3' } });
    // The users, 8 days and 5 parts of the past: each has a slot of its own, whichever lane takes it.
    expect(live.gong.requests.length).toBe(14);
    const [slots] = await live.rows<{ used: number; ahead: number }>(
      `select used, extract(epoch from free_at - created.at)::float8 as ahead from gong.api_slots,
        (select min(started_at) as at from gong.source_syncs) created`,
    );
    expect(slots?.used).toBe(14);
    expect(slots?.ahead).toBeGreaterThanOrEqual(13 / 3);
  });

  it('shares the work with a copy, and goes on where a killed one stopped', async () => {
    const data = some({ calls: 40 });
    const stop = { after: 6 };
    await using live = await openLive({
      data,
      // The connection to the first copy dies, as the copy would.
      intercept: (_, response) => (--stop.after < 0 ? null : response),
    });
    expect((await live.runs()).at(-1)?.state).toBe('FAILED');
    await live.rows(
      `update gong.sync_parts set claim = gen_random_uuid(), claimed_until = '2026-03-20 12:02' where part = 'calls of 2026-03-19'`,
    );
    live.gong.intercept = (_, response) => response;
    live.clock.advance(3 * minute);
    const other = await live.copy();
    await Promise.all([live.subgraph.drain(), other.drain()]);
    live.clock.advance(60 * minute);
    await Promise.all([live.subgraph.drain(), other.drain()]);
    expect(await live.content()).toBe(await undisturbed(data));
  });

  it('renews tokens of OAuth, each refresh token once', async () => {
    const oauth = { clientId: 'app', clientSecret: 'app-secret', refreshToken: 'first-refresh-token' };
    await using live = await openLive({
      data: some({ calls: 20 }),
      oauth,
      settings: {
        GONG_ACCESS_KEY: '',
        GONG_ACCESS_KEY_SECRET: '',
        GONG_OAUTH_CLIENT_ID: oauth.clientId,
        GONG_OAUTH_CLIENT_SECRET: oauth.clientSecret,
        GONG_OAUTH_REFRESH_TOKEN: oauth.refreshToken,
      },
    });
    live.gong.expireTokens();
    live.clock.advance(16 * minute);
    const other = await live.copy();
    await Promise.all([live.subgraph.drain(), other.drain()]);
    expect((await live.runs()).map(({ state }) => state)).not.toContain('FAILED');
    const [stored] = await live.rows<{ tokens: string }>('select tokens::text from gong.oauth_tokens');
    expect(stored?.tokens).toMatch(/"sealed"/);
  });

  it('reads the recorded answers of Gong', async () => {
    const samples = fileURLToPath(new URL('../../../../shared/data/gong/api-samples/', import.meta.url));
    if (!existsSync(samples)) return console.info(`Left out: there are no recorded answers at ${samples}`);
    const answers: Record<string, string> = {
      '/v2/users': 'from_official_spec/users-response.json',
      '/v2/calls/extensive': 'from_official_spec/calls-extensive-response.json',
      '/v2/calls/transcript': 'from_official_spec/calls-transcript-response.json',
    };
    await using live = await openLive({
      data: some({ calls: 1 }),
      intercept: ({ path }, response) => {
        const text = readFileSync(samples + answers[path], 'utf8').replace(/, "cursor": "OPAQUE_CURSOR"/, '');
        return { ...response, status: 200, body: text };
      },
    });
    expect(await live.rows('select gong_call_id, segment_count from gong.gong_calls')).toEqual([
      { gong_call_id: '7782342274025937895', segment_count: 1 },
    ]);
    expect((await live.rows('select from gong.gong_users')).length).toBe(1);
  });
});

describe('webhooks of Gong', () => {
  const url = 'https://graph.example/webhooks/gong';
  const keys = gongWebhookKeys();
  const open = (data: GongData) =>
    openLive({ data, settings: { GONG_WEBHOOK_URL: url, GONG_WEBHOOK_PUBLIC_KEYS: keys.publicKey } });
  const [newest] = some({ calls: 1, days: 1 }).calls;
  const posted = (fields: object = {}) => JSON.stringify({ callData: newest?.call, isTest: false, ...fields });

  function post(live: Live, body: string, signing: Partial<Parameters<typeof signGongWebhook>[0]> = {}) {
    const expiresAt = new Date(live.clock.now().getTime() + minute);
    const authorization = signGongWebhook({ privateKey: keys.privateKey, url, body, expiresAt, ...signing });
    return live.subgraph
      .fetch('http://localhost/webhooks/gong', { method: 'POST', headers: { authorization }, body })
      .then(({ status }) => status);
  }

  it('store the call and its transcript, each delivery once', async () => {
    const data = some({ calls: 0 });
    await using live = await open(data);
    if (newest) data.calls.push(newest);
    const expiresAt = new Date(noon.getTime() + minute);
    expect(await post(live, posted(), { expiresAt })).toBe(200);
    expect(await post(live, posted(), { expiresAt })).toBe(409);
    expect(await post(live, posted({ isTest: true }))).toBe(200);
    await live.sync();
    expect(await live.rows('select gong_call_id, segment_count from gong.gong_calls')).toEqual([
      { gong_call_id: newest?.call.metaData.id, segment_count: 8 },
    ]);
  });

  it('refuse what Gong has not signed, for this address, these bytes and this time', async () => {
    await using live = await open(some({ calls: 0 }));
    const past = new Date(noon.getTime() - minute);
    const statuses = [
      await post(live, posted(), { expiresAt: past }),
      await post(live, posted(), { url: 'https://other.example/webhooks/gong' }),
      await post(live, posted(), { claims: { body_sha256: '00' } }),
      await post(live, posted(), { privateKey: gongWebhookKeys().privateKey }),
      await post(live, posted(), { header: { alg: 'none' } }),
      await post(live, posted(), { header: { alg: 'HS256' } }),
      await post(live, posted(), { claims: { exp: undefined } }),
    ];
    expect(statuses).toEqual(statuses.map(() => 401));
    const bare = await live.subgraph.fetch('http://localhost/webhooks/gong', { method: 'POST', body: posted() });
    expect(bare.status).toBe(401);
    await live.sync();
    expect(await idsIn(live)).toEqual([]);
  });

  it('keep what is no call with the reason, nothing of a private call, and the call although Gong is away', async () => {
    const data = some({ calls: 0 });
    await using live = await open(data);
    if (newest) data.calls.push(newest);
    live.gong.intercept = () => null;
    const secret = {
      ...newest?.call,
      metaData: { ...newest?.call.metaData, id: '77', isPrivate: true, title: 'Hush' },
    };
    expect(await post(live, 'not even JSON')).toBe(200);
    expect(await post(live, JSON.stringify({ callData: secret, isTest: false }))).toBe(200);
    expect(await post(live, posted())).toBe(200);
    expect(JSON.stringify(await live.rows('select data from gong.jobs'))).not.toContain('Hush');
    await live.sync();
    expect(await idsIn(live)).toEqual([newest?.call.metaData.id]);
    expect(await live.rows('select reason, raw from gong.refused_records')).toEqual([
      { reason: 'the webhook is not a JSON array or object', raw: 'not even JSON' },
    ]);
    // Polling finds the transcript.
    live.gong.intercept = (_, response) => response;
    live.clock.advance(2 * 60 * minute);
    await live.sync();
    expect(await live.rows('select segment_count from gong.gong_calls')).toEqual([{ segment_count: 8 }]);
  });
});

describe('a person who is erased', () => {
  const id = '0b6c1d58-7a40-4c0f-9f3c-6f3f4f0d3a11';

  /** Asks for the erasure of a guest of some call. */
  async function erase(live: Live, data: GongData) {
    const call = data.calls.find((each) => isOpen(each) && each.transcript)?.call;
    const parties = call?.parties as Record<string, string>[];
    const guest = parties.find(({ affiliation }) => affiliation === 'External');
    const person = {
      contactIds: [id],
      recordIds: [],
      emails: [String(guest?.emailAddress)],
      phones: ['+15125550142'],
      names: [String(guest?.name)],
    };
    await live.subgraph.database.system(async (em) => {
      await em.execute(
        `insert into bus.erasures (tenant_id, id, contact_id, requested_by, in_gong, person) values (?, ?, ?, 'test', true, ?)`,
        [testTenant, id, id, JSON.stringify(person)],
      );
      await rememberErased(em, { tenant: testTenant, erasureId: id, person });
    });
    return { email: String(guest?.emailAddress), callId: String(call?.metaData.id) };
  }

  const step = async (live: Live) =>
    live.subgraph.database.system((em) => em.execute('select is_erased, error, rows from bus.erasure_steps'));

  it('is erased by Gong, too, and from calls that Gong still tells', async () => {
    const data = some({ calls: 10, days: 3 });
    await using live = await openLive({ data });
    await live.sync();
    const kept = structuredClone(data);
    const { email, callId } = await erase(live, data);
    await live.sync();
    const asked = live.gong.requests.filter(({ path }) => path.startsWith('/v2/data-privacy/'));
    expect(asked.map(({ method, path, query }) => [method, path, ...query])).toEqual([
      ['POST', '/v2/data-privacy/erase-data-for-email-address', ['emailAddress', email]],
      ['POST', '/v2/data-privacy/erase-data-for-phone-number', ['phoneNumber', '+15125550142']],
    ]);
    expect(data.calls.some(({ call }) => call.metaData.id === callId)).toBe(false);
    expect(await step(live)).toMatchObject([{ is_erased: true, error: null }]);
    const theirs = () =>
      live.rows<{ text: string; name: string | null }>(
        `select distinct segment.text, party.name from gong.gong_parties party
         join gong.gong_calls call on call.id = party.call_id
         left join gong.transcript_segments segment on segment.party_id = party.id
         where party.is_erased and call.gong_call_id = '${callId}'`,
      );
    expect(await theirs()).toEqual([{ text: '[erased]', name: null }]);
    // Gong may take its time.
    data.calls.push(...kept.calls);
    live.clock.advance(2 * day);
    await live.sync();
    expect(await theirs()).toEqual([{ text: '[erased]', name: null }]);
    expect(await live.content()).not.toContain(email);
  });

  it('waits for Gong while it is away, and says so', async () => {
    const data = some({ calls: 4, days: 2 });
    await using live = await openLive({ data });
    await live.sync();
    await erase(live, data);
    live.gong.intercept = (request, response) =>
      request.path.includes('data-privacy') ? { ...response, status: 503 } : response;
    await expect(live.sync()).rejects.toThrow(
      'Gong answered /v2/data-privacy/erase-data-for-email-address with HTTP status 503',
    );
    expect(await step(live)).toMatchObject([{ is_erased: false, error: expect.stringContaining('HTTP status 503') }]);
    live.gong.intercept = (_, response) => response;
    await live.sync();
    expect(await step(live)).toMatchObject([{ is_erased: true, error: null }]);
  });
});

it.each([
  [{ GONG_TENANT: 'acme' }, ['GONG_ACCESS_KEY: required with GONG_TENANT']],
  [{ GONG_ACCESS_KEY: 'a-key' }, ['GONG_ACCESS_KEY_SECRET: required with GONG_ACCESS_KEY', 'GONG_TENANT: required']],
  [
    { GONG_TENANT: 'acme', GONG_ACCESS_KEY: 'k', GONG_ACCESS_KEY_SECRET: 's', GONG_OAUTH_CLIENT_ID: 'app' },
    ['GONG_OAUTH_CLIENT_SECRET: required', 'GONG_OAUTH_REFRESH_TOKEN: required', 'GONG_OAUTH_CLIENT_ID: cannot be set'],
  ],
  [
    { GONG_WEBHOOK_URL: 'https://a.example/webhooks/gong' },
    ['GONG_WEBHOOK_PUBLIC_KEYS: required with GONG_WEBHOOK_URL', 'GONG_TENANT: required with GONG_WEBHOOK_URL'],
  ],
  [{ GONG_WEBHOOK_PUBLIC_KEYS: 'nonsense-key' }, ['GONG_WEBHOOK_PUBLIC_KEYS: expected public keys in base64']],
  [{ GONG_API_URL: 'api.gong.io' }, ['GONG_API_URL: expected a URL']],
])('half a connection is refused with the setting that is missing: %o', (given, expected) => {
  const parsed = parseSettings(subgraphSettings(subgraph), { DATABASE_URL: 'postgres://localhost/x', ...given });
  if (parsed.ok) throw new Error('it was accepted');
  expect(parsed.errors.length).toBe(expected.length);
  for (const [index, line] of expected.entries()) expect(parsed.errors[index]).toContain(line);
});
