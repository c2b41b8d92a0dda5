import { Writable } from 'node:stream';
import { createTestDatabase, postQuery, type TestDatabase } from '@sophia/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSubgraph } from '../src/index.ts';
import { library } from './support/library.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** Runs the operations and returns the log lines about them. */
async function linesOf(accessLog: 'off' | 'info', documents: readonly string[]): Promise<Record<string, unknown>[]> {
  const lines: Record<string, unknown>[] = [];
  const sink = new Writable({ write: (line, _, done) => done(void lines.push(JSON.parse(String(line)))) });
  const logger = pino({ level: 'info' }, sink);
  const options = { databaseUrl: database.url, background: false, logger, accessLog };
  const subgraph = await openSubgraph(library, options);
  const headers = { 'x-sophia-tenant': 'acme', 'x-sophia-subject': 'u-1', 'x-request-id': 'r-1' };
  for (const document of documents) await postQuery(subgraph.fetch, document, undefined, headers);
  await subgraph.close();
  return lines.filter(({ msg }) => msg === 'operation');
}

it('logs a line for each operation with name, tenant and subject, without its contents', async () => {
  const secret = 'query Find { books(filter: { title: { eq: "a secret" } }) { nodes { id } } }';
  const lines = await linesOf('info', [secret, '{ broken }']);
  const client = { requestId: 'r-1', tenant: 'acme', subject: 'u-1', kind: 'query' };
  expect(lines).toMatchObject([
    { ...client, operation: 'Find', outcome: 'ok', durationMs: expect.any(Number) },
    { ...client, outcome: 'errors' },
  ]);
  expect(JSON.stringify(lines)).not.toContain('secret');
});

it('logs nothing when it is off', async () => {
  expect(await linesOf('off', ['{ broken }'])).toEqual([]);
});
