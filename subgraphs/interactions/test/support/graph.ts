import { openSubgraph } from '@sophia/subgraph-kit';
import { createPostgresBus } from '@sophia/events';
import { createTestDatabase } from '@sophia/testing/database';
import { subgraph } from '../../src/index.ts';
import { onBus, type ToldEvent } from './events.ts';

export type Graph = Awaited<ReturnType<typeof openGraph>>;

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[];
}

/** The subgraph behind its public door, on a test database. */
export async function openGraph() {
  const server = await createTestDatabase();
  const statements: string[] = [];
  const running = await openSubgraph(subgraph, {
    databaseUrl: server.url,
    cursorSecret: 'test',
    background: false,
    onStatement: (sql) => void statements.push(sql),
  });
  const bus = createPostgresBus({ database: running.database });

  async function ask(tenant: string, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const response = await running.fetch('http://interactions/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-sophia-tenant': tenant },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  }

  return {
    running,
    ask,
    /** The data of an answer without errors. */
    async query<Data = Record<string, never>>(tenant: string, document: string, variables?: Record<string, unknown>): Promise<Data> {
      const { data, errors } = await ask(tenant, document, variables);
      if (errors) throw new AggregateError(errors.map(({ message }) => new Error(message)), `the query failed: ${errors[0]?.message}`);
      return data as Data;
    },
    /** How many statements a query takes, those that open and end its transaction included. */
    async statementsOf(tenant: string, document: string, variables?: Record<string, unknown>): Promise<number> {
      const before = statements.length;
      await this.query(tenant, document, variables);
      return statements.length - before;
    },
    async tell(tenant: string, events: readonly ToldEvent[]): Promise<void> {
      await bus.publish(events.map((event) => onBus(tenant, event)));
      await running.drain();
    },
    async close(): Promise<void> {
      await running.close();
      await server.close();
    },
  };
}
