import type { Database } from '@sophia/database';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { SubgraphModule } from './subgraph-module.ts';

/** Resources from which a module opens its services. */
export interface ServiceSources<Settings = object> {
  /** The module's own settings. */
  readonly settings: Settings;
  readonly database: Database;
  readonly logger: Logger;
  /** Metrics of the subgraph, to which a service adds its own. */
  readonly registry: Registry;
}

/** Opens a service. A method, so that a module with its own settings is assignable to one with unknown settings. */
export type OpenService<Service, Settings> = {
  open(sources: ServiceSources<Settings>): Service | Promise<Service>;
}['open'];

/** Opens the services of a module that are not replaced. The stack closes them. */
export async function openServices<Services extends object>(
  { name, services = {} as Required<SubgraphModule<Services>>['services'] }: SubgraphModule<Services>,
  replaced: Partial<Services>,
  sources: ServiceSources,
  stack: AsyncDisposableStack,
): Promise<Services> {
  for (const key of Object.keys(replaced)) {
    if (!(key in services))
      throw new Error(`cannot replace the service ${key}: the subgraph ${name} has none of this name`);
  }
  const opened: Partial<Services> = { ...replaced };
  for (const key of Object.keys(services) as (keyof Services)[]) {
    if (key in replaced) continue;
    const service = await services[key](sources);
    if (isDisposable(service)) stack.use(service);
    opened[key] = service;
  }
  return opened as Services;
}

const isDisposable = (service: unknown): service is AsyncDisposable | Disposable =>
  typeof service === 'object' && service !== null && (Symbol.asyncDispose in service || Symbol.dispose in service);
