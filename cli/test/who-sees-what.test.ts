import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Identity } from '@sophia/gateway';
import { type GraphAnswer, postQuery, testTenant } from '@sophia/testing';
import {
  buildSchema,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modules } from '../src/common/modules.ts';
import { root } from '../src/common/programs.ts';
import { openTestGraph, type TestGraph } from '../src/test-graph/open-test-graph.ts';
import { loadSample } from './support/load-sample.ts';
import { scopesByRole } from './support/roles.ts';

/** The schema that clients see. */
const schema = buildSchema(readFileSync(join(root, 'gateway/api/schema.graphql'), 'utf8'));

let graph: TestGraph;
beforeAll(async () => {
  const identify = async (token = ''): Promise<Identity> => {
    const [tenant = '', scopes = ''] = token.split(':');
    return {
      kind: 'verified',
      subject: 'tester',
      tenant,
      roles: [],
      scopes: scopes.replaceAll('.', ':').split(','),
      claims: {},
    };
  };
  graph = await openTestGraph(modules, { identity: { verifies: true, identify } });
  await loadSample(graph);
}, 120_000);
afterAll(() => graph?.close());

/** A token is the tenant, a colon, and the names of scopes with full stops in place of their colons. */
const tokenOf = (scopes: readonly string[], tenant = testTenant) =>
  `Bearer ${tenant}:${scopes.map((scope) => scope.replace(':', '.')).join(',')}`;

const ask = (
  scopes: readonly string[],
  query: string,
  variables: Record<string, unknown> = {},
  tenant = testTenant,
): Promise<GraphAnswer> => postQuery(graph.gateway.fetch, query, variables, { authorization: tokenOf(scopes, tenant) });

const everything = scopesByRole.super_user ?? [];
const without = (...names: string[]) => everything.filter((scope) => !names.includes(scope));
const codesOf = ({ errors = [] }: GraphAnswer) => [...new Set(errors.map(({ extensions }) => extensions?.code))];

async function firstOf(list: string, selection: string, scopes = everything): Promise<Record<string, unknown>> {
  const { data } = await ask(scopes, `{ ${list} { nodes { ${selection} } } }`);
  return data?.[list.replace(/\(.*/, '')].nodes[0];
}

/** Returns a selection for each field of a type that needs no argument: itself, or the leaves of its object. */
function selectionsOf(type: GraphQLObjectType, depth: number): string[] {
  return Object.values(type.getFields()).flatMap(({ name, args, type: given }) => {
    const named = getNamedType(given);
    if (args.some(isRequiredArgument)) return [];
    if (isLeafType(named)) return [name];
    if (depth === 0 || !isObjectType(named) || isConnection(named)) return [];
    const within = selectionsOf(named, depth - 1);
    return within.length > 0 ? [`${name} { ${within.join(' ')} }`] : [];
  });
}

const isConnection = ({ name }: GraphQLNamedType): boolean => name.endsWith('Connection');

/** More would exceed the cost that the gateway allows. */
const fieldsAtOnce = 6;

/** For each list of the schema, queries for all that its items say. */
const sweeps = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
  const type = getNamedType(field.type);
  if (field.args.some(isRequiredArgument) || !isObjectType(type) || !isConnection(type)) return [];
  const node = getNamedType(type.getFields().nodes?.type ?? type);
  const members = isAbstractType(node) ? schema.getPossibleTypes(node) : isObjectType(node) ? [node] : [];
  return members.flatMap((member) => {
    const selections = selectionsOf(member, 1);
    return Array.from({ length: Math.ceil(selections.length / fieldsAtOnce) }, (_, chunk) => {
      const chosen = selections.slice(chunk * fieldsAtOnce, (chunk + 1) * fieldsAtOnce).join(' ');
      return {
        list: field.name,
        query: `{ ${field.name}(first: 12) { nodes { ... on ${member.name} { ${chosen} } } } }`,
      };
    });
  });
});

/** Returns what the stores hold of people, and of what was said, where it is long enough to be recognised. */
async function stored(): Promise<string[]> {
  const read = async (subgraph: string, sql: string) =>
    graph.subgraph(subgraph).database.transaction(testTenant, (em) => em.execute<{ value: string }[]>(sql));
  const found = await Promise.all([
    read('contacts', 'select address as value from contacts.contact_emails'),
    read('slack', 'select text as value from slack.slack_messages'),
    read('gong', 'select text as value from gong.transcript_segments'),
    read('intelligence', 'select sentence as value from intelligence.findings'),
  ]);
  return [...new Set(found.flat().map(({ value }) => value))].filter((value) => value?.length >= 12);
}

