import { createPostgresBus, type EventBus, eventSourceOf } from '@sophia/events';
import { createGateway, type Gateway } from '@sophia/gateway';
import { postQuery, testTenant } from '@sophia/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { modules } from '../src/common/modules.ts';
import { openTestGraph, type TestGraph } from '../src/test-graph/open-test-graph.ts';
import { loadSample } from './support/load-sample.ts';
import { superUser } from './support/super-user.ts';

/** Its gateway caches nothing, so its responses are current. */
let graph: TestGraph;
let bus: EventBus;
const gateways: Gateway[] = [];

beforeAll(async () => {
  graph = await openTestGraph(modules);
  await loadSample(graph);
  bus = createPostgresBus({ database: graph.subgraph('contacts').database });
  for (let n = 0; n < 2; n++) gateways.push(await openGateway());
});
afterAll(async () => {
  for (const gateway of gateways) await gateway.dispose();
  await graph?.close();
});

const openGateway = (): Promise<Gateway> =>
  createGateway({
    supergraph: graph.supergraph,
    events: eventSourceOf(bus),
    graphiql: false,
    identity: superUser,
  });

/** Resolves when both gateways have read the whole bus. */
async function caughtUp() {
  const head = BigInt(await bus.head());
  for (const { feed } of gateways) {
    await expect.poll(() => feed?.readAt !== undefined && BigInt(feed.position ?? 0) >= head).toBe(true);
  }
}

/** Fields of all subgraphs but access and webhooks, with every way to reach entities. */
const shown = /* GraphQL */ `
  fragment Person on Contact {
    fullName title emails { address } account { name } identities { sourceId }
    calls(first: 3) { nodes { title } } timeline(first: 3) { nodes { title } } slackMessages(first: 3) { nodes { text } }
    engagement { value } alerts(first: 3) { nodes { title } } lastInteractionAt
  }
  fragment Event on Interaction {
    kind title text sentiment summary participants { displayName contact { fullName } employee { fullName } } deal { name }
    ... on CallInteraction { call { brief parties { name contact { fullName } } trackers { name } analysis { modelName: model } } }
    ... on MessageInteraction { channelName message { text author { displayName } reactionCount } }
  }
  fragment Everything on Account {
    name domain industry owner { fullName title } parent { name } openDealCount
    contacts(first: 4) { totalCount nodes { ...Person } }
    deals(first: 5) { nodes { id name stage owner { fullName } stageHistory { stage } health { value } calls(first: 2) { nodes { title } } } }
    health { value factors { label } change7Days } churnRisk { value } insights(first: 5) { nodes { title } }
    alerts(first: 5) { nodes { title status severity rule { name } } }
    openAlertCount interactionCount lastInteractionAt
    timeline(first: 8) { nodes { ...Event } }
    conversationThreads(first: 3) { nodes { id subject interactions(first: 3) { nodes { title } } } }
    calls(first: 2) { nodes { title host { fullName } transcript(first: 4) { nodes { text sentiment speaker { name } } } } }
    slackChannels(first: 3) { nodes { name messages(first: 3) { nodes { text author { realName } } } } }
    slackThreads(first: 3) { nodes { text replies(first: 3) { nodes { text } } } }
  }`;

const byId = `query ($id: ID!) { account(id: $id) { id ...Everything } } ${shown}`;
const byDomain = 'query ($domain: String!) { accountByDomain(domain: $domain) { name domain } }';

async function ask(gateway: Gateway, query: string, variables: Record<string, unknown>) {
  const { data, errors } = await postQuery(gateway.fetch, query, variables);
  expect(errors).toBeUndefined();
  return data;
}

interface Account {
  readonly id: string;
  readonly domain: string | null;
}

const accounts = async () => {
  const { data } = await graph.query('{ accounts(first: 100) { nodes { id domain interactionCount } } }');
  const { nodes } = (data as { accounts: { nodes: (Account & { interactionCount: number })[] } }).accounts;
  return nodes.sort((a, b) => b.interactionCount - a.interactionCount).slice(0, 3);
};

const random = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
  return seed / 2 ** 31;
};

