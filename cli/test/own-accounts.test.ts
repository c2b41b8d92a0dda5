import { query, sql } from '@sophia/database';
import { createPostgresBus, eventSourceOf } from '@sophia/events';
import { createGateway, type Gateway, type Identity, localDevelopmentIdentity } from '@sophia/gateway';
import { type GraphAnswer, postQuery, subscribeQuery, testClock, testTenant } from '@sophia/testing';
import {
  buildClientSchema,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modules } from '../src/common/modules.ts';
import { openTestGraph, type TestGraph } from '../src/test-graph/open-test-graph.ts';
import { gatewayBy } from './support/gateway-by-token.ts';
import { loadSample } from './support/load-sample.ts';

/** Who asks: an analyst sees everything; the others are addresses of account managers, who see their accounts. */
type Person = string;
const analyst: Person = 'analyst';

const identify = async (token: string = analyst): Promise<Identity> => ({
  kind: 'developer',
  subject: token,
  tenant: testTenant,
  roles: [],
  claims: {},
  ...(token !== analyst && { rowsOf: token }),
});
const identity = { ...localDevelopmentIdentity, identify };

let graph: TestGraph;
/** Follows the bus: it caches, feeds streams from events, and answers live queries. */
let fed: Gateway;
let schema: GraphQLSchema;
let managers: readonly [Person, Person];
let own: ReadonlyMap<Person, ReadonlySet<string>>;

beforeAll(async () => {
  const clock = testClock();
  graph = await openTestGraph(modules, {
    clock,
    identity,
    services: (fetch) => ({ intelligence: { gateway: gatewayBy(fetch) } }),
  });
  await loadSample(graph);
  // Lets the schedule find next best actions.
  clock.advance(600_000);
  await graph.drain();
  fed = await createGateway({
    supergraph: graph.supergraph,
    events: eventSourceOf(createPostgresBus({ database: graph.subgraph('contacts').database })),
    requestHeaders: [{ from: 'authorization', to: 'authorization', subgraph: 'intelligence' }],
    graphiql: false,
    identity,
  });
  schema = buildClientSchema((await ask(analyst, getIntrospectionQuery())) as never);
  const { accounts } = await ask(analyst, '{ accounts(first: 100) { nodes { id owner { email } } } }');
  const byOwner = Map.groupBy(
    accounts.nodes as { id: string; owner: { email: string } | null }[],
    ({ owner }) => owner?.email ?? '',
  );
  const [one, other] = [...byOwner].filter(([email]) => email !== '').toSorted((a, b) => b[1].length - a[1].length);
  if (!one || !other) throw new Error('the sample needs two owners of accounts');
  managers = [one[0], other[0]];
  own = new Map([one, other].map(([email, nodes]) => [email, new Set(nodes.map(({ id }) => id))]));
});
afterAll(async () => {
  await fed?.dispose();
  await graph?.close();
});

const send = (person: Person, document: string, variables?: Record<string, unknown>): Promise<GraphAnswer> =>
  postQuery(fed.fetch, document, variables, { authorization: `Bearer ${person}` });

async function ask(
  person: Person,
  document: string,
  variables?: Record<string, unknown>,
): Promise<GraphAnswer['data']> {
  const { data, errors } = await send(person, document, variables);
  expect(errors, `${person}: ${document}`).toBeUndefined();
  return data;
}

/** Subgraphs with streams. */
const streamed = ['interactions', 'intelligence'] as const;

const ownOf = (person: Person) => own.get(person) ?? new Set<string>();

/** Lists whose rows belong to no account. Account managers see all of them, as everybody does. */
const openLists = ['alertRules', 'employees', 'gongUsers', 'slackUsers', 'users'];
/** Lists that mix accounts, or are about the system: refused, or empty. Operators alone see tenants. */
const refusedLists = ['forecasts', 'personErasures', 'tenants'];
const emptyLists = ['apiKeys', 'sourceSyncs'];
/** Where the account of a node is not the one that its schema leads to first. */
const accountPaths: Record<string, string[]> = { SlackMessage: ['channel', 'account'] };

const queryFields = (suffix: string) =>
  Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ type }) =>
    getNamedType(type).name.endsWith(suffix),
  );

