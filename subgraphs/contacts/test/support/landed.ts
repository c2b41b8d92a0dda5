import { join } from 'node:path';
import { literal, queryText, quotedName } from '@sophia/database';
import {
  openTestSubgraph,
  type TestClock,
  type TestSubgraph,
  tempFolder,
  testClock,
  testTenant,
} from '@sophia/testing';
import { createTestDatabase } from '@sophia/testing/database';
import { z } from 'zod';
import type { CrmServices } from '../../src/connection/services.ts';
import { subgraph } from '../../src/index.ts';
import { settings } from '../../src/settings.ts';
import { empty } from '../support.ts';

/** Rows by column. What is no text is written as JSON. */
type Row = Readonly<Record<string, unknown>>;

interface LandOptions {
  /** Types of columns that are not text. */
  readonly types?: Readonly<Record<string, string>>;
  /** When the rows were landed: minutes after `noon`, one more for each row. */
  readonly minute?: number;
  readonly generation?: number | null;
  readonly meta?: object;
  /** True to replace the table, as an overwriting sync does. */
  readonly replace?: boolean;
}

const noon = new Date('2026-03-02T12:00:00Z');

/** A subgraph that reads tables which a test lands in other schemas of its database, at a time that the test moves. */
export interface Landed extends AsyncDisposable {
  readonly contacts: TestSubgraph;
  readonly clock: TestClock;
  readonly url: string;
  /** What is done in place of waiting. */
  onPause: () => Promise<void>;
  readonly pauses: number[];
  /** Lands rows as Airbyte does. The first ones make the table. */
  land(table: string, rows: readonly Row[], options?: LandOptions): Promise<void>;
  sql<R>(statement: string): Promise<R[]>;
  /** Reads what is due after a time. Returns the errors of runs that failed then. */
  sync(minutes?: number): Promise<string[]>;
  runs(): Promise<{ name: string; state: string; error: string | null; refused: number }[]>;
  refusals(): Promise<{ locator: string; reason: string }[]>;
  /** Another copy of the subgraph, beside this one. */
  copy(services?: Partial<CrmServices>): Promise<TestSubgraph>;
  /** Removes all data, here and there. */
  clear(): Promise<void>;
}

export async function openLanded(
  mappings: Record<string, string> = {},
  sources = 'salesforce=airbyte_sf,hubspot=airbyte_hs',
): Promise<Landed> {
  await using stack = new AsyncDisposableStack();
  const schemas = ['airbyte_internal', ...sources.split(',').map((each) => each.split(/[=.]/)[1] ?? '')];
  const clock = testClock(noon);
  const folder = stack.use(await tempFolder(mappings));
  const database = await createTestDatabase();
  stack.defer(() => database.close());
  const pauses: number[] = [];
  const parsed = z.object(settings).parse({
    CRM_TENANT: testTenant,
    SOURCES_DATABASE_URL: database.url,
    CRM_SOURCES: sources,
    CRM_MAPPINGS_DIR: join(folder.path),
    CRM_OVERLAP: '5m',
  });
  const open = async (services: Partial<CrmServices> = {}) => {
    const pause = async (ms: number) => {
      pauses.push(ms);
      await landed.onPause();
    };
    const opened = await openTestSubgraph(subgraph, {
      database,
      clock,
      settings: parsed,
      services: { pause, ...services },
    });
    resources.defer(() => opened.close());
    return opened;
  };
  const resources = stack.move();
  const sql = <R>(statement: string) => landed.contacts.database.system((em) => queryText<R>(em, statement));
  const clear = async () => {
    for (const schema of schemas) await sql(`drop schema if exists ${schema} cascade; create schema ${schema}`);
    await empty(landed.contacts);
    landed.onPause = async () => undefined;
    pauses.length = 0;
    clock.advance(86_400_000 * 2);
  };
  const landed: Landed = {
    contacts: undefined as unknown as TestSubgraph,
    clock,
    url: database.url,
    pauses,
    onPause: async () => undefined,
    sql,
    clear,
    copy: open,
    async land(table, rows, { types = {}, minute = 0, generation = 1, meta = {}, replace = false } = {}) {
      const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
      const typeOf = (column: string) => types[column] ?? 'varchar';
      const name = table.split('.').map(quotedName).join('.');
      if (replace) await sql(`drop table if exists ${name}`);
      await sql(`create table if not exists ${name} (
        _airbyte_raw_id varchar not null, _airbyte_extracted_at timestamptz not null, _airbyte_meta jsonb not null
        ${generation === null ? '' : ', _airbyte_generation_id bigint'}
        ${columns.map((column) => `, ${quotedName(column)} ${typeOf(column)}`).join('')})`);
      const tuples = rows.map((row, index) => {
        const at = new Date(noon.getTime() + (minute + index / 60) * 60_000).toISOString();
        const head = ['gen_random_uuid()', literal(at), literal(JSON.stringify(meta))];
        const values = columns.map((column) => literalOf(row[column], typeOf(column)));
        return `(${[...head, ...(generation === null ? [] : [generation]), ...values].join(', ')})`;
      });
      const own = ['_airbyte_raw_id', '_airbyte_extracted_at', '_airbyte_meta'];
      const named = [...own, ...(generation === null ? [] : ['_airbyte_generation_id']), ...columns.map(quotedName)];
      await sql(`insert into ${name} (${named.join(', ')}) values ${tuples.join(', ')}`);
    },
    async sync(minutes = 6) {
      clock.advance(minutes * 60_000);
      const before = (await landed.runs()).length;
      await landed.contacts.drain();
      return (await landed.runs()).slice(before).flatMap(({ error }) => error ?? []);
    },
    runs: () => sql('select name, state, error, refused from contacts.source_syncs order by started_at, name'),
    refusals: () => sql('select locator, reason from contacts.refused_records order by locator'),
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
  Object.assign(landed, { contacts: await open() });
  await clear();
  return landed;
}

function literalOf(value: unknown, type: string): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'object' || type === 'jsonb') return `${literal(JSON.stringify(value))}::jsonb`;
  return `${literal(String(value))}::${type}`;
}
