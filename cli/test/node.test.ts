import { readFileSync } from 'node:fs';
import { composeSupergraph } from '@sophia/gateway';
import { testClock } from '@sophia/testing';
import {
  buildClientSchema,
  type GraphQLObjectType,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  type IntrospectionQuery,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { modules } from '../src/common/modules.ts';
import { supergraphFile } from '../src/common/programs.ts';
import { openTestGraph, type TestGraph } from '../src/test-graph/open-test-graph.ts';
import { loadSample } from './support/load-sample.ts';

let graph: TestGraph;
let schema: GraphQLSchema;
/** Id of an object of each type. */
const ids = new Map<string, string>();

beforeAll(async () => {
  const clock = testClock();
  graph = await openTestGraph(modules, { clock });
  await loadSample(graph);
  // Lets the schedule find next best actions.
  clock.advance(600_000);
  await graph.drain();
  const found = await ask(`{
    accounts(first: 1) { nodes { __typename id } } contacts(first: 1) { nodes { __typename id } }
    deals(first: 1) { nodes { __typename id } } employees(first: 1) { nodes { __typename id } }
    interactions(first: 100) { nodes { __typename id } } conversationThreads(first: 1) { nodes { __typename id } }
    sourceSyncs(first: 1) { nodes { __typename id } }
    gongCalls(first: 1) { nodes { __typename id parties { __typename id } } } gongUsers(first: 1) { nodes { __typename id } }
    transcriptSegments(first: 1) { nodes { __typename id } }
    slackChannels(first: 1) { nodes { __typename id } } slackUsers(first: 1) { nodes { __typename id } }
    slackMessages(first: 1) { nodes { __typename id } }
    alerts(first: 1) { nodes { __typename id } } alertRules(first: 1) { nodes { __typename id } }
    insights(first: 1) { nodes { __typename id } } actionItems(first: 1) { nodes { __typename id } }
    vocabulary(kind: COMPETITOR) { __typename id }
    nextBestActions(first: 1) { nodes { __typename id } }
    search(text: "price", mode: WORDS, first: 1) { nodes { __typename id } }
  }`);
  JSON.stringify(found, (_, value) => {
    if (value?.__typename && value.id) ids.set(value.__typename, value.id);
    return value;
  });
  const introspected = (await ask(getIntrospectionQuery())) as unknown as IntrospectionQuery;
  schema = buildClientSchema(introspected);
});
afterAll(() => graph.close());

async function ask(query: string, variables: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  const { data, errors } = await graph.query(query, variables);
  expect(errors).toBeUndefined();
  return data as Record<string, unknown>;
}

/** Types whose objects only some see: access.test.ts, and webhooks/test/endpoints.test.ts. */
const guarded = ['ApiKey', 'User', 'WebhookDelivery', 'WebhookEndpoint'];

function nodeTypes(): readonly GraphQLObjectType[] {
  const node = schema.getType('Node');
  if (!isInterfaceType(node)) throw new Error('the schema has no interface Node');
  const open = schema.getPossibleTypes(node).filter(({ name }) => !guarded.includes(name));
  return open.toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Returns all leaf fields of a type from all subgraphs, with the id, or all leaf fields, of its objects. */
function fieldsOf(type: GraphQLObjectType, depth = 1): string {
  const fields = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  return fields
    .flatMap((field) => {
      const named = getNamedType(field.type);
      if (isLeafType(named)) return [field.name];
      if (depth === 0 || !isObjectType(named) || isListType(getNullableType(field.type))) return [];
      return named.name.endsWith('Connection') ? [] : [`${field.name} { __typename ${fieldsOf(named, depth - 1)} }`];
    })
    .join(' ');
}

const lookUps: Record<string, string> = {
  Account: 'account',
  Alert: 'alert',
  AlertRule: 'alertRule',
  Contact: 'contact',
  ConversationThread: 'conversationThread',
  Deal: 'deal',
  Employee: 'employee',
  GongCall: 'gongCall',
  GongUser: 'gongUser',
  NextBestAction: 'nextBestAction',
  Passage: 'passage',
  SlackChannel: 'slackChannel',
  SlackMessage: 'slackMessage',
  SlackUser: 'slackUser',
  SourceSync: 'sourceSync',
  TranscriptSegment: 'transcriptSegment',
};

test('returns the same from node as from the root field of every type', async () => {
  expect(nodeTypes().map(({ name }) => name)).toEqual([...ids.keys()].toSorted());
  for (const type of nodeTypes()) {
    const id = ids.get(type.name);
    const { node } = await ask(
      `query Refetch($id: ID!) { node(id: $id) { __typename ...F id } } fragment F on ${type.name} { ${fieldsOf(type)} }`,
      { id },
    );
    expect(node).toMatchObject({ __typename: type.name, id });
    const lookUp = lookUps[type.name];
    if (lookUp === undefined) continue;
    const asked = await ask(`query ($id: ID!) { node: ${lookUp}(id: $id) { __typename ${fieldsOf(type)} id } }`, {
      id,
    });
    expect(node).toEqual(asked.node);
  }
});

/**
 * Queries that Relay's compiler creates for @refetchable fragments: on an object type, on an interface, and with
 * @connection.
 */
const refetched = {
  Account:
    'query R($id: ID!) { node(id: $id) { __typename ...a id } } fragment a on Account { name health { value } id }',
  TaskInteraction: `query R($id: ID!) { node(id: $id) { __typename ...a id } }
    fragment a on Interaction { __isInteraction: __typename title id }`,
  Contact: `query R($after: String, $first: Int = 5, $id: ID!) { node(id: $id) { __typename ...a id } }
    fragment a on Contact {
      interactions: timeline(first: $first, after: $after) {
        edges { node { __typename title id } cursor } pageInfo { endCursor hasNextPage }
      }
      id
    }`,
};

test.each(Object.entries(refetched))('refetches a fragment on %s', async (typename, query) => {
  const { node } = await ask(query, { id: ids.get(typename) });
  expect(node).toMatchObject({ __typename: typename, id: ids.get(typename) });
  expect(Object.values(node as object)).not.toContain(undefined);
});

test('implements Node in every type that has a root field', () => {
  const query = schema.getQueryType();
  // The id of a tenant is its name in tokens, which may be the id of anything. An erasure is the progress of a deed.
  const others = ['node', 'personErasure', 'tenant'];
  const byId = Object.values(query?.getFields() ?? {}).filter(
    ({ args, name }) => args.length === 1 && args[0]?.name === 'id' && !others.includes(name),
  );
  const node = schema.getType('Node');
  const missing = byId.flatMap(({ type }) => {
    const named = getNamedType(type);
    const objects = isInterfaceType(named) ? schema.getPossibleTypes(named) : isObjectType(named) ? [named] : [];
    return objects.filter((object) => !object.getInterfaces().some((each) => each === node));
  });
  expect(byId.length).toBeGreaterThan(10);
  expect(missing).toEqual([]);
});

const health = /* GraphQL */ `
  query ($id: ID!) { node(id: $id) { __typename ... on Account { name health { value } } id } }`;

test('combines fields of several subgraphs, and returns null for unknown ids', async () => {
  expect(await ask(health, { id: ids.get('Account') })).toMatchObject({
    node: { __typename: 'Account', name: expect.any(String) },
  });
  for (const id of [crypto.randomUUID(), 'Account:1', '', '../../etc/passwd']) {
    expect(await ask(health, { id })).toEqual({ node: null });
  }
  expect(await ask(health, { id: ids.get('Account')?.toUpperCase() })).toMatchObject({
    node: { id: ids.get('Account') },
  });
});

test('returns null for another tenant', async () => {
  for (const { name } of modules) {
    const { data } = await graph
      .subgraph(name)
      .query(
        `query ($ids: [ID!]!) { found: ${name}Nodes(ids: $ids) { id } }`,
        { ids: [...ids.values()] },
        { tenant: 'other' },
      );
    expect(new Set((data as { found: unknown[] }).found)).toEqual(new Set([null]));
  }
});

test('returns an object that was just created', async () => {
  const { alertRuleCreate } = (await ask(
    `mutation { alertRuleCreate(input: { name: "A rule", kind: KEYWORD_NAMED, severity: LOW, keywords: ["word"] }) { alertRule { id } } }`,
  )) as { alertRuleCreate: { alertRule: { id: string } } };
  const { id } = alertRuleCreate.alertRule;
  expect(await ask('query ($id: ID!) { node(id: $id) { ... on AlertRule { name } } }', { id })).toEqual({
    node: { name: 'A rule' },
  });
});

test('sends the same number of statements for many ids as for one, and refuses more than 100', async () => {
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Contact { fullName } } }';
  const all = [...ids.values()];
  const { nodes } = (await ask(query, { ids: [...all, 'none', ...all] })) as { nodes: ({ id: string } | null)[] };
  expect(nodes.map((node) => node?.id ?? null)).toEqual([...all, null, ...all]);
  const one = await graph.statementsOf(() => ask(query, { ids: [crypto.randomUUID()] }));
  const many = await graph.statementsOf(() => ask(query, { ids: all.map(() => crypto.randomUUID()) }));
  expect(many.length).toBe(one.length);
  const { errors } = await graph.query(query, { ids: Array.from({ length: 101 }, () => 'none') });
  expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
});

test('composes the committed supergraph from the schemas that the subgraphs report', async () => {
  const reported = modules.map(async ({ name, port }) => {
    const { data } = await graph.subgraph(name).query('{ _service { sdl } }');
    const { sdl } = (data as { _service: { sdl: string } })._service;
    return { name, routingUrl: `http://localhost:${port}/graphql`, sdl };
  });
  const committed = readFileSync(supergraphFile, 'utf8');
  const composed = composeSupergraph(await Promise.all(reported));
  if (!composed.ok) throw new Error(composed.errors.join('\n'));
  expect(composed.hints).toEqual([]);
  expect(byParts(composed.supergraph)).toEqual(byParts(committed));
});

/** Splits a supergraph behind its links, whose order depends on the place where a schema first uses each. */
function byParts(supergraph: string): { links: string[]; types: string } {
  const end = supergraph.indexOf('\n{\n');
  return { links: supergraph.slice(0, end).split('\n').toSorted(), types: supergraph.slice(end) };
}
