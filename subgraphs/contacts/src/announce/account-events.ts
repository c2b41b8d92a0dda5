import { type EntityManager, query, sql } from '@sophia/database';
import type { NewEvent } from '@sophia/events';
import type { Changes } from '../resolution/changes.ts';

interface Row {
  id: string;
  name: string;
  domain: string | null;
  owner_id: string | null;
  parent_id: string | null;
  segment: string | null;
  region: string | null;
  is_sample: boolean;
}

/** Publishes merges first: consumers replace the old id by the new one, and then receive the new account. */
export async function accountEvents(
  em: EntityManager,
  { accounts, mergedAccounts, goneAccounts }: Changes,
): Promise<NewEvent[]> {
  if (accounts.size + mergedAccounts.size + goneAccounts.length === 0) return [];
  const rows = await query<Row>(
    em,
    sql`select id, name, domain, owner_id, parent_id, segment, region, is_sample
     from contacts.accounts where id = any(${[...accounts]}::uuid[]) order by id`,
  );
  return [
    ...[...mergedAccounts].map(([fromId, intoId]) => ({
      type: 'account.merged' as const,
      subject: fromId,
      data: { fromId, intoId },
    })),
    ...rows.map(({ owner_id: ownerId, parent_id: parentId, is_sample: isSample, ...row }) => ({
      type: 'account.changed' as const,
      subject: row.id,
      data: { ...row, ownerId, parentId, isSample },
    })),
    ...goneAccounts.map(({ id, name }) => ({
      type: 'account.changed' as const,
      subject: id,
      data: {
        id,
        name,
        domain: null,
        ownerId: null,
        parentId: null,
        segment: null,
        region: null,
        isSample: false,
        deleted: true,
      },
    })),
  ];
}
