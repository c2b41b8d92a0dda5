import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGateway, type GatewayOptions, type Identity } from '../src/index.ts';
import { createStreamCursors } from '../src/streams/cursor.ts';
import { createEventLog, type EventLog } from './support/event-log.ts';
import { eventsLink, fedAlerts, ownAlerts } from './support/fed-alerts.ts';
import { type Subscriber, type SubscriberResponse, subscribe } from './support/sse-subscriber.ts';
import { compose, startGraph, type TestGraph } from './support/test-graph.ts';

let log: EventLog;
let graph: TestGraph;

/** The token gives the identity as subject/tenant/address, with an address for those who see own rows alone. It is not verified here. */
const identity: GatewayOptions['identity'] = {
  verifies: true,
  async identify(token = 'nobody'): Promise<Identity> {
    const [subject = '', tenant = 'acme', rowsOf] = token.split('/');
    return { kind: 'verified', subject, tenant, rowsOf, roles: [], claims: {} };
  },
};

const cursorSecret = 'known to the gateways of one bus';
const cursors = createStreamCursors(cursorSecret);
const seal = (position: string, tenant = 'acme') => cursors.seal(position, tenant);
/** Returns a cursor for a position. Each one is different. */
const at = (position: string): string =>
  expect.toSatisfy((cursor: string) => cursors.open(cursor, 'acme') === position, `is the cursor of ${position}`);

beforeEach(async () => {
  log = createEventLog();
  graph = await startGraph(fedAlerts(), { events: log, identity, cursorSecret });
});
afterEach(() => graph[Symbol.asyncDispose]());

const alert = { id: '1', accountId: 'a1', level: 'LOW', tags: ['x', 'Y'], secret: false, isNew: true };
/** Publishes an event that matches every filter, with this data. */
const raise = (data: object = {}, tenantid = 'acme') =>
  log.publish({ type: 'alert.raised', tenantid, data: { ...alert, value: 1, before: 0, ...data } });

const followers = async () => Number(/^gateway_event_followers (\d+)/m.exec(await graph.gateway.metrics.text())?.[1]);

/** Subscribes, and resolves when the subscription receives events. */
async function listen(query: string, variables?: object, as = 'ann', extensions?: object): Promise<Subscriber> {
  const before = await followers();
  const subscriber = await subscribe(
    graph.gateway,
    { query, variables, extensions },
    { authorization: `Bearer ${as}` },
  );
  await expect.poll(followers).toBe(before + 1);
  return subscriber;
}

const positions = 'subscription ($filter: AlertFilter) { raised(filter: $filter) { position } }';
const positionsSeen = async (subscriber: Subscriber, count: number, tenant = 'acme') => {
  const seen: string[] = [];
  while (seen.length < count)
    seen.push(cursors.open((await subscriber.next())?.data.raised.position, tenant) ?? 'none');
  return seen;
};

