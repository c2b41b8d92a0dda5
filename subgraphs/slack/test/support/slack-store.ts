import { queryText } from '@sophia/database';
import { createPostgresBus, type EventData, type EventType, listParked, type NewEvent } from '@sophia/events';
import { type IngestSummary, type RunOptions, runIngest } from '@sophia/ingest';
import { openTestSubgraph } from '@sophia/testing';
import { ingest, subgraph } from '../../src/index.ts';
import { exportFolder } from './export-folder.ts';

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
    system: (text: string) => database.system((em) => queryText(em, text)),
    rows,
    answer,
    /** Loads an export of these files. */
    async loadFiles(tenant: string, files: Record<string, unknown>, options: LoadOptions = {}): Promise<IngestSummary> {
      await using folder = await exportFolder(files);
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
    async tell(tenant: string, ...events: NewEvent[]): Promise<void> {
      const told = events.map((event) => ({
        ...event,
        id: crypto.randomUUID(),
        source: 'test',
        time: new Date().toISOString(),
        tenantid: tenant,
      }));
      await bus.publish(told as Parameters<typeof bus.publish>[0]);
      await running.drain();
      const parked = await listParked(database);
      if (parked.length > 0) throw new Error(`could not be handled: ${JSON.stringify(parked)}`);
    },
    /** Returns the data of the events published with this type, in order. */
    async told<T extends EventType>(tenant: string, type: T): Promise<EventData<T>[]> {
      await running.drain();
      const told: EventData<T>[] = [];
      for (let after = '0'; after !== (await bus.head()); ) {
        const { events, through } = await bus.read({ after, types: [type], limit: 10_000 });
        const ours = events.filter((event) => event.tenantid === tenant);
        told.push(...ours.map((event) => event.data as EventData<T>));
        after = through;
      }
      return told;
    },
    close: (): Promise<void> => running.close(),
  };
}
