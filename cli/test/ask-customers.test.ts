import { testTenant } from '@sophia/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { modules } from '../src/common/modules.ts';
import { openTestGraph, type TestGraph } from '../src/test-graph/open-test-graph.ts';
import { byToken, gatewayBy } from './support/gateway-by-token.ts';
import { loadSample } from './support/load-sample.ts';

const document = /* GraphQL */ `
  query Ask($question: String!, $now: DateTime!) {
    ask(question: $question, now: $now) { status text value table { rows { cells { text number } } } understanding { intent } }
  }
`;

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph(modules, {
    identity: byToken,
    services: (fetch) => ({ intelligence: { gateway: gatewayBy(fetch) } }),
  });
  await loadSample(graph);
});
afterAll(() => graph?.close());

async function ask(question: string) {
  const response = await graph.gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${testTenant}` },
    body: JSON.stringify({ query: document, variables: { question, now: '2026-11-25T15:00:00Z' } }),
  });
  const { data, errors } = await response.json();
  expect(errors).toBeUndefined();
  const { ask: answer } = data;
  const rows: string[] = (answer.table?.rows ?? []).map((row: { cells: { text: string | null }[] }) =>
    row.cells.map(({ text }) => text ?? '').join(' | '),
  );
  return { ...answer, rows, all: [answer.text, ...rows].join('\n') };
}

/** Our people in the sample. */
const ours = /Maya Lindqvist|Tom Okafor|Inés Quintero|Daniel Reyes|Priya Raman|Grace Holloway|Owen/;

it.each([
  ['What do customers say about Yardi?', 'said', /Yardi/],
  ['What are clients saying about RealPage?', 'said', /The RealPage sync failed again last night/],
  ['Who complained about our prices?', 'statements', /Dean Fowler.*But the price is too high/],
  ['Most common objections about price', 'statements', /But the price is too high/],
  ['What are common objections from property managers about price?', 'statements', /But the price is too high/],
  ['What integration challenges do clients face with Yardi/RealPage?', 'statements', /RealPage sync failed/],
  ['What did customers complain about last month?', 'statements', /sync/],
  ['Which features do customers ask for most?', 'statements', /clear price for each add-on/],
  ['What do customers ask for?', 'statements', /clear price for each add-on/],
  ['What do our clients keep asking for?', 'statements', /clear price for each add-on/],
  ['What are customers requesting from us?', 'statements', /clear price for each add-on/],
])('%j is answered with words of customers alone', async (question, intent, words) => {
  const { status, understanding, all } = await ask(question);
  expect(status).toBe('ANSWERED');
  expect(understanding.intent).toBe(intent);
  expect(all).toMatch(words);
  expect(all).not.toMatch(ours);
  expect(all).not.toMatch(/Deal opened|^Email:|\| Email:/m);
});

it.each([
  'What are common objections from property managers about AI implementation?',
  'What objections do customers have about AI?',
  'Which objections do property managers raise about integration?',
])('%j finds nothing, and shows nothing else instead', async (question) => {
  expect(await ask(question)).toMatchObject({
    status: 'ANSWERED',
    text: expect.stringMatching(/^No customer’s words were found/),
    value: 0,
    rows: [],
  });
});

it.each([
  ['Who asked for a discount?'],
  ['Which customers asked for refunds?'],
  ['Who wrote most in #general?'],
  ['Which channel brings in the most revenue?'],
])('%j is declined, as no part of it may be left out', async (question) => {
  expect(await ask(question)).toMatchObject({ status: 'DECLINED' });
});

it.each<[question: string, value: number, words: RegExp]>([
  ['How many messages were posted in #support-escalations last month?', 5, /Daniel.*Cause found/],
  ['What was said in #general this month?', 1, /Grace.*closed on Thursday and Friday/],
  ['Show me the latest messages of the channel general', 6, /Cedarstone has signed/],
  ['last 3 messages of the sales-pipeline channel', 11, /Casa Verde wants bilingual collections/],
  ['last 3 messages of the slack channel called sales-pipeline', 11, /Casa Verde wants bilingual collections/],
  ['How many messages were posted in channel general?', 6, /Cedarstone has signed/],
  ['Show me the messages of the “general” channel', 6, /Cedarstone has signed/],
])('%j is answered with the messages of the channel alone', async (question, value, words) => {
  const answer = await ask(question);
  expect(answer).toMatchObject({ status: 'ANSWERED', value, understanding: { intent: 'channel-messages' } });
  expect(answer.all).toMatch(words);
});

it.each([
  'How many messages per channel last month?',
  'How many messages were posted in the channel last month?',
  'What was said in the most active channel?',
  'What was said in the last channel?',
  'Which channels mention pricing?',
  'What was said in channel 3?',
])('%j names no channel', async (question) => {
  expect(await ask(question)).toMatchObject({
    status: 'DECLINED',
    text: expect.stringMatching(/^This question cannot be answered/),
  });
});

it('about a channel that is not there is declined, rather than answered from all channels', async () => {
  expect(await ask('Show me messages in #support')).toMatchObject({
    status: 'DECLINED',
    text: 'There is no Slack channel with the name “support”.',
  });
});

it.each(['Which customers are unhappy?', 'Who is unhappy with us?', 'Which customers are not satisfied?'])(
  '%j lists only accounts whose satisfaction is low',
  async (question) => {
    const { table, understanding } = await ask(question);
    expect(understanding.intent).toBe('score-ranking');
    const points = table.rows.map(({ cells }: { cells: { number: number }[] }) => cells[1]?.number);
    expect(points.length).toBeGreaterThan(0);
    expect(Math.max(...points)).toBeLessThan(50);
  },
);
