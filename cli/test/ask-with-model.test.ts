import type { ServiceSources } from '@sophia/subgraph-kit';
import { testTenant } from '@sophia/testing';
import {
  type ModelReply,
  type ModelRequest,
  startLanguageModel,
  type TestLanguageModel,
} from '@sophia/testing/language-model';
import { Registry } from 'prom-client';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { modules } from '../src/common/modules.ts';
import { openTestGraph, type TestGraph } from '../src/test-graph/open-test-graph.ts';
import { byToken, gatewayBy } from './support/gateway-by-token.ts';
import { loadCrmFiles, ticketsOf } from './support/load-crm-files.ts';
import { loadSampleOf } from './support/load-sample.ts';

const document = /* GraphQL */ `
  query Ask($question: String!) {
    ask(question: $question, now: "2026-11-25T15:00:00Z") {
      status
      reason
      text
      confidence
      statements { text operations { document variables } }
      table { columns { label } rows { cells { text number } } }
      understanding { intent about }
      operations { document }
    }
  }
`;

let server: TestLanguageModel;
let graph: TestGraph;
const closing = new AsyncDisposableStack();
beforeAll(async () => {
  server = await startLanguageModel();
  const languageModel = await openModel(server.url);
  graph = await openTestGraph(modules, {
    identity: byToken,
    services: (fetch) => ({
      intelligence: {
        languageModel,
        gateway: gatewayBy(fetch),
      },
    }),
  });
  await loadSampleOf(graph, 'crm');
}, 180_000);
beforeEach(() => {
  server.requests.length = 0;
});
afterAll(async () => {
  await graph?.close();
  await closing.disposeAsync();
  await server?.close();
});

/** Opens the service of the subgraph with these settings. */
async function openModel(url: string): Promise<object> {
  const intelligence = modules.find(({ name }) => name === 'intelligence');
  const services = intelligence?.services as Readonly<Record<string, (sources: ServiceSources) => unknown>>;
  const settings = {
    LANGUAGE_MODEL: 'claude-sonnet-4-5',
    LANGUAGE_MODEL_API: 'anthropic',
    LANGUAGE_MODEL_URL: url,
    LANGUAGE_MODEL_KEY: 'key',
    LANGUAGE_MODEL_TIMEOUT: 10_000,
    LANGUAGE_MODEL_CONCURRENCY: 4,
    LANGUAGE_MODEL_DAILY_TOKENS: 1_000_000,
  };
  const sources = { settings, registry: new Registry() } as unknown as ServiceSources;
  const model = (await services.languageModel?.(sources)) as AsyncDisposable;
  closing.use(model);
  return model;
}

