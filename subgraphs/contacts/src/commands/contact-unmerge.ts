import { type EntityManager, liftRowLimit, query, sql } from '@sophia/database';
import { isUuid } from '@sophia/subgraph-kit';
import { publishChanges } from '../publishing/publish-changes.ts';
import { Changes } from '../resolution/changes.ts';
import { lockResolution } from '../resolution/lock.ts';
import { findRecords } from '../resolution/record-rows.ts';
import { resolve } from '../resolution/resolve.ts';
import { countChange } from './contact-merge.ts';
import { rejectUnmerged } from './identity-proposals.ts';
import { type UserError, userError } from './user-error.ts';

export interface UnmergeInput {
  tenant: string;
  /** Token subject of the person who unmerges. */
  subject: string;
  mergeId: string;
}

type UnmergeErrorCode = 'NOT_FOUND' | 'ALREADY_UNMERGED';
export type UnmergeResult =
  | { winnerId: string | null; loserId: string | null }
  | { error: UserError<UnmergeErrorCode> };

/**
 * Undoes a merge. Both contacts are rebuilt from their records, including data that arrived since, so nothing is lost
 * or given to the wrong contact. The two are never proposed as one again.
 */
export async function contactUnmerge(
  em: EntityManager,
  { tenant, subject, mergeId }: UnmergeInput,
): Promise<UnmergeResult> {
  await lockResolution(em, tenant);
  const merge = await findMerge(em, mergeId);
  if (!merge) return refused('NOT_FOUND', 'No merge has this id.');
  if (merge.unmerged_at) return refused('ALREADY_UNMERGED', 'The merge was undone before.');
  // To resolve contacts takes the records of all.
  await liftRowLimit(em, () => true);
  await query(
    em,
    sql`update contacts.contact_merges set unmerged_at = clock_timestamp(), unmerged_by = ${subject}
     where id = ${mergeId}`,
  );
  const clusters = await query<{ cluster_id: string | null }>(
    em,
    sql`select cluster_id from contacts.source_records
     where id = any(${[merge.winner_record, merge.loser_record]}::uuid[])`,
  );
  await countChange(
    em,
    clusters.flatMap(({ cluster_id }) => cluster_id ?? []),
  );
  const changes = new Changes();
  await resolve(em, tenant, [merge.winner_record, merge.loser_record], changes);
  await publishChanges(em, changes);
  await rejectUnmerged(em, { tenant, subject, mergeId });
  const after = new Map(
    (await findRecords(em, [merge.winner_record, merge.loser_record])).map(({ id, pointers }) => [
      id,
      pointers.contact_id,
    ]),
  );
  const [winnerId = null, loserId = null] = [after.get(merge.winner_record), after.get(merge.loser_record)];
  return { winnerId, loserId: loserId === winnerId ? null : loserId };
}

interface Merge {
  winner_record: string;
  loser_record: string;
  unmerged_at: string | null;
}

async function findMerge(em: EntityManager, id: string): Promise<Merge | undefined> {
  if (!isUuid(id)) return undefined;
  const [merge] = await query<Merge>(
    em,
    sql`select winner_record, loser_record, unmerged_at from contacts.contact_merges where id = ${id}`,
  );
  return merge;
}

const refused = (code: UnmergeErrorCode, message: string): UnmergeResult => ({
  error: userError(code, message, 'mergeId'),
});
