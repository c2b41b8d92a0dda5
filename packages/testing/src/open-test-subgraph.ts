import { openSubgraph, type RunningSubgraph, type SubgraphModule, type SubgraphOptions } from '@sophia/subgraph-kit';
import { createTestDatabase, type TestDatabase } from './create-test-database.ts';
import { type GraphAnswer, postQuery } from './post-query.ts';

export interface TestSubgraphOptions {
  /** A database that others use too; the caller closes it. @default one of its own */
  readonly database?: TestDatabase;
  /** Whose signed requests are answered. @default every request is */
  readonly gateways?: SubgraphOptions['gateways'];
  readonly tracing?: SubgraphOptions['tracing'];
}

interface TestClient {
  /** @default acme */
  readonly tenant?: string;
  readonly subject?: string;
}

export interface TestSubgraph extends RunningSubgraph {
  /** Every statement sent since the subgraph was opened or the log emptied; nothing is sent between calls. */
  readonly log: string[];
  /** Sends an operation as the gateway would. */
  query(document: string, variables?: Record<string, unknown>, client?: TestClient): Promise<GraphAnswer>;
}

export const testTenant = 'acme';

/** A subgraph on a test database, whose events move when `drain` is called and never by themselves. */
export async function openTestSubgraph(
  module: SubgraphModule,
  options: TestSubgraphOptions = {},
): Promise<TestSubgraph> {
  await using opened = new AsyncDisposableStack();
  const database = options.database ?? (await createTestDatabase());
  if (!options.database) opened.defer(() => database.close());
  const log: string[] = [];
  const subgraph = await openSubgraph(module, {
    databaseUrl: database.url,
    background: false,
    gateways: options.gateways,
    tracing: options.tracing,
    onStatement: (sql) => log.push(sql),
  });
  opened.defer(() => subgraph.close());
  // The loops look once when they start; after this they rest.
  await subgraph.drain();
  log.length = 0;
  const resources = opened.move();
  return {
    ...subgraph,
    log,
    query: (document, variables, { tenant = testTenant, subject = 'tester' } = {}) =>
      postQuery(subgraph.fetch, document, variables, { 'x-sophia-tenant': tenant, 'x-sophia-subject': subject }),
    close: () => resources.disposeAsync(),
  };
}
