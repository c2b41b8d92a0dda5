import { queryText } from '@sophia/database';
import { createPostgresBus, type EventData } from '@sophia/events';
import { openTestSubgraph, type TestEvent } from '@sophia/testing';
import { subgraph } from '../../src/index.ts';

export type Graph = Awaited<ReturnType<typeof openGraph>>;

/** Opens the subgraph on a test database, with its schema and its consumers. */
export async function openGraph() {
  const running = await openTestSubgraph(subgraph);
  const bus = createPostgresBus({ database: running.database });
  const ask = (tenant: string, document: string, variables?: Record<string, unknown>) =>
    running.query(document, variables, { tenant });

  /** Queries the schema and returns the data; throws on errors. */
  async function read<Data = unknown>(
    tenant: string,
    document: string,
    variables?: Record<string, unknown>,
  ): Promise<Data> {
    const { data, errors } = await ask(tenant, document, variables);
    if (errors) throw new Error(`the query failed: ${JSON.stringify(errors)}`);
    return data as Data;
  }

  return {
    running,
    ask,
    query: read,
    /** Counts the SQL statements of a query, including those that begin and end its transaction. */
    async statementsOf(tenant: string, document: string, variables?: Record<string, unknown>): Promise<number> {
      running.log.length = 0;
      await read(tenant, document, variables);
      return running.log.length;
    },
    /** Sends events, and waits until they are handled and the resulting events are published. */
    receive: (tenant: string, events: readonly TestEvent[]): Promise<void> => running.receive(events, tenant),
    rows: <Row>(tenant: string, text: string, parameters: unknown[] = []): Promise<Row[]> =>
      running.database.transaction(tenant, (em) => queryText<Row>(em, text, parameters)),
    /** Returns all `interaction.changed` events of a tenant, in order. */
    async published(tenant: string): Promise<EventData<'interaction.changed'>[]> {
      const { events } = await bus.read({ after: '0', types: ['interaction.changed'], limit: 10_000 });
      return events.flatMap((event) =>
        event.type === 'interaction.changed' && event.tenantid === tenant ? [event.data] : [],
      );
    },
    close: () => running.close(),
  };
}
