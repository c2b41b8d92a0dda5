import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedDatabase } from '@sophia/database';
import { postQuery } from '@sophia/testing';
import { expect, it } from 'vitest';
import { openSubgraph } from '../src/index.ts';
import { library } from './support/library.ts';

it('reports an unreachable database, is not ready meanwhile, and recovers', async () => {
  await using cleanup = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'library-'));
  cleanup.defer(() => rm(folder, { recursive: true }));
  const database = await startEmbeddedDatabase({ dataDir: join(folder, 'data') });
  cleanup.defer(() => database.close());
  const subgraph = await openSubgraph(library, { databaseUrl: database.url, background: false });
  cleanup.defer(() => subgraph.close());
  const count = () => postQuery(subgraph.fetch, '{ books { totalCount } }', {}, { 'x-sophia-tenant': 'acme' });
  const readiness = async () => (await subgraph.fetch('http://test/readiness')).status;
  expect(await count()).toEqual({ data: { books: { totalCount: 0 } } });

  await database.close();
  // More than the pool has: no failed request may leak a connection.
  const answers = await Promise.all(Array.from({ length: 20 }, count));
  for (const { data, errors } of answers) {
    expect(data).toEqual({ books: { totalCount: null } });
    expect(errors).toMatchObject([{ extensions: { code: 'DATABASE_UNAVAILABLE' } }]);
  }
  expect(await readiness()).toBe(503);
  expect((await subgraph.fetch('http://test/health')).status).toBe(200);
  expect(await (await subgraph.fetch('http://test/metrics')).text()).toContain(
    'sophia_outbox_events{subgraph="library"} Nan',
  );

  const again = await startEmbeddedDatabase({ dataDir: join(folder, 'data'), port: database.port });
  cleanup.defer(() => again.close());
  expect(await count()).toEqual({ data: { books: { totalCount: 0 } } });
  expect(await readiness()).toBe(200);
  // Long enough for a busy machine to create the files of a database.
}, 60_000);
