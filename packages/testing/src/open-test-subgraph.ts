import { randomUUID } from 'node:crypto';
import { createPostgresBus, type EventData, type EventType, listParked } from '@sophia/events';
import { openSubgraph, type RunningSubgraph, type SubgraphModule, type SubgraphOptions } from '@sophia/subgraph-kit';
import { createTestDatabase, type TestDatabase } from './create-test-database.ts';
import { type GraphAnswer, postQuery } from './post-query.ts';

export interface TestSubgraphOptions<Services extends object = object> {
  /** A shared database, which the caller closes. @default a database of its own */
  readonly database?: TestDatabase;
  /** Gateways whose signed requests are accepted. @default every request is */
  readonly gateways?: SubgraphOptions['gateways'];
  readonly tracing?: SubgraphOptions['tracing'];
  /** Settings of the module's own. @default their defaults */
  readonly settings?: object;
  /** Put in the place of services that the module would open. */
  readonly services?: Partial<Services>;
  readonly clock?: SubgraphOptions['clock'];
}

interface TestClient {
  /** @default acme */
  readonly tenant?: string;
  readonly subject?: string;
  /** Names of roles, separated by commas. @default none */
  readonly roles?: string;
  /** Names of scopes with blanks between. @default all */
  readonly scopes?: string;
  /** The person whose rows alone the client sees. @default all rows */
  readonly rowsOf?: string;
  /** The contract of the client's API key. @default none */
  readonly contract?: string;
}

/** An event of another subgraph. Its subject is the id in its data unless one is given. */
export type TestEvent = { [T in EventType]: { type: T; subject?: string; data: EventData<T> } }[EventType];

export interface TestSubgraph extends RunningSubgraph {
  /** SQL statements since the subgraph was opened or the log emptied. The subgraph sends none between calls. */
  readonly log: string[];
  /** Sends an operation as the gateway would. */
  query(document: string, variables?: Record<string, unknown>, client?: TestClient): Promise<GraphAnswer>;
  /** Puts events of other subgraphs on the bus. */
  send(events: readonly TestEvent[], tenant?: string): Promise<void>;
  /** Sends events and waits until they are handled. Throws if an event is parked. */
  receive(events: readonly TestEvent[], tenant?: string): Promise<void>;
}

export const testTenant = 'acme';

/** Opens a subgraph on a test database. Its events and jobs move only when the test calls `drain`. */
export async function openTestSubgraph<Services extends object>(
  module: SubgraphModule<Services>,
  options: TestSubgraphOptions<Services> = {},
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
    settings: options.settings,
    services: options.services,
    clock: options.clock,
    onStatement: (sql) => log.push(sql),
  });
  opened.defer(() => subgraph.close());
  // Loops look for work once when they start. Waits for that, so that it is not in the log.
  await subgraph.drain();
  log.length = 0;
  const bus = createPostgresBus({ database: subgraph.database });
  const send: TestSubgraph['send'] = async (events, tenant = testTenant) => {
    const envelopes = events.map((event) => ({
      subject: 'id' in event.data ? event.data.id : randomUUID(),
      ...event,
      id: randomUUID(),
      source: 'test',
      time: new Date().toISOString(),
      tenantid: tenant,
    }));
    await bus.publish(envelopes as Parameters<typeof bus.publish>[0]);
  };
  const resources = opened.move();
  return {
    ...subgraph,
    log,
    query: (
      document,
      variables,
      { tenant = testTenant, subject = 'tester', roles = '', scopes = '*', rowsOf, contract } = {},
    ) =>
      postQuery(subgraph.fetch, document, variables, {
        'x-sophia-tenant': tenant,
        'x-sophia-subject': subject,
        'x-sophia-roles': roles,
        'x-sophia-scopes': scopes,
        ...(rowsOf !== undefined && { 'x-sophia-rows-of': rowsOf }),
        ...(contract !== undefined && { 'x-sophia-contract': contract }),
      }),
    send,
    async receive(events, tenant) {
      await send(events, tenant);
      await subgraph.drain();
      const [parked] = await listParked(subgraph.database);
      if (parked) throw new Error(`an event could not be handled: ${parked.error}`);
    },
    close: () => resources.disposeAsync(),
  };
}