/** Returns the secrets that an answer shows, also where they are encoded as cursors are. */
function shownIn({ data, errors = [] }: GraphAnswer, secrets: readonly string[]): string[] {
  const usual = ['UNAUTHORIZED_FIELD_OR_TYPE', 'FORBIDDEN'];
  expect(errors.filter(({ extensions }) => !usual.includes(String(extensions?.code)))).toEqual([]);
  const strings: string[] = [];
  JSON.stringify(data, (name, value) => {
    if (typeof value === 'string') strings.push(name === 'cursor' ? Buffer.from(value, 'base64url').toString() : value);
    return value;
  });
  const all = strings.join('\n');
  return secrets.filter((secret) => all.includes(secret));
}

/** For each group field of the schema, a query for each dimension. */
const groupings = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(({ name, args }) => {
  const by = args.find((argument) => argument.name === 'by' && name.endsWith('Groups'));
  const dimension = by && getNamedType(by.type);
  return isEnumType(dimension)
    ? dimension.getValues().map((value) => `{ ${name}(by: ${value.name}, first: 100) { groups { key } } }`)
    : [];
});

/** For each order of each list of the schema, a query for the cursors of its items. */
const orderings = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(({ name, args }) => {
  const order = args.find((argument) => argument.name === 'orderBy');
  const input = order && getNamedType(order.type);
  const field = isInputObjectType(input) ? getNamedType(input.getFields().field?.type) : undefined;
  return isEnumType(field)
    ? field
        .getValues()
        .map(
          (value) => `{ ${name}(first: 50, orderBy: [{ field: ${value.name}, direction: ASC }]) { edges { cursor } } }`,
        )
    : [];
});

describe('a client who may read neither addresses nor conversations', () => {
  const scopes = without('people:read', 'conversations:read');

  test('finds none of them in any list', async () => {
    const secrets = await stored();
    expect(secrets.length).toBeGreaterThan(200);
    expect(sweeps.length).toBeGreaterThan(20);
    const leaksOf = async (query: string, whose: readonly string[]) => shownIn(await ask(whose, query), secrets);
    const leaks: [string, string][] = [];
    let shown = 0;
    for (const { query } of sweeps) {
      for (const leak of (await leaksOf(query, scopes)).slice(0, 2)) leaks.push([query, leak]);
      shown += (await leaksOf(query, everything)).length;
    }
    expect(leaks).toEqual([]);
    expect(shown).toBeGreaterThan(200);
  });

  test('finds none of them as the key of a group, nor in a cursor', async () => {
    const secrets = await stored();
    expect([groupings.length, orderings.length]).toEqual([
      expect.toSatisfy((n) => n > 50),
      expect.toSatisfy((n) => n > 50),
    ]);
    const leaks: [string, string[]][] = [];
    for (const query of [...groupings, ...orderings]) {
      const found = shownIn(await ask(scopes, query), secrets);
      if (found.length > 0) leaks.push([query, found.slice(0, 2)]);
    }
    expect(leaks).toEqual([]);
  });

  test('gets parts of them', async () => {
    expect(await firstOf('contacts(first: 1)', 'primaryEmail phones { number }', scopes)).toEqual({
      primaryEmail: expect.stringMatching(/^.•••@/),
      phones: expect.toSatisfy((phones: { number: string }[]) =>
        phones.every(({ number }) => /^•••\d\d$/.test(number)),
      ),
    });
    expect(await firstOf('slackMessages(first: 1)', 'text', scopes)).toEqual({
      text: expect.stringMatching(/^••• \(\d+ words?\)$/),
    });
  });

  test.each([
    ['{ contacts(filter: { primaryEmail: { contains: "ann" } }) { totalCount } }', 'filter.primaryEmail'],
    [
      '{ contacts(filter: { or: [{ primaryEmail: { contains: "ann" } }] }) { totalCount } }',
      'filter.or[0].primaryEmail',
    ],
    ['{ contacts(orderBy: [{ field: PRIMARY_EMAIL, direction: ASC }]) { totalCount } }', 'orderBy[0].field'],
    ['{ contactByEmail(email: "ann@example.com") { id } }', 'email'],
    ['{ slackMessages(search: "price") { totalCount } }', 'search'],
    ['{ slackMessageGroups(by: CHANNEL, search: "price") { count } }', 'search'],
    ['{ interactions(filter: { text: { contains: "price" } }) { totalCount } }', 'filter.text'],
  ])('may not look by them: %s', async (query, path) => {
    const { errors } = await ask(scopes, query);
    expect(errors).toMatchObject([
      { message: expect.stringContaining(`${path}: needs the scope`), extensions: { code: 'FORBIDDEN' } },
    ]);
    expect((await ask(everything, query)).errors).toBeUndefined();
  });
});

