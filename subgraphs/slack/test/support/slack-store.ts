import { type EntityManager, queryText } from '@sophia/database';
import { createPostgresBus, type EventData, type EventType } from '@sophia/events';
import { type IngestSummary, type RunOptions, runIngest } from '@sophia/ingest';
import { openTestSubgraph, type TestEvent, tempFolder } from '@sophia/testing';
import { ingest, subgraph } from '../../src/index.ts';

type LoadOptions = Pick<RunOptions, 'progress' | 'signal'>;

export type SlackStore = Awaited<ReturnType<typeof openSlackStore>>;

/** Opens the subgraph on a test database, with its loader, its consumers and its schema. */
export async function openSlackStore() {
  const running = await openTestSubgraph(subgraph);
  const { database } = running;
  const bus = createPostgresBus({ database });

  const load = (tenant: string, path: string, options: LoadOptions = {}): Promise<IngestSummary> =>
    runIngest(ingest, path, { database, tenant, ...options });
  const rows = <Row>(tenant: string, text: string, parameters: unknown[] = []): Promise<Row[]> =>
    database.transaction(tenant, (em) => queryText<Row>(em, text, parameters));

  const answer = (tenant: string, document: string, variables: Record<string, unknown> = {}) =>
    running.query(document, variables, { tenant, subject: 'ann' });

  return {
    load,
    /** Writes rows of a tenant that no export gives. */
    insert: (tenant: string, work: (em: EntityManager) => Promise<void>): Promise<void> =>
      database.transaction(tenant, work),
    system: (text: string) => database.system((em) => queryText(em, text)),
    rows,
    answer,
    /** Loads an export of these files. */
    async loadFiles(tenant: string, files: Record<string, unknown>, options: LoadOptions = {}): Promise<IngestSummary> {
      await using folder = await tempFolder(files);
      return await load(tenant, folder.path, options);
    },
    /** Returns the stored messages, oldest first. */
    messages: (tenant: string) =>
      rows<{ ts: string; text: string; kind: string; author_name: string | null }>(
        tenant,
        'select ts, text, kind, author_name from slack.slack_messages order by ts',
      ),
    /** Returns the stored channels by name. */
    channels: (tenant: string) =>
      rows(
        tenant,
        `select slack_channel_id, name, is_archived, is_private, member_count, message_count
         from slack.slack_channels order by name`,
      ),
    /** Queries the schema; throws on errors. */
    async ask<Data>(tenant: string, document: string, variables: Record<string, unknown> = {}): Promise<Data> {
      const { data, errors } = await answer(tenant, document, variables);
      if (errors) throw new Error(JSON.stringify(errors));
      return data as Data;
    },
    /** Counts the SQL statements that the work sends. */
    async countStatements(work: () => Promise<unknown>): Promise<number> {
      running.log.length = 0;
      await work();
      return running.log.length;
    },
    /** Publishes events of other subgraphs, and waits until they are handled. */
    receive: (tenant: string, ...events: TestEvent[]): Promise<void> => running.receive(events, tenant),
    /** Returns the data of the events published with this type, in order. */
    async published<T extends EventType>(tenant: string, type: T): Promise<EventData<T>[]> {
      await running.drain();
      const published: EventData<T>[] = [];
      for (let after = '0'; after !== (await bus.head()); ) {
        const { events, through } = await bus.read({ after, types: [type], limit: 10_000 });
        const ours = events.filter((event) => event.tenantid === tenant);
        published.push(...ours.map((event) => event.data as EventData<T>));
        after = through;
      }
      return published;
    },
    close: (): Promise<void> => running.close(),
  };
}