async function send(text: string, variables: object, tenant = testTenant) {
  const response = await graph.gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${tenant}` },
    body: JSON.stringify({ query: text, variables }),
  });
  const { data, errors } = await response.json();
  expect(errors).toBeUndefined();
  return data;
}

const ask = async (question: string, tenant = testTenant) => (await send(document, { question }, tenant)).ask;

/** What the model does in turn; the results of its calls come with the next request. */
const plays =
  (...steps: (ModelReply | ((request: ModelRequest) => ModelReply))[]) =>
  (request: ModelRequest): ModelReply => {
    const step = steps.shift();
    if (!step) throw new Error('the model was asked more often than expected');
    return typeof step === 'function' ? step(request) : step;
  };

const call = (name: string, input: object): ModelReply => ({ calls: [{ name, input }] });
const query = (text: string, variables: object = {}): ModelReply =>
  call('run_query', { document: text, variables: JSON.stringify(variables) });
const answer = (...statements: [text: string, ...results: string[]][]): ModelReply =>
  call('answer', { statements: statements.map(([text, ...results]) => ({ text, results })) });

const lastOf = ({ turns }: ModelRequest): string => turns.at(-1)?.text ?? '';
const accounts = '{ accounts(first: 100) { nodes { name unitCount } } }';
/** A question that no intent understands. */
const question = 'Quiero saber cuántas cuentas tenemos y cuál es la más grande de todas';

it('leaves to the intents what they understand', async () => {
  expect(await ask('Who owns Maple Ridge?')).toMatchObject({
    status: 'ANSWERED',
    understanding: { intent: 'account-fact' },
  });
  expect(server.requests).toEqual([]);
});

it('may answer from more data than the intents read', async () => {
  await loadCrmFiles(graph, 'busy', ticketsOf(Array(101).fill('New')));
  server.reply = plays(query('{ interactions { totalCount } }'), answer(['There are 101 open tickets.', 'r1']));
  expect(await ask('How many tickets are open?', 'busy')).toMatchObject({
    status: 'ANSWERED',
    text: 'There are 101 open tickets.',
  });
});

it('looks into the schema, corrects a query, runs it as the person who asks, and answers from the result', async () => {
  let count = 0;
  let units = 0;
  server.reply = plays(
    call('search_schema', { words: 'accounts units' }),
    (request) => {
      expect(lastOf(request)).toContain('Query.accounts(');
      return call('describe_type', { name: 'Account' });
    },
    (request) => {
      expect(lastOf(request)).toContain('unitCount');
      return query('{ accounts { nodes { name numberOfUnits } } }');
    },
    (request) => {
      expect(lastOf(request)).toContain('Cannot query field "numberOfUnits"');
      return call('find_name', { words: 'cedarstoen' });
    },
    (request) => {
      expect(lastOf(request)).toContain('Cedarstone Communities');
      return query(accounts);
    },
    (request) => {
      const nodes: { name: string; unitCount: number | null }[] = JSON.parse(lastOf(request).replace(/^r1: /, ''))
        .accounts.nodes;
      count = nodes.length;
      units = nodes.reduce((sum, { unitCount }) => sum + (unitCount ?? 0), 0);
      return answer(
        [`There are ${count} accounts.`, 'r1'],
        [`Together they have ${units.toLocaleString('en-US')} units.`, 'r1'],
        ['Maple Ridge Residential has 5,120 units.', 'r1'],
      );
    },
  );
  const said = await ask(question);
  expect(said).toMatchObject({
    status: 'ANSWERED',
    text: `There are ${count} accounts. Together they have ${units.toLocaleString('en-US')} units. Maple Ridge Residential has 5,120 units.`,
    confidence: 0.5,
    understanding: { intent: 'language-model' },
    operations: [{ document: accounts }],
  });
  expect(count).toBeGreaterThan(1);
  expect(said.statements[0]).toMatchObject({ operations: [{ document: accounts, variables: '{}' }] });
  expect(said.table.rows.length).toBeGreaterThan(1);
  expect(said.table.columns).toEqual([{ label: 'name' }, { label: 'unitCount' }]);
});

it('drops a statement that the results do not bear out', async () => {
  const wrong: [string, ...string[]][] = [
    ['Maple Ridge Residential has 6,000 units.', 'r1'],
    ['Oak Hill Partners is one of the accounts.', 'r1'],
    ['Maple Ridge Residential has 5,120 units.', 'r7'],
    ['Maple Ridge Residential has 5,120 units.'],
    ['The accounts grew by 37%.', 'r1'],
  ];
  for (const each of wrong) {
    server.reply = plays(
      query(accounts),
      answer(
        ['Maple Ridge Residential has 5,120 units.', 'r1'],
        ['Maple Ridge Residential is an account.', 'r1'],
        each,
      ),
    );
    expect((await ask(question)).text).toBe(
      'Maple Ridge Residential has 5,120 units. Maple Ridge Residential is an account.',
    );
    server.reply = plays(query(accounts), answer(each));
    expect(await ask(question)).toMatchObject({ status: 'DECLINED', reason: 'LANGUAGE', statements: [] });
  }
});

it('tells the model the day and times of the time zone of the tenant', async () => {
  const setZone = (timeZone: string) =>
    send('mutation ($zone: String!) { metricTimeZoneSet(timeZone: $zone) { timeZone } }', { zone: timeZone });
  await setZone('Etc/GMT-14');
  try {
    server.reply = plays(
      (request) => {
        expect(JSON.parse(lastOf(request))).toMatchObject({ today: '2026-11-26', timeZone: 'Etc/GMT-14' });
        return query('{ interactions(first: 1) { nodes { occurredAt } } }');
      },
      (request) => {
        expect(lastOf(request)).toMatch(/"occurredAt":"[\d-]{10}T[\d:.]+\+14:00"/);
        return call('decline', { reason: 'Enough was seen.' });
      },
    );
    await ask(question);
    expect(server.requests).toHaveLength(2);
  } finally {
    await setZone('UTC');
  }
});

it('reads only, as the person who asks, and not without end', async () => {
  server.reply = plays(
    query('mutation { alertAcknowledge(id: "1") { alert { id } } }'),
    (request) => {
      expect(lastOf(request)).toContain('questions are answered by queries alone');
      return query('{ ask(question: "Who?") { text } }');
    },
    (request) => {
      expect(lastOf(request)).toContain('must not ask another');
      return query(accounts);
    },
    (request) => {
      expect(lastOf(request)).toContain('r1: {"accounts":{"nodes":[]}}');
      return call('decline', { reason: 'There is nothing.' });
    },
  );
  expect(await ask(question, 'other')).toMatchObject({ status: 'DECLINED', table: null });
  server.reply = () => query(accounts);
  expect(await ask(question)).toMatchObject({ status: 'DECLINED', text: expect.stringContaining('too many steps') });
  expect(server.requests.filter((request) => lastOf(request).includes('At most 6 queries')).length).toBeGreaterThan(0);
});

it('declines as without a model when the model is away, talks nonsense, or calls no tool', async () => {
  const useless: (() => ModelReply)[] = [
    () => ({ status: 500 }),
    () => ({ text: 'I cannot help with that.', ended: 'refused' }),
    () => ({ text: 'There are 5 accounts.' }),
    () => call('answer', { statements: 'none' }),
    () => call('launch', {}),
  ];
  for (const reply of useless) {
    server.reply = reply;
    expect(await ask(question)).toMatchObject({ status: 'DECLINED', reason: 'LANGUAGE', confidence: 0 });
  }
});
