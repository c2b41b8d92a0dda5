import { type Database, defineMigration, openDatabase, queryText, tenantTable } from '@sophia/database';
import { type TestClock, testClock } from '@sophia/testing/clock';
import { createTestDatabase } from '@sophia/testing/database';
import { enqueue, type JobKind, jobTables, type NewJob, startWorker, type Worker } from '../src/index.ts';

const schema = 'works';

const migration = defineMigration('001-jobs', (sql) => {
  sql(jobTables(schema));
  sql(
    `create table ${schema}.results (tenant_id text not null, n bigint generated always as identity, text text not null)`,
  );
  sql(tenantTable(schema, 'results'));
});

type AnyKind = JobKind<unknown, unknown, object>;

export interface Works extends AsyncDisposable {
  readonly database: Database;
  readonly clock: TestClock;
  /** Errors that the workers reported. */
  readonly errors: unknown[];
  enqueue<Data>(kind: JobKind<Data>, jobs: readonly NewJob<Data>[], tenant?: string): Promise<void>;
  /** Opens a worker that works only when it is drained. Each has its own connections, as in another process. */
  worker(...kinds: AnyKind[]): Promise<Worker>;
  results(tenant?: string): Promise<string[]>;
  /** Stops the workers, and removes jobs and results. */
  reset(): Promise<void>;
}

/** Opens a database with jobs and a table that they write to. */
export async function openWorks(): Promise<Works> {
  await using opened = new AsyncDisposableStack();
  const server = await createTestDatabase();
  opened.defer(() => server.close());
  const clock = testClock();
  const errors: unknown[] = [];
  const workers: { stop(): Promise<void> }[] = [];

  const database = await openDatabase({ url: server.url, schema, entities: [], migrations: [migration] });
  opened.defer(() => database.close());
  await database.migrate();
  const resources = opened.move();

  async function reset(): Promise<void> {
    for (const worker of workers.splice(0)) await worker.stop();
    errors.length = 0;
    await database.system((em) => queryText(em, 'truncate works.jobs, works.schedules, works.results'));
  }
  return {
    database,
    clock,
    errors,
    enqueue: (kind, jobs, tenant = 'acme') => database.transaction(tenant, (em) => enqueue(em, kind, jobs)),
    async worker(...kinds) {
      const own = await openDatabase({ url: server.url, schema, entities: [], migrations: [migration] });
      const worker = startWorker({
        database: own,
        kinds,
        context: {},
        clock,
        onError: (error) => errors.push(error),
        isMoving: false,
      });
      workers.push({
        async stop() {
          await worker.stop();
          await own.close();
        },
      });
      // Lanes look for work once when they start. Waits for that.
      await worker.drain();
      return worker;
    },
    results: (tenant = 'acme') =>
      database.transaction(tenant, async (em) =>
        (await queryText<{ text: string }>(em, 'select text from works.results order by n')).map(({ text }) => text),
      ),
    reset,
    async [Symbol.asyncDispose]() {
      await reset();
      await resources.disposeAsync();
    },
  };
}

/** Creates a kind whose jobs are texts, and whose results are rows with these texts. */
export const writing = (
  name: string,
  work: (texts: readonly string[], signal: AbortSignal) => Promise<readonly string[]> = async (texts) => texts,
  options: Partial<JobKind<string, readonly string[], object>> = {},
): JobKind<string, readonly string[], object> => ({
  name,
  work: (texts, { signal }) => work(texts, signal),
  async save(em, texts, { tenant }) {
    for (const text of texts)
      await queryText(em, 'insert into works.results (tenant_id, text) values ($1, $2)', [tenant, text]);
  },
  ...options,
});
