import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type CallToolResult, Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { readOperations } from '@sophia/gateway';
import { testClock, testTenant } from '@sophia/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modules } from '../src/common/modules.ts';
import { mcpOperationsFolder, root } from '../src/common/programs.ts';
import { openTestGraph, type TestGraph } from '../src/test-graph/open-test-graph.ts';
import { byToken, gatewayBy } from './support/gateway-by-token.ts';
import { loadSampleOf } from './support/load-sample.ts';

let graph: TestGraph;
let ours: Client;
let others: Client;
beforeAll(async () => {
  graph = await openTestGraph(modules, {
    identity: byToken,
    services: (fetch) => ({ intelligence: { gateway: gatewayBy(fetch) } }),
    mcp: { operations: await readOperations(mcpOperationsFolder) },
    // Soon after the last words of the sample.
    clock: testClock(new Date('2026-11-26T12:00:00.000Z')),
  });
  await loadSampleOf(graph, 'crm');
  await loadSampleOf(graph, 'gong');
  ours = await connect(testTenant);
  others = await connect('another');
}, 120_000);
afterAll(async () => {
  await ours?.close();
  await others?.close();
  await graph?.close();
});

async function connect(tenant: string): Promise<Client> {
  const transport = new StreamableHTTPClientTransport(new URL('http://gateway/mcp'), {
    fetch: (url, init) => graph.gateway.fetch(String(url), init),
    requestInit: { headers: { authorization: `Bearer ${tenant}` } },
  });
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode: 'auto' } });
  await client.connect(transport);
  return client;
}

async function call<T>(name: string, args: Record<string, unknown>, client = ours): Promise<T> {
  const answer = (await client.callTool({ name, arguments: args })) as CallToolResult;
  expect(answer.structuredContent).not.toHaveProperty('errors');
  return (answer.structuredContent as { data: T }).data;
}

it('has each of our tools, with a description of each argument', async () => {
  const { tools } = await ours.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    ...['account_360', 'accounts_at_risk', 'ask', 'calls_about', 'search'],
    ...['search_schema', 'describe_type', 'validate_operation', 'run_query'],
  ]);
  for (const { inputSchema } of tools) {
    for (const property of Object.values(inputSchema.properties ?? {})) {
      expect(property).toMatchObject({ description: expect.stringMatching(/./) });
    }
  }
});