/** Updates of every table that a response can show. Each applies to any rows, like bulk statements. */
const writes: readonly (readonly [table: string, change: string])[] = [
  ['contacts.accounts', `name = name || '.'`],
  ['contacts.accounts', 'owner_id = (select id from contacts.employees order by id limit 1)'],
  ['contacts.contacts', `full_name = full_name || '.'`],
  ['contacts.contacts', 'account_id = (select id from contacts.accounts order by md5(t.id::text) limit 1)'],
  ['contacts.contact_emails', `address = 'x' || address`],
  ['contacts.employees', `full_name = full_name || '.'`],
  ['contacts.deals', `stage = stage || '.'`],
  ['contacts.deals', 'account_id = null'],
  ['contacts.deal_stage_changes', `stage = stage || '.'`],
  ['contacts.source_records', `source_id = source_id || '.'`],
  ['contacts.party_links', 'contact_id = (select id from contacts.contacts order by md5(t.party_id::text) limit 1)'],
  ['gong.gong_users', `full_name = full_name || '.'`],
  ['gong.gong_calls', `title = title || '.', brief = 'new'`],
  ['gong.gong_calls', 'account_id = null'],
  ['gong.gong_parties', `name = name || '.'`],
  ['gong.call_trackers', `name = name || '.'`],
  ['gong.transcript_segments', `text = text || '.'`],
  ['slack.slack_users', `real_name = 'Somebody', display_name = 'Some'`],
  ['slack.slack_messages', `text = text || '.'`],
  ['slack.slack_messages', 'is_deleted = true'],
  ['slack.slack_channels', `name = name || '.'`],
  ['slack.identity_resolutions', 'contact_id = null'],
  ['interactions.timeline_entries', 'account_id = null'],
  ['interactions.unified_interactions', `title = title || '.'`],
  ['interactions.interaction_participants', 'contact_id = null'],
  ['interactions.people', `name = name || '.'`],
  ['interactions.slack_channels', `name = name || '.'`],
  ['interactions.conversation_threads', `subject = subject || '.'`],
  ['intelligence.scores', 'value = value / 2'],
  ['intelligence.score_history', 'value = value / 2'],
  ['intelligence.alerts', `title = title || '.'`],
  ['intelligence.alerts', `status = 'RESOLVED'`],
  ['intelligence.alert_rules', `name = name || '.'`],
  ['intelligence.insights', `title = title || '.'`],
  ['intelligence.interaction_analyses', 'sentiment = 0.5'],
  ['intelligence.segment_analyses', 'sentiment = 0.25'],
  ['intelligence.call_analyses', `model = model || '.'`],
];

test('returns current data from every gateway after a published change', {
  timeout: 120_000,
}, async () => {
  await caughtUp();
  const next = random(7);
  const views = await accounts();
  const compare = async (why: string) => {
    for (const { id, domain } of views) {
      for (const [query, variables] of [
        [byId, { id }],
        [byDomain, { domain: domain ?? 'none.example' }],
      ] as const) {
        const truth = await ask(graph.gateway, query, variables);
        for (const gateway of gateways) {
          expect({ why, data: await ask(gateway, query, variables) }).toEqual({ why, data: truth });
        }
      }
    }
  };
  await compare('nothing has changed');
  // Runs the updates in random order, some together, each on a random part of the rows.
  const order = writes.map((write) => ({ write, place: next() })).sort((a, b) => a.place - b.place);
  for (let at = 0; at < order.length; ) {
    const together = order.slice(at, at + 1 + Math.floor(next() * 6));
    at += together.length;
    for (const {
      write: [table, change],
    } of together) {
      const { database } = graph.subgraph(table.split('.')[0] ?? '');
      const part = `get_byte(decode(md5(t::text || '${next()}'), 'hex'), 0) < 100`;
      await database.transaction(testTenant, (em) => em.execute(`update ${table} t set ${change} where ${part}`));
    }
    await graph.drain();
    await caughtUp();
    await compare(together.map(({ write }) => write.join(': ')).join('; '));
  }
  for (const { metrics } of gateways) {
    const text = await metrics.text();
    // The query shows nothing of those whose fields need a scope.
    for (const { name } of modules.filter(({ name }) => !['access', 'webhooks'].includes(name))) {
      expect(text).toMatch(new RegExp(`entity_cache_lookups_total\\{service="${name}",.*outcome="hit"\\} [1-9]`));
    }
  }
});

test('returns what a mutation wrote before the change is published', async () => {
  const [gateway] = gateways;
  if (!gateway) throw new Error('no gateway');
  await caughtUp();
  const list = '{ contacts(first: 1) { nodes { id } } }';
  const { contacts } = (await ask(gateway, list, {})) as { contacts: { nodes: { id: string }[] } };
  const id = contacts.nodes[0]?.id;
  const read = 'query ($id: ID!) { contact(id: $id) { id title } }';
  await ask(gateway, read, { id });
  const edit =
    'mutation ($id: ID!) { contactEdit(id: $id, input: { title: "Head of Everything" }) { userErrors { message } } }';
  expect(await ask(gateway, edit, { id })).toEqual({ contactEdit: { userErrors: [] } });
  expect(await ask(gateway, read, { id })).toMatchObject({ contact: { title: 'Head of Everything' } });
});

test('keeps unchanged entities cached while others change', async () => {
  const [gateway] = gateways;
  const [account] = await accounts();
  if (!gateway || !account) throw new Error('nothing to ask for');
  const read = 'query ($id: ID!) { account(id: $id) { id name contacts(first: 4) { nodes { id fullName } } } }';
  const { database } = graph.subgraph('contacts');
  await graph.drain();
  await caughtUp();
  await ask(gateway, read, { id: account.id });
  await database.transaction(testTenant, (em) =>
    em.execute(`update contacts.accounts set region = 'X' where id <> '${account.id}' and parent_id is null`),
  );
  await graph.drain();
  await caughtUp();
  expect(await graph.statementsOf(() => ask(gateway, read, { id: account.id }))).toEqual([]);
});
