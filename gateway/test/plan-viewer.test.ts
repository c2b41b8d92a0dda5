import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExplainedFetch, ExplainedNode, ExplainedPlan } from '../src/explain/explained-plan.ts';
import { boxHeight, boxWidth, layOut } from '../src/plan-viewer/layout.ts';
import { readPlan } from '../src/plan-viewer/read-plan.ts';
import { isSubscription } from '../src/plan-viewer/waiting.ts';
import { placeText, timingText } from '../src/plan-viewer/words.ts';
import { bookshop } from './support/bookshop.ts';
import { startGraph, type TestGraph } from './support/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph(bookshop());
});
afterAll(() => graph[Symbol.asyncDispose]());

const get = async (path: string, headers: Record<string, string> = {}, of = graph) => {
  const response = await of.gateway.fetch(new URL(path, 'http://gateway').href, { headers });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};

describe('GraphiQL’s page', () => {
  test('loads the plan viewer, whose scripts run in browsers', async () => {
    const { text: page } = await get('/graphql', { accept: 'text/html' });
    const [head = ''] = page.split('</head>');
    expect(head).toContain('<link rel="stylesheet" href="plan-viewer/style.css" />');
    expect((await get('/plan-viewer/style.css')).type).toBe('text/css; charset=utf-8');

    expect(head).toContain('<link rel="stylesheet" href="plan-viewer/page.css" />');
    expect((await get('/plan-viewer/page.css')).type).toBe('text/css; charset=utf-8');
    expect(page).not.toContain('annotation token');
    // A link to a query brings its variables.
    expect(page).toContain('initialVariables:new URL(location.href).searchParams.get("variables")??');

    const [, main = ''] = /<script type="module" src="([^"]*)">/.exec(head) ?? [];
    const waiting = [main];
    const seen = new Set<string>();
    for (const path of waiting) {
      if (seen.has(path)) continue;
      seen.add(path);
      const { status, type, text } = await get(path);
      expect([path, status, type]).toEqual([path, 200, 'text/javascript; charset=utf-8']);
      expect(text).not.toMatch(/import type|^(export )?interface |: readonly/m);
      for (const [, imported] of text.matchAll(/from '\.\/([^']*)'/g)) waiting.push(`plan-viewer/${imported}`);
    }
    expect([...seen]).toContain('plan-viewer/layout.ts');
  });

  test('is the only page with it', async () => {
    await using other = await startGraph(bookshop(), { graphiql: false });
    expect((await get('/plan-viewer/main.ts', {}, other)).status).toBe(404);
    expect((await get('/plan-viewer/nothing.ts')).status).toBe(404);
    expect((await get('/plan-viewer/%2e%2e/main.ts')).status).toBe(404);
  });
});

test.each([
  ['# Scores as they move.\nsubscription LiveScores { a }', true],
  ['subscription { a }\nquery B { b }', true],
  ['query A { subscription }', false],
  ['# subscription\n{ a }', false],
  ['mutation { a }', false],
  ['fragment F on T { a }\nsubscription S { a { ...F } }', true],
  ['', false],
])('detects a subscription: %j', (document, expected) => {
  expect(isSubscription(document)).toBe(expected);
});

const fetch = (service: string, path: string[] = []): ExplainedFetch => ({
  kind: 'fetch',
  service,
  operationKind: 'query',
  parts: [{ path, operation: '{ id }', variables: [] }],
});
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => fetch(name)) as [
  ExplainedFetch,
  ExplainedFetch,
  ExplainedFetch,
  ExplainedFetch,
];
const placesIn = (node: ExplainedNode) => {
  const { boxes } = layOut({ node });
  return Object.fromEntries(boxes.map(({ x, y, fetch: { service } }) => [service, { x, y }]));
};

