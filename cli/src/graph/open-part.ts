import type { Database } from '@sophia/database';
import { systemClock } from '@sophia/jobs';
import { withoutSecrets } from '@sophia/settings';
import { openServices, type SubgraphModule, type WorkContext } from '@sophia/subgraph-kit';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { readOwnSettings } from '../common/settings.ts';

/** A subgraph with what its handlers and jobs need. */
export interface Part {
  readonly module: SubgraphModule;
  readonly context: WorkContext;
}

/** Opens the services of a subgraph for work in this process. The stack closes them. */
export async function openPart(
  module: SubgraphModule,
  databases: ReadonlyMap<string, Database>,
  stack: AsyncDisposableStack,
): Promise<Part> {
  const database = databases.get(module.name);
  if (!database) throw new Error(`there is no subgraph ${module.name}`);
  const settings = readOwnSettings(module.settings);
  const sources = {
    settings,
    database,
    logger: pino({ level: 'warn', hooks: { streamWrite: withoutSecrets } }),
    registry: new Registry(),
  };
  const services = await openServices(module, {}, sources, stack);
  return { module, context: { database, services, clock: systemClock } };
}