const lists = () => queryFields('Connection').filter(({ name }) => name !== 'search');

/** Returns the shortest way from a type to its account. */
function accountPathOf(typeName: string): string[] | undefined {
  if (accountPaths[typeName]) return accountPaths[typeName];
  let ways: { type: string; path: string[] }[] = [{ type: typeName, path: [] }];
  for (let depth = 0; depth <= 2; depth++) {
    const found = ways.find(({ type }) => type === 'Account');
    if (found) return found.path;
    ways = ways.flatMap(({ type, path }) =>
      singleObjects(type).map(([name, next]) => ({ type: next, path: [...path, name] })),
    );
  }
  return undefined;
}

function singleObjects(typeName: string): [string, string][] {
  const type = schema.getType(typeName);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field): [string, string][] => {
    const named = getNamedType(field.type);
    const isSingle = !isListType(getNullableType(field.type)) && !field.args.some(isRequiredArgument);
    return isSingle && (isObjectType(named) || isInterfaceType(named)) ? [[field.name, named.name]] : [];
  });
}

const selectionOf = (path: readonly string[]): string =>
  path.toReversed().reduce((below, name) => `${name} { ${below} }`, 'id');

function nodeTypeOf(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  const nodes = isObjectType(type) ? type.getFields().nodes : undefined;
  if (!nodes) throw new Error(`${field.name} has no nodes`);
  return getNamedType(nodes.type).name;
}

interface Row {
  readonly id: string;
  readonly accountId: string | null;
}

/** Reads a whole list: its keys, with the account that each belongs to. */
async function rowsOf(person: Person, field: GraphQLField<unknown, unknown>): Promise<{ rows: Row[]; total: number }> {
  const typeName = nodeTypeOf(field);
  const type = schema.getType(typeName);
  const path = accountPathOf(typeName);
  const hasId = (isObjectType(type) || isInterfaceType(type)) && type.getFields().id !== undefined;
  const account = path === undefined ? '' : selectionOf(path);
  const rows: Row[] = [];
  let total = 0;
  for (let after: string | null = null; ; ) {
    const answer: GraphAnswer['data'] = await ask(
      person,
      `query ($after: String) { list: ${field.name}(first: 100, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } nodes { __typename ${hasId ? 'id' : ''} ${account} } } }`,
      { after },
    );
    const { totalCount, pageInfo, nodes } = answer.list;
    total = totalCount;
    for (const node of nodes) {
      const accountId = path?.reduce((value, name) => value?.[name], node)?.id ?? (path?.length === 0 ? node.id : null);
      rows.push({ id: node.id ?? JSON.stringify(node), accountId });
    }
    if (!pageInfo.hasNextPage) return { rows, total };
    after = pageInfo.endCursor;
  }
}

/** Rows of lists, by list, that the analyst sees and the first manager does not. */
const others = new Map<string, Row[]>();