describe('a tool', () => {
  it('shows everything about an account', async () => {
    const { accounts } = await call<{ accounts: object }>('account_360', { name: 'maple ridge', interactions: 3 });
    expect(accounts).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          name: 'Maple Ridge Residential',
          owner: { fullName: 'Tom Okafor' },
          health: { shownValue: expect.any(Number), factors: expect.arrayContaining([]) },
          timeline: { nodes: [{}, {}, {}] },
        },
      ],
    });
  });

  it('lists the accounts at risk, the highest risk first', async () => {
    interface Risks {
      readonly churnRisks: { readonly nodes: readonly { score: { shownValue: number }; reasons: object[] }[] };
    }
    const { churnRisks } = await call<Risks>('accounts_at_risk', {});
    const values = churnRisks.nodes.map(({ score }) => score.shownValue);
    expect(values.length).toBeGreaterThan(1);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    const { churnRisks: fewer } = await call<Risks>('accounts_at_risk', {
      minRisk: values[0],
      first: 25,
      ownerId: null,
    });
    expect(fewer.nodes).toHaveLength(values.filter((value) => value === values[0]).length);
  });

  it('finds moments of calls about a topic', async () => {
    const { search } = await call<{ search: { edges: { node: object }[] } }>('calls_about', {
      topic: 'Yardi',
      first: 3,
    });
    expect(search.edges.length).toBeGreaterThan(0);
    for (const { node } of search.edges) expect(node).toMatchObject({ call: { title: expect.any(String) } });
  });

  it('searches, and goes on where a page ends', async () => {
    interface Page {
      readonly search: { readonly pageInfo: { endCursor: string }; readonly edges: { node: { id: string } }[] };
    }
    const { search: first } = await call<Page>('search', { text: 'Maple Ridge', first: 1 });
    const after = first.pageInfo.endCursor;
    const { search: second } = await call<Page>('search', { text: 'Maple Ridge', first: 1, after });
    expect([first.edges[0]?.node.id, second.edges[0]?.node.id]).toEqual([expect.any(String), expect.any(String)]);
    expect(first.edges[0]?.node.id).not.toBe(second.edges[0]?.node.id);
  });

  it('answers a question, as the person who asks', async () => {
    const { ask } = await call<{ ask: object }>('ask', { question: 'Who owns Maple Ridge?' });
    expect(ask).toMatchObject({ status: 'ANSWERED', text: 'Owner of Maple Ridge Residential: Tom Okafor.' });
  });

  it('answers with no more than a language model takes', async () => {
    const lengths = await Promise.all(
      (
        [
          ['account_360', { name: 'Enterprise Property' }],
          ['account_360', { name: 'a', interactions: 20 }],
          ['accounts_at_risk', { first: 25 }],
          ['calls_about', { topic: 'integration', first: 25 }],
          ['search', { text: 'the integration', first: 50 }],
        ] as const
      ).map(async ([name, args]) => JSON.stringify(await call(name, args)).length),
    );
    expect(Math.max(...lengths)).toBeLessThan(60_000);
  });

  it('says what is wrong with a time', async () => {
    const answer = await ours.callTool({ name: 'search', arguments: { text: 'integration', from: 'yesterday' } });
    expect(answer).toMatchObject({ isError: true, structuredContent: { errors: [{ path: ['search'] }] } });
    expect(JSON.stringify(answer)).toContain('such as');
  });
});

it('has an example in its documentation that fits the graph', async () => {
  const [, query = ''] = /```graphql\n(.*?)```/s.exec(readFileSync(resolve(root, 'docs/mcp.md'), 'utf8')) ?? [];
  const args = { query, variables: { until: '2026-12-31' } };
  const { structuredContent } = await ours.callTool({ name: 'validate_operation', arguments: args });
  expect(structuredContent).toMatchObject({ valid: true, errors: [] });
});

describe('another tenant', () => {
  it('sees nothing of ours in any tool', async () => {
    expect(await call('account_360', { name: 'Maple Ridge' }, others)).toMatchObject({ accounts: { totalCount: 0 } });
    expect(await call('accounts_at_risk', {}, others)).toMatchObject({ churnRisks: { nodes: [] } });
    expect(await call('calls_about', { topic: 'Yardi' }, others)).toMatchObject({ search: { edges: [] } });
    expect(await call('search', { text: 'integration' }, others)).toMatchObject({ search: { edges: [] } });
    const { ask } = await call<{ ask: { text: string } }>('ask', { question: 'Who owns Maple Ridge?' }, others);
    expect(ask).toMatchObject({ status: 'DECLINED' });
    expect(ask.text).not.toContain('Okafor');
  });

  it('gets nothing by our ids', async () => {
    const list = { query: '{ accounts(first: 1) { nodes { id } } }' };
    const { accounts } = await call<{ accounts: { nodes: { id: string }[] } }>('run_query', list);
    const id = accounts.nodes[0]?.id;
    const query = 'query ($id: ID!) { account(id: $id) { name } node(id: $id) { id } }';
    expect(await call('run_query', { query, variables: { id } })).toMatchObject({
      account: { name: expect.any(String) },
    });
    expect(await call('run_query', { query, variables: { id } }, others)).toEqual({ account: null, node: null });
    expect(await call('accounts_at_risk', { ownerId: id }, others)).toMatchObject({ churnRisks: { nodes: [] } });
    expect(await call('search', { text: 'integration', accountIds: [id] }, others)).toMatchObject({
      search: { edges: [] },
    });
  });
});
