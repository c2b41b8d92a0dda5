import { query, sql } from '@sophia/database';
import { createPostgresBus, eventSourceOf } from '@sophia/events';
import { createGateway, type Gateway, type Identity, localDevelopmentIdentity } from '@sophia/gateway';
import { type GraphAnswer, postQuery, testClock, testTenant } from '@sophia/testing';
import {
  buildClientSchema,
  type GraphQLField,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  isEnumType,
  isInterfaceType,
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
  const { accounts } = await ask(analyst, '{ accounts(first: 200) { nodes { id owner { email } } } }');
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

async function ask(person: Person, document: string, variables?: Record<string, unknown>): Promise<GraphAnswer['data']> {
  const { data, errors } = await send(person, document, variables);
  expect(errors, `${person}: ${document}`).toBeUndefined();
  return data;
}

const ownOf = (person: Person) => own.get(person) ?? new Set<string>();

/** Lists whose rows belong to no account. Account managers see all of them, as everybody does. */
const openLists = ['alertRules', 'employees', 'gongUsers', 'slackUsers'];
/** Lists that mix accounts, or are about the system: refused, or empty. */
const refusedLists = ['forecasts'];
const emptyLists = ['apiKeys', 'sourceSyncs', 'users'];
/** Where the account of a node is not the one that its schema leads to first. */
const accountPaths: Record<string, string[]> = { SlackMessage: ['channel', 'account'] };

const queryFields = (suffix: string) =>
  Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ type }) => getNamedType(type).name.endsWith(suffix));

const lists = () => queryFields('Connection').filter(({ name }) => name !== 'search');

/** Returns the shortest way from a type to its account. */
function accountPathOf(typeName: string): string[] | undefined {
  if (accountPaths[typeName]) return accountPaths[typeName];
  let ways: { type: string; path: string[] }[] = [{ type: typeName, path: [] }];
  for (let depth = 0; depth <= 2; depth++) {
    const found = ways.find(({ type }) => type === 'Account');
    if (found) return found.path;
    ways = ways.flatMap(({ type, path }) => singleObjects(type).map(([name, next]) => ({ type: next, path: [...path, name] })));
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
  const account = path === undefined ? '' : path.toReversed().reduce((below, name) => `${name} { ${below} }`, 'id');
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

describe('an account manager', () => {
  it('sees of every list what the analyst sees of the own accounts', async () => {
    expect(lists().length).toBeGreaterThan(20);
    const seen: string[] = [];
    for (const field of lists()) {
      const { name } = field;
      if (refusedLists.includes(name)) {
        const { errors } = await send(managers[0], `{ ${name}(first: 1) { totalCount } }`);
        expect(errors?.[0]?.extensions?.code, name).toBe('FORBIDDEN');
        continue;
      }
      const all = await rowsOf(analyst, field);
      for (const manager of managers) {
        const { rows, total } = await rowsOf(manager, field);
        const isSeen = ({ accountId }: Row) =>
          openLists.includes(name) || (!emptyLists.includes(name) && accountId !== null && ownOf(manager).has(accountId));
        const expected = all.rows.filter(isSeen).map(({ id }) => id);
        expect(rows.map(({ id }) => id), `${manager}: ${name}`).toEqual(expected);
        expect(total, name).toBe(expected.length);
        if (expected.length > 0 && expected.length < all.rows.length) seen.push(name);
      }
    }
    // The sample has rows of both, for nearly all lists.
    expect(new Set(seen).size).toBeGreaterThan(12);
  });
});
