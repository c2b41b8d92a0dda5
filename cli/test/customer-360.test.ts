import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runIngest } from '@sophia/ingest';
import { testClock, testTenant } from '@sophia/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { modules, sources } from '../src/common/modules.ts';
import { sampleSources } from '../src/sample/sample-data.ts';
import { openTestGraph, type TestGraph } from '../src/test-graph/open-test-graph.ts';
import { loadSample, loadSampleOf } from './support/load-sample.ts';

let graph: TestGraph;
beforeAll(async () => {
  // Soon after the last words of the sample, whose dates do not move: rules of alerts look at the last days.
  graph = await openTestGraph(modules, { clock: testClock(new Date('2026-11-26T12:00:00.000Z')) });
  await loadSample(graph);
}, 120_000);
afterAll(() => graph.close());

interface Node {
  readonly id: string;
}

async function ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await graph.query(query, variables);
  expect(errors).toBeUndefined();
  return data as T;
}

async function accountNamed(name: string): Promise<Node> {
  const found = await ask<{ accounts: { nodes: Node[] } }>(
    'query ($name: String!) { accounts(filter: { name: { eq: $name } }) { nodes { id } } }',
    { name },
  );
  const [account] = found.accounts.nodes;
  if (account === undefined) throw new Error(`the sample has no account ${name}`);
  return account;
}

const view = /* GraphQL */ `
  query View($id: ID!, $size: Int!) {
    account(id: $id) {
      name
      owner { fullName identities { source } }
      contacts(first: $size) { nodes { fullName identities { source } engagement { value } timeline(first: 2) { nodes { title } } } }
      deals(first: $size) { nodes { name stageHistory { stage } owner { fullName } } }
      health { value factors { label } }
      engagement { value factors { label } }
      churnRisk { value }
      alerts(first: $size) { nodes { title kind rule { name } } }
      conversationThreads(first: $size) { nodes { subject interactionCount } }
      slackChannels(first: $size) { nodes { name } }
      slackThreads(first: $size) { nodes { text replies(first: 3) { nodes { text author { displayName contact { fullName } } } } } }
      calls(first: $size) { nodes { title transcript(first: 5) { nodes { text sentiment speaker { name contact { fullName } employee { fullName } } } } } }
      timeline(first: $size) {
        nodes {
          kind
          occurredAt
          title
          sentiment
          keyTopics
          participants { displayName contact { fullName } employee { fullName } }
          ... on CallInteraction { call { talkRatio } }
          ... on MessageInteraction { message { text } }
        }
      }
    }
  }
`;

interface View {
  readonly account: {
    readonly owner: { readonly fullName: string };
    readonly contacts: {
      readonly nodes: readonly {
        readonly fullName: string;
        readonly identities: readonly { readonly source: string }[];
      }[];
    };
    readonly health: { readonly value: number } | null;
    readonly alerts: { readonly nodes: readonly { readonly kind: string }[] };
    readonly calls: { readonly nodes: readonly { readonly transcript: { readonly nodes: readonly unknown[] } }[] };
    readonly slackThreads: { readonly nodes: readonly unknown[] };
    readonly timeline: {
      readonly nodes: readonly {
        readonly kind: string;
        readonly occurredAt: string;
        readonly sentiment: number | null;
      }[];
    };
  } | null;
}

test('shows an account from all five subgraphs in one query, newest first', async () => {
  const { id } = await accountNamed('Maple Ridge Residential');
  const { account } = await ask<View>(view, { id, size: 20 });
  if (account === null) throw new Error('no account');
  expect(account.owner.fullName).toBe('Tom Okafor');
  expect(account.health?.value).toBeLessThan(60);
  // They wrote that they look at alternatives.
  expect(account.alerts.nodes.map(({ kind }) => kind)).toContain('LEAVING_CONSIDERED');
  expect(account.calls.nodes[0]?.transcript.nodes.length).toBeGreaterThan(0);
  expect(account.slackThreads.nodes.length).toBeGreaterThan(0);
  const { nodes } = account.timeline;
  expect(new Set(nodes.map(({ kind }) => kind))).toEqual(
    new Set([...nodes.map(({ kind }) => kind), 'CALL', 'MESSAGE', 'TASK']),
  );
  expect(nodes.map(({ occurredAt }) => occurredAt)).toEqual(
    nodes
      .map(({ occurredAt }) => occurredAt)
      .toSorted()
      .reverse(),
  );
  expect(nodes.some(({ sentiment }) => sentiment !== null && sentiment < 0)).toBe(true);
  // A person in the CRM, in calls and in Slack is one contact.
  expect(
    account.contacts.nodes.some(({ identities }) => new Set(identities.map(({ source }) => source)).size === 3),
  ).toBe(true);
});

test('finds the parent company by a domain that it shares with a subsidiary', async () => {
  expect(await ask('{ accountByDomain(domain: "enterprisepropertygroup.example") { name } }')).toEqual({
    accountByDomain: { name: 'Enterprise Property Group' },
  });
});

test('sends statements for fields, not for rows', async () => {
  const { id } = await accountNamed('Maple Ridge Residential');
  const counts: number[] = [];
  for (const size of [10, 20]) counts.push((await graph.statementsOf(() => ask(view, { id, size }))).length);
  expect(counts[1]).toBe(counts[0]);
  const many = /* GraphQL */ `
    query ($first: Int!) {
      accounts(first: $first) { nodes { owner { fullName } health { value } openAlertCount timeline(first: 3) { nodes { sentiment participants { contact { fullName } } } } } }
    }
  `;
  const perAccounts: number[] = [];
  for (const first of [2, 7]) perAccounts.push((await graph.statementsOf(() => ask(many, { first }))).length);
  expect(perAccounts[1]).toBe(perAccounts[0]);
});

