import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deriveId, query, sql } from '@sophia/database';
import type { EventData, EventType } from '@sophia/events';
import { type IngestSummary, type RunOptions, runIngest } from '@sophia/ingest';
import {
  type GongParty,
  gongCallData,
  gongParty,
  openTestSubgraph,
  slackUserData,
  type TestSubgraph,
  tempFolder,
  testTenant,
} from '@sophia/testing';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { ingest, subgraph } from '../src/index.ts';

export const openContacts = (): Promise<TestSubgraph> => openTestSubgraph(subgraph);

const sharedData = fileURLToPath(new URL('../../../../shared/data', import.meta.url));
/** Real input outside the repository. `missing` returns the reason to skip its tests. */
export const realCrm = join(sharedData, 'crm');
export const missing = (path: string): string | false => (existsSync(path) ? false : `${path} is absent`);

/**
 * Opens the subgraph before the tests of a file or group, which share it because it takes seconds, and removes all data
 * before each of them.
 *
 * @param use gets the subgraph
 */
export function shareContacts(use: (contacts: TestSubgraph) => void): void {
  let contacts: TestSubgraph | undefined;
  beforeAll(async () => {
    contacts = await openContacts();
    use(contacts);
  });
  beforeEach(() => contacts && empty(contacts));
  afterAll(() => contacts?.close());
}

/** Removes all data and events. */
export async function empty(contacts: TestSubgraph): Promise<void> {
  await contacts.database.system(async (em) => {
    const tables = await query<{ name: string }>(
      em,
      sql`select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_schema in ('contacts', 'bus') and table_name not in ('migrations', 'consumer_cursors')`,
    );
    await query(em, sql`truncate ${sql.raw(tables.map(({ name }) => name).join(', '))}`);
  });
}

/** Derives an id as the gong or slack subgraph does. */
export const idOf = (...parts: string[]): string => deriveId('test', 'source', ...parts);

/** Returns the events of these types that the subgraph has published, in order. */
export async function published<T extends EventType>(contacts: TestSubgraph, ...types: T[]): Promise<EventData<T>[]> {
  await contacts.drain();
  const rows = await contacts.database.system((em) =>
    query<{ data: EventData<T> }>(
      em,
      sql`select data from bus.events where source = 'contacts' and type = any(${types}::text[]) order by position`,
    ),
  );
  return rows.map(({ data }) => data);
}

/** Returns the last published identity of a Slack or Gong record. */
export const resolution = async (contacts: TestSubgraph, identityId: string) =>
  (await published(contacts, 'identity.resolved')).findLast((event) => event.identityId === identityId);

export type Files = Record<string, string | Buffer>;

/** Loads CSV files by name and content, as `pnpm ingest crm` does. */
export async function loadFiles(
  contacts: TestSubgraph,
  files: Files,
  options: Partial<RunOptions> = {},
): Promise<IngestSummary> {
  await using folder = await tempFolder(files);
  return await loadPath(contacts, folder.path, options);
}

export async function loadPath(
  contacts: TestSubgraph,
  path: string,
  options: Partial<RunOptions> = {},
): Promise<IngestSummary> {
  const summary = await runIngest(ingest, path, { database: contacts.database, tenant: testTenant, ...options });
  await contacts.drain();
  return summary;
}

/** Writes rows with the same columns as CSV. */
export function csv(...rows: Record<string, string | number | boolean>[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const cell = (value: string | number | boolean | undefined) => `"${String(value ?? '').replaceAll('"', '""')}"`;
  return [columns.join(','), ...rows.map((row) => columns.map((name) => cell(row[name])).join(','))].join('\n');
}

const dumped = [
  'source_records',
  'record_keys',
  'accounts',
  'contacts',
  'contact_emails',
  'contact_phones',
  'consents',
  'employees',
  'deals',
  'deal_stage_changes',
  'products',
  'party_links',
  'call_links',
  'activities',
  'activity_people',
];

/** All data of a tenant, without timestamps of writing and replaced ids, which depend on the order. */
export async function dump(contacts: TestSubgraph, tenant = testTenant): Promise<Record<string, unknown[]>> {
  return contacts.database.transaction(tenant, async (em) => {
    const tables: Record<string, unknown[]> = {};
    for (const table of dumped) {
      const rows = await query<{ row: unknown }>(
        em,
        sql`select to_jsonb(t) - 'created_at' - 'updated_at' - 'tenant_id' as row from contacts.${sql.raw(table)} t
         order by (to_jsonb(t) - 'created_at' - 'updated_at')::text collate "C"`,
      );
      tables[table] = rows.map(({ row }) => row);
    }
    return tables;
  });
}

export type GongCall = EventData<'gong.call.changed'>;

export const party = (call: string, name: string, rest: Partial<GongParty> = {}): GongParty =>
  gongParty({ id: idOf('party', call, name), name, ...rest });

export const gongCall = (
  gongCallId: string,
  rest: Partial<GongCall> = {},
): { type: 'gong.call.changed'; data: GongCall } => ({
  type: 'gong.call.changed',
  data: gongCallData({ id: idOf('call', gongCallId), gongCallId, startedAt: '2026-03-02T17:00:00.000Z', ...rest }),
});

export const gongUser = (gongUserId: string, fullName: string, rest: Partial<EventData<'gong.user.changed'>> = {}) => ({
  type: 'gong.user.changed' as const,
  data: {
    id: idOf('gong-user', gongUserId),
    gongUserId,
    email: null,
    emailAliases: [],
    fullName,
    title: null,
    phone: null,
    active: true,
    managerUserId: null,
    ...rest,
  },
});

export const slackUser = (
  slackUserId: string,
  realName: string,
  rest: Partial<EventData<'slack.user.changed'>> = {},
) => ({
  type: 'slack.user.changed' as const,
  data: slackUserData({ id: idOf('slack-user', slackUserId), slackUserId, realName, ...rest }),
});

export const salesforceAccount = (objectId: string, name: string | null) => ({
  system: 'Salesforce',
  objectType: 'Account',
  objectId,
  name,
});
