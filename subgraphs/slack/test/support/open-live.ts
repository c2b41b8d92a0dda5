import { queryText } from '@sophia/database';
import { createPostgresBus, type EventData } from '@sophia/events';
import { openTestSubgraph, type TestClock, type TestSubgraph, testTenant as tenant, testClock } from '@sophia/testing';
import { createTestDatabase, type TestDatabase } from '@sophia/testing/database';
import { type SlackServer, signSlackEvent, slackEvent, startSlack } from '@sophia/testing/slack';
import { z } from 'zod';
import { subgraph } from '../../src/index.ts';
import { settings } from '../../src/settings.ts';

type StartOptions = Parameters<typeof startSlack>[0];

interface LiveOptions extends Partial<Omit<StartOptions, 'data'>> {
  readonly data: StartOptions['data'];
  /** Settings in addition to those that reach the server. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A subgraph that is connected to a stand-in of Slack, at a time that the test moves. */
export interface Live extends AsyncDisposable {
  readonly slack: SlackServer;
  readonly clock: TestClock;
  readonly subgraph: TestSubgraph;
  /** Pauses that were asked for, in milliseconds. They take no time, but the clock moves. */
  readonly pauses: number[];
  /** Reads what is due, and works on events. */
  sync(): Promise<void>;
  /** Posts events as Slack does. Returns the status of each answer. */
  post(...events: readonly object[]): Promise<number[]>;
  /** Posts a body with these headers. */
  send(body: string, headers?: Record<string, string>): Promise<Response>;
  rows<Row>(sql: string): Promise<Row[]>;
  /** The runs, the latest last. */
  runs(): Promise<{ name: string; state: string; error: string | null; refused: number }[]>;
  /** Content of the tables that people see, for comparison. */
  content(): Promise<string>;
  /** Removes all that was read and planned. */
  clear(): Promise<void>;
  /** What was published of messages, oldest first. */
  published(): Promise<EventData<'slack.message.changed'>[]>;
  /** Another copy of the subgraph, beside this one. */
  copy(): Promise<TestSubgraph>;
}

const tables = ['slack_workspaces', 'slack_channels', 'slack_users', 'slack_messages'];
const ofLive = ['channel_facts', 'told_reactions', 'taken_events', 'sync_parts', 'jobs', 'refused_records', 'outbox'];
/** When rows were written, and what only decides which of two messages is newer. */
const unseen = ['created_at', 'updated_at', 'version', 'source_reactions', 'reactions_at', 'linked_at'];

export const noon = new Date('2026-03-20T12:00:00Z');
export const secret = 'signing-secret';

export async function openLive({ data, settings: given = {}, ...options }: LiveOptions): Promise<Live> {
  await using stack = new AsyncDisposableStack();
  const clock = testClock(noon);
  const database: TestDatabase = await createTestDatabase();
  stack.defer(() => database.close());
  const slack = await startSlack({ perMinute: 10_000, now: clock.now, data, ...options });
  stack.defer(() => slack.close());
  const pauses: number[] = [];
  const wanted: Record<string, string> = {
    SLACK_TENANT: tenant,
    SLACK_API_URL: slack.url,
    SLACK_BOT_TOKEN: 'xoxb-token',
    SLACK_SIGNING_SECRET: secret,
    SLACK_BACKFILL_DAYS: '40',
    ...given,
  };
  const parsed = z
    .object(settings)
    .parse(Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== '')));
  const pause = async (ms: number, signal: AbortSignal) => {
    signal.throwIfAborted();
    pauses.push(ms);
    clock.advance(ms);
  };
  const open = () => openTestSubgraph(subgraph, { database, clock, settings: parsed, services: { pause } });
  const running = await open();
  stack.defer(() => running.close());
  const rows = <Row>(text: string) => running.database.transaction(tenant, (em) => queryText<Row>(em, text));
  const send: Live['send'] = (body, headers = signSlackEvent({ secret, body, at: clock.now() })) =>
    running.fetch('http://localhost/webhooks/slack', { method: 'POST', headers, body });
  const resources = stack.move();
  return {
    slack,
    clock,
    subgraph: running,
    pauses,
    rows,
    send,
    async sync() {
      await running.drain();
    },
    async post(...events) {
      const statuses: number[] = [];
      for (const event of events) {
        const { status } = await send(JSON.stringify('event_id' in event ? event : slackEvent(event)));
        statuses.push(status);
      }
      return statuses;
    },
    runs: () => rows('select name, state, error, refused from slack.source_syncs order by started_at, name'),
    async content() {
      const contents: string[] = [];
      for (const table of tables) {
        const columns = unseen.map((column) => ` - '${column}'`).join('');
        const found = await rows<{ row: string }>(
          `select (to_jsonb(t)${columns})::text as row from slack.${table} t order by 1`,
        );
        contents.push(`${table}\n${found.map(({ row }) => row).join('\n')}`);
      }
      return contents.join('\n\n');
    },
    async clear() {
      await running.database.system((em) =>
        queryText(em, `truncate ${[...tables.slice(1), ...ofLive].map((table) => `slack.${table}`).join(', ')}`),
      );
    },
    async published() {
      const bus = createPostgresBus({ database: running.database });
      const { events } = await bus.read({ after: '0', types: ['slack.message.changed'], limit: 10_000 });
      return events.map((event) => event.data as EventData<'slack.message.changed'>);
    },
    async copy() {
      const other = await open();
      resources.defer(() => other.close());
      return other;
    },
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}