describe('the picture of a plan', () => {
  test('draws later requests to the right, and concurrent ones below each other', () => {
    const at = placesIn({ kind: 'sequence', nodes: [a, { kind: 'parallel', nodes: [b, c] }, d] });
    expect(at.a?.x).toBe(0);
    expect(at.b?.x).toBeGreaterThanOrEqual(boxWidth);
    expect(at.c?.x).toBe(at.b?.x);
    expect(at.c?.y).toBeGreaterThanOrEqual((at.b?.y ?? 0) + boxHeight);
    expect(at.d?.x).toBeGreaterThanOrEqual((at.b?.x ?? 0) + boxWidth);
  });

  test('has edges from each fetch to those that wait for it', () => {
    const one = layOut({ node: { kind: 'sequence', nodes: [a, { kind: 'parallel', nodes: [b, c] }] } });
    expect(one.edges.map(({ from }) => from.x)).toEqual([boxWidth, boxWidth]);
    const pair = (first: ExplainedFetch, second: ExplainedFetch) =>
      ({ kind: 'parallel', nodes: [first, second] }) as const;
    // Edges from two fetches to two others meet in one point.
    expect(layOut({ node: { kind: 'sequence', nodes: [pair(a, b), pair(c, d)] } }).edges).toHaveLength(4);
  });

  test('frames parts that run later, or for each event', () => {
    const titles = (node: ExplainedNode) => layOut({ node }).frames.map(({ title }) => title);
    const parts = [{ path: ['book'], dependsOn: [], node: b }];
    expect(titles({ kind: 'defer', primary: a, parts })).toEqual(['later: book']);
    expect(titles({ kind: 'subscription', primary: a, rest: b })).toEqual(['for each event']);
  });

  test('is large enough for its content', () => {
    const node: ExplainedNode = {
      kind: 'sequence',
      nodes: [
        a,
        { kind: 'parallel', nodes: [b, { kind: 'defer', parts: [{ path: ['book'], dependsOn: [], node: c }] }, d] },
      ],
    };
    const { width, height, boxes, frames } = layOut({ node });
    const sized = boxes.map((box) => ({ ...box, width: boxWidth, height: boxHeight }));
    for (const place of [...sized, ...frames]) {
      expect(place.x).toBeGreaterThanOrEqual(0);
      expect(place.y).toBeGreaterThanOrEqual(0);
      expect(place.x + place.width).toBeLessThanOrEqual(width);
      expect(place.y + place.height).toBeLessThanOrEqual(height);
    }
    expect(layOut({})).toMatchObject({ width: 0, height: 0, boxes: [] });
  });
});

describe('a plan is found', () => {
  const plan = (service: string): ExplainedPlan => ({ node: fetch(service) });
  const payload = (service: string) => JSON.stringify({ data: null, extensions: { plan: plan(service) } });

  test.each([
    ['in an answer', 'application/json', payload('b')],
    [
      'in the last event',
      'text/event-stream',
      `event: next\ndata: ${payload('a')}\n\ndata: ${payload('b')}\n\ndata:\n\n`,
    ],
    [
      'in the last part',
      'multipart/mixed; boundary="-"',
      `\r\n---\r\nContent-Type: application/json\r\n\r\n{"data":{},"hasNext":true}\r\n---\r\n\r\n${payload('b')}\r\n-----`,
    ],
  ])('%s', (_, type, body) => {
    expect(readPlan(type, body)).toEqual(plan('b'));
  });

  test('nowhere in an answer without a plan, or in other text', () => {
    for (const body of ['{"data":null}', '{"data":', '', 'Bad Gateway', 'null']) {
      expect(readPlan('application/json', body)).toBeUndefined();
    }
  });
});

test('describes a fetch in a few words', () => {
  const timing = { start: 1, duration: 12.345, entities: 2, objects: 3, bytes: 1_234, outcome: 'ok', shared: true };
  const nested = fetch('a', ['books', '@', 'author']);
  const two = { ...nested, parts: [...nested.parts, ...nested.parts] };
  expect([placeText(fetch('a')), placeText(nested), placeText(two)]).toEqual([
    'root fields',
    'books[] › author',
    'books[] › author +1',
  ]);
  expect(timingText(nested)).toBe('');
  expect(timingText({ ...nested, requests: [] })).toBe('nothing to request');
  expect(timingText({ ...nested, requests: [timing] })).toBe('12.3 ms · 2 entities for 3 · 1.2 kB · shared');
  const failed = { ...timing, outcome: 'SUBREQUEST_TIMEOUT', shared: false };
  expect(timingText({ ...nested, requests: [failed] })).toBe('12.3 ms · SUBREQUEST_TIMEOUT');
});
