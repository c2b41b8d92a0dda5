import { queryText } from '@sophia/database';
import { openTestSubgraph, type TestClock, type TestSubgraph, testTenant as tenant, testClock } from '@sophia/testing';
import { createTestDatabase, type TestDatabase } from '@sophia/testing/database';
import { type GongServer, startGong } from '@sophia/testing/gong';
import { z } from 'zod';
import { subgraph } from '../../src/index.ts';
import { settings } from '../../src/settings.ts';

type StartOptions = Parameters<typeof startGong>[0];

interface LiveOptions extends Partial<Omit<StartOptions, 'data'>> {
  readonly data: StartOptions['data'];
  /** Settings in addition to those that reach the server. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A subgraph that is connected to a stand-in of Gong, at a time that the test moves. */
export interface Live extends AsyncDisposable {
  readonly gong: GongServer;
  readonly clock: TestClock;
  readonly subgraph: TestSubgraph;
  /** Pauses that were asked for, in milliseconds. They take no time, but the clock moves. */
  readonly pauses: number[];
  /** Reads what is due, and works on webhooks. */
  sync(): Promise<void>;
  rows<Row>(sql: string): Promise<Row[]>;
  /** The runs, the latest last. */
  runs(): Promise<{ name: string; state: string; error: string | null; refused: number }[]>;
  /** Content of the tables that loads fill, for comparison. */
  content(): Promise<string>;
  /** Another copy of the subgraph, beside this one. */
  copy(): Promise<TestSubgraph>;
}

const tables = [
  'gong_users',
  'gong_calls',
  'gong_parties',
  'call_people',
  'call_trackers',
  'call_topics',
  'transcript_segments',
  'pending_transcripts',
];

export const noon = new Date('2026-03-20T12:00:00Z');

export async function openLive({ data, settings: given = {}, ...options }: LiveOptions): Promise<Live> {
  await using stack = new AsyncDisposableStack();
  const clock = testClock(noon);
  const database: TestDatabase = await createTestDatabase();
  stack.defer(() => database.close());
  const gong = await startGong({ perSecond: 1_000, now: clock.now, data, ...options });
  stack.defer(() => gong.close());
  const pauses: number[] = [];
  const wanted: Record<string, string> = {
    GONG_TENANT: tenant,
    GONG_API_URL: gong.url,
    GONG_OAUTH_URL: gong.tokenUrl,
    GONG_ACCESS_KEY: 'key',
    GONG_ACCESS_KEY_SECRET: 'secret',
    GONG_REQUESTS_PER_SECOND: '1000',
    GONG_BACKFILL_DAYS: '40',
    GONG_TRAILING_DAYS: '7',
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
  const open = async () => {
    const running = await openTestSubgraph(subgraph, { database, clock, settings: parsed, services: { pause } });
    stack.defer(() => running.close());
    return running;
  };
  const running = await open();
  const rows = <Row>(text: string) => running.database.transaction(tenant, (em) => queryText<Row>(em, text));
  const resources = stack.move();
  return {
    gong,
    clock,
    subgraph: running,
    pauses,
    rows,
    async sync() {
      await running.drain();
    },
    runs: () => rows('select name, state, error, refused from gong.source_syncs order by started_at, name'),
    async content() {
      const contents: string[] = [];
      for (const table of tables) {
        const found = await rows<{ row: string }>(
          `select (to_jsonb(t) - 'created_at' - 'updated_at')::text as row from gong.${table} t order by 1`,
        );
        contents.push(`${table}\n${found.map(({ row }) => row).join('\n')}`);
      }
      return contents.join('\n\n');
    },
    async copy() {
      const other = await openTestSubgraph(subgraph, { database, clock, settings: parsed, services: { pause } });
      resources.defer(() => other.close());
      return other;
    },
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}