describe('each role', () => {
  const account = '{ accounts(first: 1) { nodes { name } } }';
  const score = '{ accounts(first: 1) { nodes { health { value } } } }';
  const search = '{ search(text: "price", first: 1) { totalCount } }';
  const sources = '{ sourceSyncs(first: 1) { totalCount } }';
  const users = '{ users(first: 1) { totalCount } }';
  const rule = 'mutation { vocabularyTermRemove(id: "none") { userErrors { code } } }';
  const alert = 'mutation { alertAcknowledge(id: "none") { userErrors { code } } }';
  const contact = 'mutation { contactEdit(id: "none", input: {}) { userErrors { code } } }';
  test.each([
    ['super_user', [account, score, search, sources, users, rule, alert, contact], []],
    ['analyst', [account, score, search, sources, alert], [users, rule, contact]],
    ['account_manager', [account, score, search, alert, contact], [sources, users, rule]],
    ['developer', [account, score, sources], [search, users, rule, alert, contact]],
    ['executive_viewer', [account, score], [search, sources, users, rule, alert, contact]],
    ['partner', [account, score], [search, sources, users, rule, alert, contact]],
  ])('%s may do what it is for, and nothing else', async (role, allowed, denied) => {
    for (const query of allowed)
      expect([query, codesOf(await ask(scopesByRole[role] ?? [], query))]).toEqual([query, []]);
    for (const query of denied)
      expect([query, codesOf(await ask(scopesByRole[role] ?? [], query))]).toEqual([
        query,
        ['UNAUTHORIZED_FIELD_OR_TYPE'],
      ]);
  });

  test('without any scope sees nothing', async () => {
    for (const { list, query } of new Map(sweeps.map((sweep) => [sweep.list, sweep])).values()) {
      expect([query, (await ask([], query)).data?.[list] ?? null]).toEqual([query, null]);
    }
  });
});

describe('an object', () => {
  test('is found by its id only with the scope of its type', async () => {
    const ids = await Promise.all(
      ['accounts', 'slackMessages', 'gongCalls', 'interactions', 'sourceSyncs', 'alerts'].map((list) =>
        firstOf(`${list}(first: 1)`, 'id'),
      ),
    );
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename } }';
    const names = async (scopes: readonly string[]) =>
      (await ask(scopes, query, { ids: ids.map(({ id }) => id) })).data?.nodes.map(
        (node: { __typename: string } | null) => node?.__typename ?? null,
      );
    const [message] = (await names(['customers:read'])).slice(3);
    expect(await names([])).toEqual([null, null, null, null, null, null]);
    expect(await names(['customers:read'])).toEqual(['Account', 'SlackMessage', 'GongCall', message, null, null]);
    expect(await names(['insights:read', 'operations:read'])).toEqual([null, null, null, null, 'SourceSync', 'Alert']);
  });

  test('of another area is not reached through an object that a client may read', async () => {
    const { data, errors } = await ask(
      ['customers:read'],
      '{ accounts(first: 1) { nodes { id health { value } alerts { totalCount } } } }',
    );
    expect(data?.accounts.nodes).toEqual([{ id: expect.any(String), health: null, alerts: null }]);
    expect(errors).toHaveLength(2);
    const alerts = await ask(['insights:read'], '{ alerts(first: 1) { nodes { title account { name } } } }');
    expect(alerts.data?.alerts.nodes).toEqual([{ title: expect.any(String), account: null }]);
  });
});

