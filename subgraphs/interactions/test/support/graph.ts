import { query } from '@sophia/database';
import { createPostgresBus, type EventData, listParked } from '@sophia/events';
import { openTestSubgraph } from '@sophia/testing';
import { subgraph } from '../../src/index.ts';
import { onBus, type ToldEvent } from './events.ts';

export type Graph = Awaited<ReturnType<typeof openGraph>>;

/** The subgraph behind its public door, on a test database, with the events of other subgraphs to tell it of. */
export async function openGraph() {
  const running = await openTestSubgraph(subgraph);
  const bus = createPostgresBus({ database: running.database });
  const ask = (tenant: string, document: string, variables?: Record<string, unknown>) =>
    running.query(document, variables, { tenant });

  /** The data of an answer without errors. */
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
    /** How many statements a query takes, those that open and end its transaction included. */
    async statementsOf(tenant: string, document: string, variables?: Record<string, unknown>): Promise<number> {
      running.log.length = 0;
      await read(tenant, document, variables);
      return running.log.length;
    },
    /** Puts events on the bus and waits until they are worked in and what follows from them is on the bus too. */
    async tell(tenant: string, events: readonly ToldEvent[]): Promise<void> {
      await bus.publish(events.map((event) => onBus(tenant, event)));
      await running.drain();
      const [parked] = await listParked(running.database);
      if (parked) throw new Error(`an event could not be worked in: ${parked.error}`);
    },
    rows: <Row>(tenant: string, sql: string, parameters: unknown[] = []): Promise<Row[]> =>
      running.database.transaction(tenant, (em) => query<Row>(em, sql, parameters)),
    /** Every interaction.changed of a tenant so far, in order. */
    async announced(tenant: string): Promise<EventData<'interaction.changed'>[]> {
      const { events } = await bus.read({ after: '0', types: ['interaction.changed'], limit: 10_000 });
      return events.flatMap((event) =>
        event.type === 'interaction.changed' && event.tenantid === tenant ? [event.data] : [],
      );
    },
    close: () => running.close(),
  };
}