describe('a field whose events come from the bus', () => {
  test('returns the data of the event without a request', async () => {
    const subscriber = await listen(
      'subscription { raised { __typename eventId position at level value tags here: about { __typename key: id } account { id } } }',
    );
    const { id, time } = raise();
    expect(await subscriber.next()).toEqual({
      data: {
        raised: {
          __typename: 'Raised',
          eventId: id,
          position: at('1'),
          at: time,
          level: 'LOW',
          value: 1,
          tags: ['x', 'Y'],
          here: { __typename: 'Alert', key: '1' },
          account: { id: 'a1' },
        },
      },
      extensions: { cursor: at('1') },
    });
    expect(graph.subgraph('alerts').received).toEqual([]);
    expect(graph.subgraph('alerts').connections).toEqual([]);
    expect(graph.subgraph('accounts').received).toEqual([]);
  });

  test('fetches the other fields of its entities in one request per subgraph', async () => {
    const subscriber = await listen(
      `subscription ($as: String) {
        raised { about { title level(as: $as) account { name } } again: about { title } account { name asker } }
      }`,
      { as: 'word' },
    );
    raise();
    expect(await subscriber.next()).toMatchObject({
      data: {
        raised: {
          about: { title: 'First', level: 'LOW', account: { name: 'Account a1' } },
          again: { title: 'First' },
          account: { name: 'Account a1', asker: 'ann' },
        },
      },
    });
    expect(graph.subgraph('alerts').received).toHaveLength(1);
    expect(graph.subgraph('alerts').received[0]?.variables).toMatchObject({ as: 'word' });
  });

  test('respects the conditions of the operation', async () => {
    const query = `subscription ($all: Boolean!) {
      raised { position about @include(if: $all) { title } ... @skip(if: $all) { account { name } } }
    }`;
    const subscriber = await listen(query, { all: false });
    raise();
    expect((await subscriber.next())?.data).toEqual({ raised: { position: at('1'), account: { name: 'Account a1' } } });
    const other = await listen(query, { all: true });
    raise();
    expect((await other.next())?.data).toEqual({ raised: { position: at('2'), about: { title: 'First' } } });
  });

  test('returns null without an error for an entity that was deleted or never named', async () => {
    const subscriber = await listen('subscription { raised { about { title } account { name } } }');
    raise({ id: 'gone', accountId: null });
    expect(await subscriber.next()).toEqual({
      data: { raised: { about: null, account: null } },
      extensions: { cursor: at('1') },
    });
  });

  test('continues after an event whose entities cannot be fetched or are invalid', async () => {
    const subscriber = await listen('subscription { raised { about { title } position } }');
    graph.subgraph('alerts').misbehave = () => ({ status: 500 });
    raise();
    expect(await subscriber.next()).toMatchObject({
      data: { raised: { about: null, position: at('1') } },
      errors: [{ path: ['raised', 'about', 'title'], extensions: { code: 'SUBREQUEST_HTTP_ERROR' } }],
      extensions: { cursor: at('1') },
    });
    graph.subgraph('alerts').misbehave = undefined;
    raise({ id: 'broken' });
    expect(await subscriber.next()).toMatchObject({ data: { raised: { about: null } }, errors: [{}] });
    raise({ level: 'UNHEARD OF' });
    raise();
    expect((await subscriber.next())?.data.raised.position).toEqual(at('3'));
    expect((await subscriber.next())?.data.raised.position).toEqual(at('4'));
  });

  test('streams from its subgraph if a selected field is not in the events, or without a bus', async () => {
    const query = 'subscription { raised { eventId alert { title } } }';
    const own = { data: { raised: { eventId: 'own', alert: { title: 'First' } } } };
    expect(await (await subscribe(graph.gateway, { query })).next()).toEqual(own);
    await using other = await createGateway({ supergraph: graph.supergraph }).then((gateway) => ({
      gateway,
      [Symbol.asyncDispose]: () => gateway.dispose(),
    }));
    const answer = await (await subscribe(other.gateway, { query: 'subscription { raised { eventId } }' })).next();
    expect(answer).toEqual({ data: { raised: { eventId: 'own' } } });
    expect(await followers()).toBe(0);
  });

  test('sends events only to their tenant', async () => {
    const acme = await listen(positions);
    const other = await listen(positions, {}, 'bob/other');
    raise();
    raise({}, 'other');
    raise();
    expect(await positionsSeen(acme, 2)).toEqual(['1', '3']);
    expect(await positionsSeen(other, 1, 'other')).toEqual(['2']);
  });
});