test('an answer to a question quotes nobody to those who may not read it', async () => {
  const question = 'What objections did customers raise?';
  const query = 'query ($question: String!) { ask(question: $question) { text table { rows { cells { text } } } } }';
  const secrets = await stored();
  const { data } = await ask(without('conversations:read', 'people:read'), query, { question });
  expect(secrets.filter((secret) => JSON.stringify(data).includes(secret))).toEqual([]);
});

describe('a super user of another tenant', () => {
  const theirs = (query: string, variables: Record<string, unknown> = {}) =>
    ask(everything, query, variables, 'umbrella');
  const queries = schema.getQueryType()?.getFields() ?? {};

  /** The records of tenants are for operators, whatever the tenant. */
  const ofOperators = 'tenants';

  /** Root fields that find an object by nothing but its id, with their lists. */
  const lookups = Object.values(queries).flatMap(({ name, args }) => {
    const list = queries[`${name}s`];
    const isLookup = args.length === 1 && args[0]?.name === 'id' && list && isConnection(getNamedType(list.type));
    return isLookup && list.name !== ofOperators ? [{ name, list: list.name }] : [];
  });

  test('finds nothing in any list, and counts nothing', async () => {
    for (const list of new Set(sweeps.map((sweep) => sweep.list))) {
      const answer = await theirs(`{ ${list}(first: 20) { totalCount nodes { __typename } } }`);
      if (list === ofOperators)
        expect([answer.data, codesOf(answer)]).toEqual([{ [list]: null }, ['UNAUTHORIZED_FIELD_OR_TYPE']]);
      else expect([list, answer.data?.[list]]).toEqual([list, { totalCount: 0, nodes: [] }]);
    }
    const { data } = await theirs('{ search(text: "price", first: 5) { totalCount } }');
    expect(data).toEqual({ search: { totalCount: 0 } });
  });

  test('finds nothing by the ids of others, nor by their cursors', async () => {
    expect(lookups.length).toBeGreaterThan(10);
    for (const { name, list } of lookups) {
      const { data } = await ask(everything, `{ ${list}(first: 1) { nodes { id } pageInfo { endCursor } } }`);
      const [id, cursor] = [data?.[list].nodes[0]?.id, data?.[list].pageInfo.endCursor];
      if (id === undefined) continue;
      const found = await theirs(`query ($id: ID!) { ${name}(id: $id) { id } node(id: $id) { id } }`, { id });
      expect([name, found.data]).toEqual([name, { [name]: null, node: null }]);
      const next = await theirs(`query ($after: String) { ${list}(first: 1, after: $after) { totalCount } }`, {
        after: cursor,
      });
      expect([list, codesOf(next)]).toEqual([list, ['BAD_USER_INPUT']]);
    }
  });

  test('changes nothing by the ids of others', async () => {
    const [account, contact, alert] = await Promise.all(
      ['accounts', 'contacts', 'alerts'].map((list) => firstOf(`${list}(first: 1)`, 'id')),
    );
    const change = /* GraphQL */ `
      mutation ($account: ID!, $contact: ID!, $alert: ID!) {
        contactEdit(id: $contact, input: { title: "Taken over" }) { contact { id } userErrors { code } }
        accountChurned(accountId: $account, reason: "None", on: "2026-11-01") { userErrors { code } }
        alertResolve(id: $alert, resolution: "None") { userErrors { code } }
      }
    `;
    const { data } = await theirs(change, { account: account?.id, contact: contact?.id, alert: alert?.id });
    expect(Object.values(data ?? {})).toEqual([
      { contact: null, userErrors: [{ code: expect.stringContaining('NOT_FOUND') }] },
      { userErrors: [{ code: expect.stringContaining('NOT_FOUND') }] },
      { userErrors: [{ code: expect.stringContaining('NOT_FOUND') }] },
    ]);
    const { data: after } = await ask(
      everything,
      '{ contacts(filter: { title: { eq: "Taken over" } }) { totalCount } }',
    );
    expect(after).toEqual({ contacts: { totalCount: 0 } });
  });

  test('gets nothing of an answer that others get at the same moment', async () => {
    const query = '{ accounts(first: 5) { nodes { name contacts(first: 2) { nodes { fullName } } } } }';
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) => (n % 2 === 0 ? ask(everything, query) : theirs(query))),
    );
    for (const [n, { data }] of answers.entries()) expect(data?.accounts.nodes).toHaveLength(n % 2 === 0 ? 5 : 0);
  });
});