test('leads from a Slack message to the person, the account and the rest of the conversation', async () => {
  const { slackMessages } = await ask<{ slackMessages: { nodes: Record<string, never>[] } }>(/* GraphQL */ `
    {
      slackMessages(filter: { text: { contains: "beta" } }, first: 1) {
        nodes {
          author { employee { fullName title } }
          channel { account { name contacts(first: 1) { nodes { fullName } } } }
          interaction { thread { interactionCount } account { name } }
        }
      }
    }
  `);
  expect(slackMessages.nodes).toMatchObject([
    {
      author: { employee: { fullName: expect.any(String) } },
      channel: {
        account: { name: 'Enterprise Property Group', contacts: { nodes: [{ fullName: expect.any(String) }] } },
      },
      interaction: { account: { name: 'Enterprise Property Group' }, thread: { interactionCount: expect.any(Number) } },
    },
  ]);
});

test('leads from a sentence of a call to the speaker, the call and the account', async () => {
  const { transcriptSegments } = await ask<{ transcriptSegments: { nodes: unknown[] } }>(/* GraphQL */ `
    {
      transcriptSegments(filter: { role: { eq: CUSTOMER } }, first: 1) {
        nodes { text speaker { contact { fullName account { name } } } call { title interaction { id } account { name } } }
      }
    }
  `);
  expect(transcriptSegments.nodes).toMatchObject([
    {
      speaker: { contact: { account: { name: expect.any(String) } } },
      call: { interaction: { id: expect.any(String) }, account: { name: expect.any(String) } },
    },
  ]);
});

test('shows who competes, and support that followed a call', async () => {
  const { id } = await accountNamed('Northgate Living');
  const data = await ask<object>(
    `query ($id: ID!) {
      competitors(from: "2026-08-01", asOf: "2026-11-25T00:00:00Z") {
        name mentions accountsNamed { account { name } } openDeals { deal { name } }
      }
      alerts(filter: { kind: { eq: COMPETITOR_NAMED } }) { nodes { title } }
      account(id: $id) { handoffs { hoursBetween quality call { title } factors { name } } }
    }`,
    { id },
  );
  expect(data).toEqual({
    competitors: [
      {
        name: 'RentFlow',
        mentions: 2,
        accountsNamed: [{ account: { name: 'Bluewater Apartment Homes' } }],
        openDeals: [{ deal: { name: 'Bluewater Apartment Homes: payments and collections' } }],
      },
    ],
    alerts: { nodes: [{ title: 'RentFlow was mentioned: Bluewater Apartment Homes' }] },
    account: {
      handoffs: [
        {
          hoursBetween: 27.83,
          quality: 0.733,
          call: { title: 'Northgate Living: collections' },
          factors: [{ name: 'people' }, { name: 'action_items' }, { name: 'topic' }],
        },
      ],
    },
  });
});

test('streams interactions with fields of other subgraphs during a load', async () => {
  const { id } = await accountNamed('Northgate Living');
  const events = graph.subscribe(
    'subscription ($ids: [ID!]) { interactionAdded(filter: { accountIds: $ids }) { kind account { name owner { fullName } } interaction { title } } }',
    { ids: [id] },
  );
  const nextEvent = events.next();
  await expect
    .poll(() => graph.subgraph('interactions').metrics.text())
    .toContain('sophia_open_subscriptions{subgraph="interactions"} 1');
  await graph.subgraph('interactions').tail.ready();
  const folder = await mkdtemp(join(tmpdir(), 'sophia-task-'));
  await writeFile(
    join(folder, 'Task.csv'),
    'Id,IsDeleted,AccountId,Subject,ActivityDate,Status,SystemModstamp\n00TSa000Smpl999IIA,false,001Sa000Smpl005IIA,Visit in person,2026-11-20,Completed,2026-11-20T10:00:00.000Z\n',
  );
  const { loader, owner } = sources.crm;
  await runIngest(loader, folder, {
    database: graph.subgraph(owner.name).database,
    tenant: testTenant,
    isSample: false,
  });
  await graph.drain();
  expect((await nextEvent).value).toMatchObject({
    data: {
      interactionAdded: {
        kind: 'TASK',
        account: { name: 'Northgate Living', owner: { fullName: 'Tom Okafor' } },
        interaction: { title: 'Visit in person' },
      },
    },
  });
  await events.return?.();
  await rm(folder, { recursive: true });
});

test('changes nothing when the sample is loaded again', async () => {
  for (const source of sampleSources) {
    expect(await loadSampleOf(graph, source)).toMatchObject({ new: 0, changed: 0 });
  }
});

test('loses only the fields of a subgraph that is down', async () => {
  const { id } = await accountNamed('Maple Ridge Residential');
  await graph.subgraph('intelligence').close();
  const { data, errors } = await graph.query(view, { id, size: 3 });
  expect(data).toMatchObject({
    account: {
      name: 'Maple Ridge Residential',
      health: null,
      timeline: { nodes: [{ sentiment: null }, { sentiment: null }, { sentiment: null }] },
    },
  });
  expect(errors?.map(({ extensions }) => extensions?.service)).toEqual(expect.arrayContaining(['intelligence']));
});
