import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@sophia/testing/free-ports';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { readGatewaySettings } from '../src/app/settings.ts';
import { startGateway } from '../src/app/start-gateway.ts';
import { bookshop } from './support/bookshop.ts';
import { startGraph, type TestGraph } from './support/test-graph.ts';

/** Has a script, whose lines a browser ends with \n, and one of another site. */
const landingPage = `<h1>The bookshop</h1><script>\r\ndocument.title = 'Open';\r\n</script><script src="https://elsewhere/a.js"></script>`;

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph(bookshop(), { landingPage });
});
afterAll(() => graph[Symbol.asyncDispose]());

const get = (path: string, headers: Record<string, string> = {}) =>
  graph.gateway.fetch(new URL(path, 'http://gateway').href, { headers });

/** Returns the sources that a policy allows, by what they are for. */
function directives(response: Response): Record<string, string[]> {
  const policy = response.headers.get('content-security-policy') ?? '';
  return Object.fromEntries(
    policy.split(';').map((directive) => {
      const [name = '', ...allowed] = directive.trim().split(' ');
      return [name, allowed];
    }),
  );
}

const hashOf = (script = '') => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

const onEveryPage = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': expect.stringContaining('camera=()'),
};

describe('every page', () => {
  const pages = [
    '/',
    '/favicon.ico',
    '/graphql',
    '/plan-viewer/main.ts',
    '/health',
    '/readiness',
    '/metrics',
    '/nowhere',
  ];
  test.each(pages)(
    '%s cannot be framed, sniffed or told apart by its referrer, and loads nothing from elsewhere',
    async (path) => {
      const response = await get(path, { accept: 'text/html' });
      expect(Object.fromEntries(response.headers)).toMatchObject(onEveryPage);
      const { 'default-src': otherwise, 'frame-ancestors': frames, ...rest } = directives(response);
      expect([otherwise, frames]).toEqual([["'none'"], ["'none'"]]);
      const elsewhere = Object.values(rest)
        .flat()
        .filter((source) => !/^('.*'|data:|blob:)$/.test(source));
      expect(elsewhere).toEqual([]);
    },
  );

  test('of the port for metrics is protected, too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'headers-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'supergraph.graphql'), graph.supergraph);
    const METRICS_PORT = String(await freePort());
    const args = ['--supergraph', join(folder, 'supergraph.graphql'), '--port', '0'];
    const program = await startGateway(readGatewaySettings(args, { METRICS_PORT }), {
      logger: pino({ level: 'silent' }),
    });
    onTestFinished(() => program.close());
    for (const path of ['metrics', 'nowhere']) {
      const response = await fetch(`http://127.0.0.1:${METRICS_PORT}/${path}`);
      expect(Object.fromEntries(response.headers)).toMatchObject(onEveryPage);
      expect(directives(response)).toEqual({ 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] });
    }
  });
});

describe('the scripts of a page', () => {
  test('are those in GraphiQL’s page and on this server, and none that an attacker could write into it', async () => {
    const response = await get('/graphql', { accept: 'text/html' });
    const [, script] = /<script>([\s\S]*?)<\/script>/.exec(await response.text()) ?? [];
    expect(directives(response)['script-src']).toEqual(["'self'", hashOf(script)]);
    expect(directives(response)['worker-src']).toEqual(['blob:']);
  });

  test('are those in the landing page, as a browser reads them', async () => {
    const allowed = directives(await get('/'))['script-src'];
    expect(allowed).toEqual(["'self'", hashOf("\ndocument.title = 'Open';\n")]);
  });
});

test('answers to operations carry none of it, since no browser shows them', async () => {
  const query = JSON.stringify({ query: '{ books { id } }' });
  const headers = { 'content-type': 'application/json' };
  const response = await graph.gateway.fetch('http://gateway/graphql', { method: 'POST', body: query, headers });
  expect(response.headers.get('content-security-policy')).toBeNull();
});