describe('an account manager', () => {
  it('sees of every list what the analyst sees of the own accounts', async () => {
    expect(lists().length).toBeGreaterThan(20);
    const seen = new Set<string>();
    for (const field of lists()) {
      const { name } = field;
      if (refusedLists.includes(name)) {
        expect(await refusal(`{ ${name}(first: 1) { totalCount } }`), name).toBe('FORBIDDEN');
        continue;
      }
      const all = await rowsOf(analyst, field);
      for (const manager of managers) {
        const { rows, total } = await rowsOf(manager, field);
        const isSeen = ({ accountId }: Row) =>
          openLists.includes(name) ||
          (!emptyLists.includes(name) && accountId !== null && ownOf(manager).has(accountId));
        const expected = all.rows.filter(isSeen).map(({ id }) => id);
        expect
          .soft(
            rows.map(({ id }) => id),
            `${manager}: ${name}`,
          )
          .toEqual(expected);
        expect.soft(total, name).toBe(expected.length);
        if (expected.length > 0 && expected.length < all.rows.length) seen.add(name);
        if (manager === managers[0])
          others.set(
            name,
            all.rows.filter((row) => !isSeen(row)),
          );
      }
    }
    // The sample has rows of both, for nearly all lists.
    expect(seen.size).toBeGreaterThan(12);
  });

  it('counts what the lists show, by every group', async () => {
    for (const field of queryFields('Groups')) {
      const by = getNamedType(field.args.find(({ name }) => name === 'by')?.type ?? field.type);
      const list = lists().find(({ name }) => field.name === `${name.replace(/ies$/, 'y').replace(/s$/, '')}Groups`);
      if (!isEnumType(by) || !list) throw new Error(`${field.name} groups no list`);
      const counts = by
        .getValues()
        .map(({ name }) => `${name}: ${field.name}(by: ${name}, first: 500) { count groups { count } }`);
      if (refusedLists.includes(list.name)) {
        expect(await refusal(`{ ${counts[0]} }`), field.name).toBe('FORBIDDEN');
        continue;
      }
      const { total, ...groups } = await ask(
        managers[0],
        `{ total: ${list.name}(first: 1) { totalCount } ${counts.join(' ')} }`,
      );
      for (const [name, { count, groups: counted }] of Object.entries<GraphAnswer['data']>(groups)) {
        expect.soft(count, `${field.name} ${name}`).toBe(total.totalCount);
        // A call counts once for each of its people and topics.
        if (field.name === 'callOverviewGroups' && !/^(?:ACCOUNT|DAY|WEEK|MONTH)$/.test(name)) continue;
        const sum = counted.reduce((all: number, group: { count: number }) => all + group.count, 0);
        expect.soft(sum, `${field.name} ${name}`).toBe(total.totalCount);
      }
    }
  });

  it('reads every field of what it sees', async () => {
    for (const field of lists()) {
      const name = nodeTypeOf(field);
      const type = schema.getType(name);
      if (refusedLists.includes(field.name) || !isObjectType(type)) continue;
      await ask(managers[0], `{ ${field.name}(first: 5) { nodes { __typename ${fieldsOf(type)} } } }`);
    }
  });

  it('sees no more through what is open to all', async () => {
    const employee = schema.getType('Employee');
    if (!isObjectType(employee)) throw new Error('the schema has no employees');
    const below = Object.values(employee.getFields()).flatMap((field) => {
      const path = getNamedType(field.type).name.endsWith('Connection') && accountPathOf(nodeTypeOf(field));
      return path ? [`${field.name}(first: 20) { nodes { ${selectionOf(path)} } }`] : [];
    });
    expect(below.length).toBeGreaterThan(2);
    const ids = new Set<string>();
    JSON.stringify(await ask(managers[0], `{ employees(first: 50) { nodes { ${below.join(' ')} } } }`), (_, value) => {
      if (typeof value?.id === 'string') ids.add(value.id);
      return value;
    });
    expect(ids.size).toBeGreaterThan(0);
    expect([...ids].filter((id) => !ownOf(managers[0]).has(id))).toEqual([]);
  });

  it('finds nothing of others by any id', async () => {
    const ids = lists().flatMap((field) => {
      const type = schema.getType(nodeTypeOf(field));
      const hasId = (isObjectType(type) || isInterfaceType(type)) && type.getFields().id !== undefined;
      return hasId ? (others.get(field.name) ?? []).slice(0, 2).map(({ id }) => ({ id, type: nodeTypeOf(field) })) : [];
    });
    expect(new Set(ids.map(({ type }) => type)).size).toBeGreaterThan(8);
    for (const { id, type } of ids) {
      const { node, nodes } = await ask(
        managers[0],
        'query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }',
        { id },
      );
      expect.soft([node, nodes], `${type} ${id}`).toEqual([null, [null]]);
      for (const { name } of lookUpsOf(type)) {
        const { found } = await ask(managers[0], `query ($id: ID!) { found: ${name}(id: $id) { id } }`, { id });
        expect.soft(found, `${name} ${id}`).toBeNull();
      }
    }
    const [mine = ''] = ownOf(managers[0]);
    expect(
      await ask(managers[0], 'query ($id: ID!) { node(id: $id) { id } account(id: $id) { id } }', { id: mine }),
    ).toEqual({
      node: { id: mine },
      account: { id: mine },
    });
  });

  it('finds nobody by an address or a domain of others', async () => {
    const look =
      'query ($email: String!, $domain: String!) { contactByEmail(email: $email) { account { id } } accountByDomain(domain: $domain) { id } }';
    const { contacts } = await ask(
      analyst,
      '{ contacts(first: 100, filter: { primaryEmail: { isNull: false } }) { nodes { primaryEmail account { id domain } } } }',
    );
    const known = contacts.nodes.filter((contact: GraphAnswer['data']) => contact.account?.domain);
    for (const { primaryEmail: email, account } of known) {
      const all = await ask(analyst, look, { email, domain: account.domain });
      const found = await ask(managers[0], look, { email, domain: account.domain });
      const isOwn = (id: string) => ownOf(managers[0]).has(id);
      expect.soft(found.contactByEmail, email).toEqual(isOwn(account.id) ? { account: { id: account.id } } : null);
      // A company and its subsidiaries may share a domain.
      if (isOwn(all.accountByDomain.id)) expect.soft(found, email).toEqual(all);
      else expect.soft(found.accountByDomain === null || isOwn(found.accountByDomain.id), email).toBe(true);
    }
  });

  it('searches among the own accounts', async () => {
    const search = `query ($filter: SearchFilter) { search(text: "price", first: 100, filter: $filter) {
      totalCount nodes { id account { id } } facets { accounts { account { id } } } } }`;
    const { search: found } = await ask(managers[0], search);
    const accountIds = [...ownOf(managers[0])];
    const { search: filtered } = await ask(analyst, search, { filter: { accountIds } });
    const sorted = ({ nodes }: GraphAnswer['data']) => nodes.map(({ id }: { id: string }) => id).toSorted();
    expect(sorted(found)).toEqual(sorted(filtered));
    expect(found.totalCount).toBe(filtered.totalCount);
    expect(found.nodes.length).toBeGreaterThan(0);
    for (const { account } of found.facets.accounts) expect(accountIds).toContain(account.id);
  });

  it('asks about the own accounts', async () => {
    const question =
      'query ($question: String!) { ask(question: $question, now: "2026-11-25T15:00:00Z") { status text value } }';
    const { accounts } = await ask(analyst, '{ accounts(first: 100) { nodes { id name } } }');
    const foreign = accounts.nodes.find(({ id }: { id: string }) => !ownOf(managers[0]).has(id));
    const { ask: count } = await ask(managers[0], question, { question: 'How many accounts do we have?' });
    expect(count).toMatchObject({ status: 'ANSWERED', value: ownOf(managers[0]).size });
    const { ask: owner } = await ask(managers[0], question, { question: `Who owns ${foreign.name}?` });
    expect(owner.status).toBe('DECLINED');
    expect((await ask(analyst, question, { question: `Who owns ${foreign.name}?` })).ask.status).toBe('ANSWERED');
  });

  it('gets reports from the own accounts alone', async () => {
    const counted = `query ($id: ID) { objections(accountId: $id, from: "2022-01-01") { count }
      customerStatements(accountId: $id, kinds: [PAIN_POINT, FEATURE_REQUEST, OBJECTION], from: "2022-01-01") { counts { count } } }`;
    const sums = { objections: 0, statements: 0 };
    for (const id of ownOf(managers[0])) {
      const { objections, customerStatements } = await ask(analyst, counted, { id });
      sums.objections += objections.count;
      sums.statements += customerStatements.counts.count;
    }
    const { objections, customerStatements } = await ask(managers[0], counted);
    expect({ objections: objections.count, statements: customerStatements.counts.count }).toEqual(sums);
    expect(sums.statements).toBeGreaterThan(0);
    const quoted = `{
      competitors(from: "2022-01-01") { name mentions quotes { interaction { account { id } } }
        accountsNamed { account { id } } openDeals { account { id } } lossReasons { quotes { interaction { account { id } } } } }
      lossReasons(from: "2022-01-01") { quotes { interaction { account { id } } } }
      objections(from: "2022-01-01") { groups { examples { interaction { account { id } } } whatWorked { deal { account { id } } } } }
      marketTrends { trends { name examples { account { id } } } }
      churnRisks(first: 50) { nodes { account { id } } }
    }`;
    const named = new Set<string>();
    JSON.stringify(await ask(managers[0], quoted), (key, value) => {
      if (key === 'account' && value !== null) named.add(value.id);
      return value;
    });
    expect(named.size).toBeGreaterThan(0);
    expect([...named].filter((id) => !ownOf(managers[0]).has(id))).toEqual([]);
  });

  it('reads figures of the own accounts, and none of all together', async () => {
    const [mine = ''] = ownOf(managers[0]);
    const { accounts } = await ask(analyst, '{ accounts(first: 100) { nodes { id } } }');
    const foreign = accounts.nodes.find(({ id }: { id: string }) => !ownOf(managers[0]).has(id)).id;
    const range = 'range: { from: "2025-01-01", to: "2026-12-31" }';
    const ofOne = `query ($id: ID!) { account(id: $id) { metric(name: "CALLS", ${range}) { value records } health { value } churnRisk { value } } }`;
    expect(await ask(managers[0], ofOne, { id: mine })).toEqual(await ask(analyst, ofOne, { id: mine }));
    const filtered = `query ($ids: [String!]!) { metric(name: "CALLS", ${range}, filter: [{ dimension: ACCOUNT, values: $ids }]) { value } }`;
    expect(await ask(managers[0], filtered, { ids: [mine, foreign] })).toEqual(
      await ask(analyst, filtered, { ids: [mine] }),
    );
    for (const refused of [
      `{ metric(name: "CALLS", ${range}) { value } }`,
      '{ employees(first: 1) { nodes { coaching(range: { from: "2026-01-01", to: "2026-12-31" }) { calls { value } } } } }',
      '{ forecast(kind: REVENUE) { likely } }',
      '{ alertChannels { id } }',
    ]) {
      expect(await refusal(refused), refused).toBe('FORBIDDEN');
    }
  });

  it('changes what is among the own accounts alone', async () => {
    const edit =
      'mutation ($id: ID!) { contactEdit(id: $id, input: { title: "Head of Estates" }) { contact { title } userErrors { code } } }';
    const acknowledge = 'mutation ($id: ID!) { alertAcknowledge(id: $id) { alert { id } userErrors { code } } }';
    const { contacts, alerts } = await ask(
      managers[0],
      '{ contacts(first: 1) { nodes { id } } alerts(first: 1) { nodes { id } } }',
    );
    const [contact, alert] = ['contacts', 'alerts'].map(
      (list) => others.get(list)?.find(({ accountId }) => accountId !== null)?.id,
    );
    expect(await ask(managers[0], edit, { id: contact })).toEqual({
      contactEdit: { contact: null, userErrors: [{ code: 'NOT_FOUND' }] },
    });
    expect(await ask(managers[0], edit, { id: contacts.nodes[0].id })).toEqual({
      contactEdit: { contact: { title: 'Head of Estates' }, userErrors: [] },
    });
    expect(await ask(managers[0], acknowledge, { id: alert })).toEqual({
      alertAcknowledge: { alert: null, userErrors: [{ code: 'NOT_FOUND' }] },
    });
    const { id } = alerts.nodes[0];
    expect(await ask(managers[0], acknowledge, { id })).toEqual({
      alertAcknowledge: { alert: { id }, userErrors: [] },
    });
    const { alertRules } = await ask(managers[0], '{ alertRules(first: 1) { nodes { id } } }');
    const rule = `mutation { alertRuleEdit(id: "${alertRules.nodes[0].id}", input: { enabled: false }) { userErrors { code } } }`;
    expect(await refusal(rule)).toBe('FORBIDDEN');
    await graph.drain();
  });

  it('hears of the own accounts alone', async () => {
    const streams = {
      interactionAdded: 'subscription { interactionAdded { interactionId accountId kind cursor } }',
      alertRaised: 'subscription { alertRaised { alertId title cursor } }',
      scoreChanged: 'subscription { scoreChanged { accountId value cursor } }',
    };
    const stateOf = (id: string, accountId: string) => ({
      id,
      accountId,
      ruleId: null,
      kind: 'CHURN_RISK',
      severity: 'HIGH',
      status: 'OPEN',
      title: `About ${accountId}`,
      contactId: null,
      dealId: null,
      assigneeId: null,
    });
    for (const [name, document] of Object.entries(streams)) {
      const pairs = await eventsOf(name, stateOf);
      const [heard, heardByAnalyst] = [subscribe(managers[0], document), subscribe(analyst, document)];
      const [first, firstOfAnalyst] = [heard.next(), heardByAnalyst.next()];
      await listening(2);
      await graph.subgraph('intelligence').send(pairs.map(({ event }) => event) as never);
      for (const subgraph of streamed) graph.subgraph(subgraph).tail.wake();
      const [foreign, mine] = pairs;
      expect((await firstOfAnalyst).value.data[name], name).toMatchObject(foreign?.shown ?? {});
      expect((await first).value.data[name], name).toMatchObject(mine?.shown ?? {});
      await Promise.all([heard.return?.(), heardByAnalyst.return?.()]);
      await listening(0);
    }
  });

  it('sees an account and all of it as soon as it changes hands', async () => {
    const [giver, taker] = managers;
    const [moved = ''] = ownOf(giver);
    const counts = `query ($id: ID!) { account(id: $id) { id } interactions(first: 1, filter: { accountId: { eq: $id } }) { totalCount }
      gongCalls(first: 1, filter: { accountId: { eq: $id } }) { totalCount } alerts(first: 1, filter: { accountId: { eq: $id } }) { totalCount }
      slackChannels(first: 1, filter: { accountId: { eq: $id } }) { totalCount } }`;
    const before = await ask(giver, counts, { id: moved });
    const nothing = await ask(taker, counts, { id: moved });
    expect(nothing.account).toBeNull();
    expect(before.interactions.totalCount).toBeGreaterThan(nothing.interactions.totalCount);
    const live = subscribe(
      taker,
      'query @live(throttle: 20) { accounts(first: 100) { totalCount } gongCalls(first: 1) { totalCount } }',
    );
    const now = (await live.next()).value.data;
    await giveTo(taker, moved);
    expect(await ask(taker, counts, { id: moved })).toEqual(before);
    expect(await ask(giver, counts, { id: moved })).toEqual(nothing);
    let seen = now;
    while (
      seen.accounts.totalCount !== now.accounts.totalCount + 1 ||
      seen.gongCalls.totalCount !== now.gongCalls.totalCount + before.gongCalls.totalCount
    ) {
      seen = (await live.next()).value.data;
    }
    await live.return?.();
  });
});

