import { type Database, openDatabase } from '@sophia/database';
import { settings as ownSettings, subgraph } from '@sophia/intelligence';
import { readSettings } from '@sophia/settings';
import { openServices } from '@sophia/subgraph-kit';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { z } from 'zod';
import type { Store } from './fill-stores.ts';

/** Opens and migrates the database of the subgraph, with as many connections as `pnpm start` gives it. */
export async function openSubgraphDatabase(url: string, stack: AsyncDisposableStack): Promise<Database> {
  const { name: schema, entities, migrations } = subgraph;
  const database = await openDatabase({ url, schema, entities, migrations });
  stack.defer(() => database.close());
  await database.migrate();
  return database;
}

/** Opens the store of vectors that these settings name, as the subgraph does. */
export async function openStore(
  database: Database,
  env: Readonly<Record<string, string>>,
  stack: AsyncDisposableStack,
): Promise<Store> {
  const settings = readSettings(z.object(ownSettings), env);
  const sources = { settings, database, logger: pino({ level: 'warn' }), registry: new Registry() };
  const { vectors } = await openServices(subgraph, {}, sources, stack);
  if (vectors.store === undefined) throw new Error('the database server has no pgvector: see --pgvector');
  return vectors.store;
}
