import { randomUUID } from 'node:crypto';
import { type EntityManager, liftRowLimit, query, sql, toDatabaseJson } from '@sophia/database';
import { publishChanges } from '../publishing/publish-changes.ts';
import { Changes } from '../resolution/changes.ts';
import { lockResolution } from '../resolution/lock.ts';
import { snapshotContact } from '../resolution/merge-snapshot.ts';
import { resolve } from '../resolution/resolve.ts';
import { findContact, recordsOf } from './find-contact.ts';
import { type UserError, userError } from './user-error.ts';

export interface MergeInput {
  tenant: string;
  /** Token subject of the person who merges. */
  subject: string;
  winnerId: string;
  loserId: string;
  reason: string | null;
}

type MergeErrorCode = 'NOT_FOUND' | 'INVALID' | 'SAME_CONTACT' | 'ALREADY_MERGED';
export type MergeResult = { contactId: string; mergeId: string } | { error: UserError<MergeErrorCode> };

/** Merges one contact into another, until a person unmerges them. */
export async function contactMerge(em: EntityManager, input: MergeInput): Promise<MergeResult> {
  const reason = input.reason?.trim() || null;
  if (reason && reason.length > 500) return refused('INVALID', 'The reason is longer than 500 characters.', 'reason');
  await lockResolution(em, input.tenant);
  const winner = await findContact(em, input.winnerId);
  if (!winner) return refused('NOT_FOUND', 'No contact has this id.', 'winnerId');
  const loser = await findContact(em, input.loserId);
  if (!loser) return refused('NOT_FOUND', 'No contact has this id.', 'loserId');
  if (winner.id === loser.id) return refused('SAME_CONTACT', 'A contact cannot be merged with itself.', 'loserId');
  if (winner.merged_into_id)
    return refused('ALREADY_MERGED', 'The winner is already merged into another contact.', 'winnerId');
  if (loser.merged_into_id)
    return refused('ALREADY_MERGED', 'The loser is already merged into another contact.', 'loserId');

  // To resolve contacts takes the records of all.
  await liftRowLimit(em, () => true);
  const snapshot = { winner: await snapshotContact(em, winner.id), loser: await snapshotContact(em, loser.id) };
  const [winnerRecords, loserRecords] = [await recordsOf(em, winner.id), await recordsOf(em, loser.id)];
  const mergeId = randomUUID();
  await query(
    em,
    sql`insert into contacts.contact_merges
       (tenant_id, id, winner_record, loser_record, winner_id, loser_id, loser_name, snapshot, reason, merged_at,
        merged_by)
     values (${input.tenant}, ${mergeId}, ${winnerRecords[0]}, ${loserRecords[0]}, ${winner.id}, ${loser.id},
       ${loser.full_name}, ${toDatabaseJson(snapshot)}, ${reason}, clock_timestamp(), ${input.subject})`,
  );
  await countChange(em, [winner.id, loser.id]);
  const changes = new Changes();
  await resolve(em, input.tenant, [...winnerRecords, ...loserRecords], changes);
  await publishChanges(em, changes);
  return { contactId: winner.id, mergeId };
}

export async function countChange(em: EntityManager, ids: readonly string[]): Promise<void> {
  await query(
    em,
    sql`update contacts.contacts set version = version + 1, updated_at = now() where id = any(${ids}::uuid[])`,
  );
}

const refused = (code: MergeErrorCode, message: string, field: string): MergeResult => ({
  error: userError(code, message, field),
});