it('every table says what people see of it who see own accounts alone', async () => {
  const database = graph.subgraph('contacts').database;
  const undecided = await database.system((em) =>
    query<{ name: string }>(
      em,
      sql`select n.nspname || '.' || c.relname as name
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = any(${modules.map(({ name }) => name)}::text[]) and c.relkind in ('r', 'p') and not c.relispartition
          and c.relname not in ('migrations', 'consumer_cursors')
          and not exists (select from pg_policy where polrelid = c.oid and polname = 'own_rows' and not polpermissive)
        order by 1`,
    ),
  );
  expect(undecided).toEqual([]);
  const granted = await database.system((em) =>
    query<{ name: string }>(
      em,
      sql`select table_schema || '.' || table_name as name from information_schema.role_table_grants
        where grantee like 'sophia\_%\_own' and table_schema = any(${modules.map(({ name }) => name)}::text[])
          and (privilege_type <> 'SELECT' or table_name in ('migrations', 'consumer_cursors'))`,
    ),
  );
  expect(granted).toEqual([]);
});

/** Returns all leaf fields of a type, with those of its objects. */
function fieldsOf(type: GraphQLObjectType, depth = 1): string {
  const fields = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  return fields
    .flatMap((field) => {
      const named = getNamedType(field.type);
      if (isLeafType(named)) return [field.name];
      if (named.name.endsWith('Connection')) return depth === 0 ? [] : [`${field.name}(first: 1) { totalCount }`];
      if (depth === 0 || !isObjectType(named)) return [];
      const below = fieldsOf(named, depth - 1);
      return isListType(getNullableType(field.type)) ? [] : [`${field.name} { __typename ${below} }`];
    })
    .join(' ');
}

