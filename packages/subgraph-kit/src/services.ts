import type { SubgraphModule } from './module/subgraph-module.ts';

/** Opens the services of a module that are not replaced. The stack closes them. */
export async function openServices<Services extends object>(
  { name, services = {} as Required<SubgraphModule<Services>>['services'] }: SubgraphModule<Services>,
  replaced: Partial<Services>,
  stack: AsyncDisposableStack,
): Promise<Services> {
  for (const key of Object.keys(replaced)) {
    if (!(key in services))
      throw new Error(`cannot replace the service ${key}: the subgraph ${name} has none of this name`);
  }
  const opened: Partial<Services> = { ...replaced };
  for (const key of Object.keys(services) as (keyof Services)[]) {
    if (key in replaced) continue;
    const service = await services[key]();
    if (isDisposable(service)) stack.use(service);
    opened[key] = service;
  }
  return opened as Services;
}

const isDisposable = (service: unknown): service is AsyncDisposable | Disposable =>
  typeof service === 'object' && service !== null && (Symbol.asyncDispose in service || Symbol.dispose in service);