describe('filters', () => {
  test.each<[string, object, object[], string[]]>([
    ['no arguments match every event', {}, [{}, { accountId: 'a2' }], ['1', '2']],
    ['null counts as no argument', { accountIds: null, level: null }, [{}], ['1']],
    [
      'one of a list',
      { accountIds: ['a1', 'a3'] },
      [{ isNewToAccount: true }, { isNewToAccount: true, accountId: 'a2' }, { isNewToAccount: true, accountId: 'a3' }],
      ['1', '3'],
    ],
    [
      'a list in the event',
      { tags: ['X', 'q'] },
      [{}, { tags: ['z'] }, { tags: ['q', 'X'] }, { tags: null }],
      ['1', '3'],
    ],
    ['at least', { level: 'HIGH' }, [{}, { level: 'HIGH' }, { level: 'ODD' }], ['2']],
    ['a value', { id: 2 }, [{}, { id: '2' }], ['2']],
    ['a change', { change: 2.5 }, [{}, { value: -3 }, { before: null }], ['2', '3']],
    ['a constant', {}, [{ secret: true }, {}], ['2']],
    [
      'a constant that another argument brings in',
      { accountIds: ['a1'] },
      [{}, { isNew: false, isNewToAccount: true }],
      ['2'],
    ],
    [
      'all of them must match',
      { level: 'HIGH', tags: ['x'] },
      [{ level: 'HIGH' }, {}, { level: 'HIGH', tags: [] }],
      ['1'],
    ],
  ])('%s', async (_name, filter, events, expected) => {
    const subscriber = await listen(positions, { filter });
    for (const event of events) raise(event);
    // A subscription without filters gets this event when all others have been checked.
    const end = raise({ level: 'HIGH', id: '2', value: 9, accountId: 'a1', isNewToAccount: true, tags: ['x', 'q'] });
    expect(await positionsSeen(subscriber, expected.length + 1)).toEqual([...expected, end.position]);
  });

  test('an empty list matches nothing', async () => {
    const nothing = await listen(positions, { filter: { tags: [] } });
    const everything = await listen(positions);
    const nextEvent = nothing.next();
    raise();
    expect(await positionsSeen(everything, 1)).toEqual(['1']);
    await nothing.leave();
    expect(await nextEvent).toBeUndefined();
  });

  test('a list that is longer than allowed is refused', async () => {
    const subscriber = await subscribe(graph.gateway, {
      query: positions,
      variables: { filter: { accountIds: ['1', '2', '3', '4'] } },
    });
    expect(await subscriber.next()).toMatchObject({
      errors: [
        {
          message: '"filter.accountIds" holds 4 values; at most 3 are allowed',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    });
    expect(await subscriber.next()).toBeUndefined();
  });
});

test('answers all events in order, even if they arrive faster than answers', async () => {
  const subscriber = await listen('subscription { raised { position about { title } } }');
  const release = Promise.withResolvers<void>();
  graph.subgraph('alerts').hold = () => release.promise;
  for (let count = 0; count < 1_500; count += 1) raise();
  await expect.poll(() => graph.subgraph('alerts').received.length).toBe(1);
  release.resolve();
  graph.subgraph('alerts').hold = undefined;
  const responses: (SubscriberResponse | undefined)[] = [];
  let dropped = 0;
  const isLast = (response: SubscriberResponse | undefined) =>
    response !== undefined && cursors.open(response.data.raised.position, 'acme') === '1500';
  while (!isLast(responses.at(-1))) {
    const response = await subscriber.next();
    responses.push(response);
    dropped += response?.extensions?.dropped ?? 0;
  }
  expect(responses.length + dropped).toBe(1_500);
});

describe('refuses an invalid declaration when the supergraph is loaded:', () => {
  const field = '@eventStream(type: "a.b")';
  const payload = 'type P { a: String @fromEvent(path: "data.a") }';
  test.each([
    ['no event type', 'f: P @eventStream(type: "")', payload, '@eventStream on Subscription.f needs the type'],
    ['no payload', `f: String ${field}`, payload, '@eventStream on Subscription.f requires a field whose type'],
    ['no source', `f: P ${field}`, 'type P { a: String }', '@eventStream on Subscription.f needs a field of P with'],
    [
      'a filter alone',
      'f: P @eventFilter(event: "data.a", is: ["1"])',
      payload,
      'requires @eventStream on the same field',
    ],
    [
      'a query',
      'f: P',
      `${payload} extend type Query { g: P ${field} }`,
      '@eventStream on Query.g is allowed only on a field of',
    ],
    [
      'an unknown attribute',
      `f: P ${field}`,
      'type P { a: String @fromEvent(path: "dta.a") }',
      'on P.a has the invalid path "dta.a"',
    ],
    [
      'only data',
      `f: P ${field}`,
      'type P { a: String @fromEvent(path: "data") }',
      'on P.a has the invalid path "data"',
    ],
    [
      'an object',
      `f: P ${field}`,
      'type P { a: [Q] @fromEvent(path: "data.a") } type Q { b: Int }',
      'on P.a is not allowed on a list of objects',
    ],
    [
      'nobody who tells who sees it',
      'f: P @eventStream(type: "a.b", seen: "g")',
      `${payload} extend type Query { g(id: ID!): Boolean! }`,
      '@eventStream on Subscription.f names "g", which is no field of Query',
    ],
    [
      'no key',
      `f: P ${field}`,
      'type P { a: Q @fromEvent(path: "data.a") } type Q { b: Int }',
      'on P.a needs a single-field key of Q',
    ],
    [
      'an argument',
      `f: P ${field}`,
      'type P { a(b: Int): Int @fromEvent(path: "data.a") }',
      '@fromEvent on P.a is not allowed on a field with arguments',
    ],
    [
      'two comparisons',
      `f(x: [Int]): P ${field} @eventFilter(event: "data.a", in: "x", is: ["1"])`,
      payload,
      'needs exactly one of in, equals, atLeast and is for "data.a"',
    ],
    [
      'an unknown argument',
      `f(x: [Int]): P ${field} @eventFilter(event: "data.a", in: "x.y")`,
      payload,
      '@eventFilter on Subscription.f names "x.y", which is not an argument of the field',
    ],
    [
      'no order',
      `f(x: Int): P ${field} @eventFilter(event: "data.a", atLeast: "x")`,
      payload,
      'needs either order or from with atLeast',
    ],
  ])('%s', async (_name, root, types, message) => {
    const typeDefs = `${eventsLink} type Query { a: Int } type Subscription { ${root} } ${types}`;
    await expect(createGateway({ supergraph: compose({ a: { typeDefs } }) })).rejects.toThrow(message);
  });
});

describe('a client who sees own rows alone', () => {
  const mia = 'mia/acme/mia@example.com';
  const see = (...ids: string[]) => ownAlerts.set('mia@example.com', new Set(ids));
  afterEach(() => ownAlerts.clear());
  const comeBack = (position: string) =>
    subscribe(
      graph.gateway,
      { query: positions, extensions: { cursor: seal(position) } },
      { authorization: `Bearer ${mia}` },
    );

  test('gets events about these, and resumes by the rights of then', async () => {
    see('1');
    const heard = await listen(positions, {}, mia);
    raise({ id: '2' });
    raise();
    expect(await positionsSeen(heard, 1)).toEqual(['2']);
    see('2');
    raise();
    raise({ id: '2' });
    expect(await positionsSeen(heard, 1)).toEqual(['4']);
    const back = await comeBack('0');
    expect(await positionsSeen(back, 2)).toEqual(['1', '4']);
    await Promise.all([heard.leave(), back.leave()]);
  });

  test('loses no event that nobody can tell about: the stream ends before it', async () => {
    see('1', 'unknown');
    const heard = await listen(positions, {}, mia);
    raise();
    raise({ id: 'unknown' });
    expect(await positionsSeen(heard, 1)).toEqual(['1']);
    const last = await heard.next();
    expect(last?.errors?.[0]?.extensions?.code).toBeDefined();
    expect(last?.extensions?.cursor).toBeUndefined();
    expect(await heard.next()).toBeUndefined();
  });
});

describe('a client that resumes from its cursor', () => {
  test('gets the missed events in order and once, and then new ones', async () => {
    const first = await listen(positions, { filter: { tags: ['x'] } });
    raise();
    const cursor = (await first.next())?.extensions?.cursor;
    await first.leave();
    for (const tags of [['x'], ['z'], ['x']]) raise({ tags });
    raise({}, 'other');
    const second = await listen(positions, { filter: { tags: ['x'] } }, 'ann', { cursor });
    expect(await positionsSeen(second, 2)).toEqual(['2', '4']);
    raise();
    expect(await positionsSeen(second, 1)).toEqual(['6']);
  });

  const titles = 'subscription { raised { position about { title } } }';
  const comeBack = (position: string) =>
    subscribe(graph.gateway, { query: titles, extensions: { cursor: seal(position) } }, ann);
  const ann = { authorization: 'Bearer ann' };
  const requestCount = () => graph.subgraph('alerts').received.length;

  test('shares missed and new events with equal clients', async () => {
    for (let count = 0; count < 3; count += 1) raise();
    const [one, two] = await Promise.all([comeBack('1'), comeBack('1')]);
    expect(await positionsSeen(one, 2)).toEqual(['2', '3']);
    expect(await positionsSeen(two, 2)).toEqual(['2', '3']);
    expect(requestCount()).toBe(2);
    raise();
    expect(await positionsSeen(one, 1)).toEqual(['4']);
    expect(await positionsSeen(two, 1)).toEqual(['4']);
    expect(requestCount()).toBe(3);
    expect(await followers()).toBe(1);
  });

  test('gets missed events exactly as others received them', async () => {
    const stayed = await listen(titles);
    for (let count = 0; count < 3; count += 1) raise();
    expect(await positionsSeen(stayed, 3)).toEqual(['1', '2', '3']);
    const back = await comeBack('1');
    expect(await positionsSeen(back, 2)).toEqual(['2', '3']);
    expect(requestCount()).toBe(3);
    raise();
    expect(await positionsSeen(back, 1)).toEqual(['4']);
    expect(await positionsSeen(stayed, 1)).toEqual(['4']);
    expect(requestCount()).toBe(4);
  });

  test('gets events from before the others alone, and shares later ones', async () => {
    raise();
    raise();
    const stayed = await listen(titles);
    raise();
    expect(await positionsSeen(stayed, 1)).toEqual(['3']);
    const back = await comeBack('0');
    expect(await positionsSeen(back, 3)).toEqual(['1', '2', '3']);
    raise();
    expect(await positionsSeen(stayed, 1)).toEqual(['4']);
    expect(await positionsSeen(back, 1)).toEqual(['4']);
    await expect.poll(followers).toBe(1);
    await back.leave();
    await stayed.leave();
    await expect.poll(followers).toBe(0);
  });

  test('does not send its missed events to a client without a cursor', async () => {
    for (let count = 0; count < 3; count += 1) raise();
    const back = await comeBack('0');
    const fresh = await subscribe(graph.gateway, { query: titles }, ann);
    expect(await positionsSeen(back, 3)).toEqual(['1', '2', '3']);
    raise();
    expect(await positionsSeen(fresh, 1)).toEqual(['4']);
  });

  test('misses nothing if it is slow', async () => {
    for (let count = 0; count < 600; count += 1) raise();
    const back = await subscribe(
      graph.gateway,
      { query: 'subscription { raised { position tags } }', extensions: { cursor: seal('0') } },
      ann,
    );
    await expect.poll(followers).toBe(1);
    expect(await positionsSeen(back, 600)).toEqual(Array.from({ length: 600 }, (_, index) => String(index + 1)));
  });

  test('frees everything if it leaves while it catches up', async () => {
    raise();
    const stayed = await listen(titles);
    graph.subgraph('alerts').hold = () => new Promise(() => undefined);
    const back = await comeBack('0');
    await expect.poll(followers).toBe(2);
    await back.leave();
    await expect.poll(followers).toBe(1);
    graph.subgraph('alerts').hold = undefined;
    await stayed.leave();
  });

  test.each([
    ['is not a cursor', 'nonsense', 'BAD_CURSOR'],
    ['is a plain position', '1', 'BAD_CURSOR'],
    ['belongs to another tenant', seal('1', 'umbrella'), 'BAD_CURSOR'],
    ['comes from a gateway with another secret', createStreamCursors('other').seal('1', 'acme'), 'BAD_CURSOR'],
    ['was changed', seal('1').replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')), 'BAD_CURSOR'],
    ['is ahead of all events', seal('99'), 'BAD_CURSOR'],
    ['is older than the kept events', seal('0'), 'CURSOR_TOO_OLD'],
  ])('gets an error if the cursor %s', async (_what, cursor, code) => {
    for (let count = 0; count < 3; count += 1) raise();
    log.forget('1');
    const subscriber = await subscribe(graph.gateway, { query: positions, extensions: { cursor } });
    expect(await subscriber.next()).toMatchObject({ errors: [{ extensions: { code } }] });
    expect(await subscriber.next()).toBeUndefined();
  });

  test('gets an error if it has missed too many events', async () => {
    await graph[Symbol.asyncDispose]();
    graph = await startGraph(fedAlerts(), { events: log, identity, cursorSecret, maxReplay: 2 });
    for (let count = 0; count < 3; count += 1) raise();
    const late = await subscribe(graph.gateway, { query: positions, extensions: { cursor: seal('0') } });
    expect(await late.next()).toMatchObject({ errors: [{ extensions: { code: 'CURSOR_TOO_OLD' } }] });
    const inTime = await listen(positions, {}, 'ann', { cursor: seal('1') });
    expect(await positionsSeen(inTime, 2)).toEqual(['2', '3']);
  });

  test('gets a cursor before the first event on request', async () => {
    raise();
    const early = await Promise.all([1, 2].map(() => listen(positions, {}, 'ann', { cursor: 'now' })));
    const [first] = await Promise.all(early.map((subscriber) => subscriber.next()));
    expect(first).toEqual({ data: null, extensions: { cursor: at('1') } });
    for (const subscriber of early) await subscriber.leave();
    await expect.poll(followers).toBe(0);
    raise();
    const back = await listen(positions, {}, 'ann', first?.extensions);
    expect(await positionsSeen(back, 1)).toEqual(['2']);

    const late = await subscribe(graph.gateway, { query: positions, extensions: { cursor: 'now' } }, ann);
    expect(await late.next()).toEqual({ data: null, extensions: { cursor: at('2') } });
    raise();
    expect(await positionsSeen(late, 1)).toEqual(['3']);
    expect(await positionsSeen(back, 1)).toEqual(['3']);
  });

  test.each(['now', '1'])('gets an error if the stream has no cursors: %s', async (cursor) => {
    const subscriber = await subscribe(graph.gateway, {
      query: 'subscription { plain { id } }',
      extensions: { cursor },
    });
    expect(await subscriber.next()).toMatchObject({ errors: [{ extensions: { code: 'BAD_CURSOR' } }] });
  });
});