/** Returns the code of the error that the first manager gets. */
async function refusal(document: string): Promise<unknown> {
  const { errors } = await send(managers[0], document);
  return errors?.[0]?.extensions?.code;
}

const lookUpsOf = (typeName: string) =>
  Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
    ({ name, type, args }) =>
      name !== 'node' &&
      getNamedType(type).name === typeName &&
      !isListType(getNullableType(type)) &&
      args.some((arg) => arg.name === 'id' && isRequiredArgument(arg)),
  );

function subscribe(person: Person, document: string) {
  const fetch: typeof fed.fetch = (input, init) =>
    fed.fetch(input, { ...init, headers: { ...(init?.headers as object), authorization: `Bearer ${person}` } });
  return subscribeQuery(fetch, document);
}

/** Resolves when this many streams of the bus, and none of a subgraph, are sure to hear the next event. */
async function listening(count: number): Promise<void> {
  const gauge = (text: string, name: string) =>
    Number(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  const streaming = async () => {
    const texts = streamed.map((name) => graph.subgraph(name).metrics.text());
    const open = (await Promise.all(texts)).reduce((sum, text) => sum + gauge(text, 'sophia_open_subscriptions'), 0);
    return [open, gauge(await fed.metrics.text(), 'gateway_event_followers')];
  };
  await expect.poll(streaming, { timeout: 15_000 }).toEqual([0, count]);
  for (const name of streamed) await graph.subgraph(name).tail.ready();
}

/** Returns an event about an account of others, and then one about an own account, with what each shows. */
async function eventsOf(name: string, stateOf: (id: string, accountId: string) => object) {
  const found = await subjectsOf(name);
  const isOwn = ({ accountId }: Row) => ownOf(managers[0]).has(accountId ?? '');
  const chosen = [found.find((row) => row.accountId !== null && !isOwn(row)), found.find(isOwn)];
  return chosen.map((row) => {
    const { id, accountId } = { id: row?.id ?? '', accountId: row?.accountId ?? '' };
    if (name === 'interactionAdded') {
      const data = {
        id,
        kind: 'NOTE',
        source: 'crm',
        occurredAt: new Date().toISOString(),
        title: 'A secret',
        text: null,
        direction: 'INTERNAL',
        accountId,
        dealId: null,
        threadId: null,
        callId: null,
        messageId: null,
        contactIds: [],
        employeeIds: [],
        isNew: true,
        isNewToAccount: true,
        deleted: false,
      };
      return { event: { type: 'interaction.changed', data }, shown: { interactionId: id, accountId } };
    }
    if (name === 'alertRaised') {
      return { event: { type: 'alert.raised', data: stateOf(id, accountId) }, shown: { alertId: id } };
    }
    const data = {
      id,
      kind: 'HEALTH',
      accountId,
      contactId: null,
      dealId: null,
      value: 10,
      previousValue: 90,
      model: 'test',
      modelVersion: '1',
    };
    return { event: { type: 'score.changed', data }, shown: { accountId, value: 10 } };
  });
}

/** Returns what the events of a stream are about. */
async function subjectsOf(name: string): Promise<Row[]> {
  if (name === 'scoreChanged') {
    return graph
      .subgraph('intelligence')
      .database.system((em) =>
        query<Row>(
          em,
          sql`select id, subject_id as "accountId" from intelligence.scores where subject_type = 'ACCOUNT' and kind = 'HEALTH'`,
        ),
      );
  }
  const list = name === 'alertRaised' ? 'alerts' : 'interactions';
  const { found } = await ask(analyst, `{ found: ${list}(first: 100) { nodes { id account { id } } } }`);
  return found.nodes.map(({ id, account }: GraphAnswer['data']) => ({ id, accountId: account?.id ?? null }));
}

/** Gives an account to another owner, as the source would. */
async function giveTo(email: Person, accountId: string): Promise<void> {
  const { employees } = await ask(
    analyst,
    'query ($email: String!) { employees(filter: { email: { eq: $email } }) { nodes { id } } }',
    { email },
  );
  const ownerId = employees.nodes[0].id;
  const contacts = graph.subgraph('contacts');
  await contacts.database.transaction(testTenant, (em) =>
    query(em, sql`update contacts.accounts set owner_id = ${ownerId} where id = ${accountId}`),
  );
  const [row] = await contacts.database.system((em) =>
    query<{ data: object }>(
      em,
      sql`select data from bus.events where type = 'account.changed' and subject = ${accountId} order by position desc limit 1`,
    ),
  );
  await contacts.send([{ type: 'account.changed', data: { ...row?.data, ownerId } } as never]);
  await graph.drain();
}
