import { type EntityManager, liftRowLimit, query, sql } from '@sophia/database';
import { isUuid } from '@sophia/subgraph-kit';
import { decide } from '../matching/decide.ts';
import type { ProposalStatus } from '../matching/proposal-rows.ts';
import { publishChanges } from '../publishing/publish-changes.ts';
import { Changes } from '../resolution/changes.ts';
import { lockResolution } from '../resolution/lock.ts';
import { contactMerge } from './contact-merge.ts';
import { type UserError, userError } from './user-error.ts';

interface Decision {
  tenant: string;
  /** Token subject of the person who decides. */
  subject: string;
  id: string;
}

type ProposalErrorCode = 'NOT_FOUND' | 'INVALID' | 'NOT_OPEN';
export type DecisionResult = { proposalId: string } | { error: UserError<ProposalErrorCode> };

/** Merges the two contacts of a proposal, until a person unmerges them. */
export async function acceptProposal(em: EntityManager, { tenant, subject, id }: Decision): Promise<DecisionResult> {
  await lockResolution(em, tenant);
  const found = await findOpen(em, id);
  if ('error' in found) return found;
  const merge = { tenant, subject, winnerId: found.left, loserId: found.right, reason: null };
  const merged = await contactMerge(em, merge);
  if ('error' in merged) return { error: userError('NOT_OPEN', merged.error.message, 'id') };
  await saveDecision(em, { subject, id }, 'ACCEPTED', merged.mergeId);
  return { proposalId: id };
}

/** Records that the two are different people. They are never proposed or merged without a person again. */
export async function rejectProposal(em: EntityManager, { tenant, subject, id }: Decision): Promise<DecisionResult> {
  await lockResolution(em, tenant);
  const found = await findOpen(em, id);
  if ('error' in found) return found;
  await liftRowLimit(em, () => true);
  await saveDecision(em, { subject, id }, 'REJECTED', null);
  await decideAround(em, tenant, [found.left_id, found.right_id]);
  return { proposalId: id };
}

/** Takes a proposal out of the queue until a time. */
export async function postponeProposal(
  em: EntityManager,
  { tenant, subject, id, until }: Decision & { until: Date },
): Promise<DecisionResult> {
  await lockResolution(em, tenant);
  const found = await findOpen(em, id);
  if ('error' in found) return found;
  if (until <= new Date()) return { error: userError('INVALID', 'The time is not in the future.', 'until') };
  await liftRowLimit(em, () => true);
  await query(
    em,
    sql`update contacts.identity_proposals set status = 'POSTPONED', postponed_until = ${until.toISOString()}, decided_at = now(),
       decided_by = ${subject}, updated_at = now() where id = ${id}`,
  );
  return { proposalId: id };
}

/**
 * Records that the contacts of an undone merge are different people, so that they are not merged or proposed again. A
 * merge by hand has no proposal before, and gets one that is rejected.
 */
export async function rejectUnmerged(
  em: EntityManager,
  { tenant, subject, mergeId }: { tenant: string; subject: string; mergeId: string },
): Promise<void> {
  const rejected = await query<{ left_id: string; right_id: string }>(
    em,
    sql`update contacts.identity_proposals proposal
     set status = 'REJECTED', decided_at = now(), decided_by = ${subject}, merge_id = null, updated_at = now()
     from contacts.contact_merges merge
     join contacts.source_records winner on winner.id = merge.winner_record
     join contacts.source_records loser on loser.id = merge.loser_record
     where merge.id = ${mergeId} and (proposal.merge_id = merge.id
       or (proposal.left_id, proposal.right_id) in (
         (winner.cluster_id, loser.cluster_id), (loser.cluster_id, winner.cluster_id)))
     returning proposal.left_id, proposal.right_id`,
  );
  if (rejected.length > 0) {
    await decideAround(
      em,
      tenant,
      rejected.flatMap(({ left_id, right_id }) => [left_id, right_id]),
    );
    return;
  }
  await query(
    em,
    sql`insert into contacts.identity_proposals
       (tenant_id, id, left_record, right_record, left_id, right_id, weight, probability, reasons, is_strong,
        speaks_against, status, decided_at, decided_by)
     select merge.tenant_id, merge.id, winner.id, loser.id, winner.cluster_id, loser.cluster_id, 0, 0, '[]', false, true,
       'REJECTED', now(), ${subject}
     from contacts.contact_merges merge
     join contacts.source_records winner on winner.id = merge.winner_record
     join contacts.source_records loser on loser.id = merge.loser_record
     where merge.id = ${mergeId} and winner.cluster_id <> loser.cluster_id
     on conflict do nothing`,
  );
}

async function decideAround(em: EntityManager, tenant: string, ids: readonly string[]): Promise<void> {
  const changes = new Changes();
  await decide(em, tenant, new Set(ids), changes);
  await publishChanges(em, changes);
}

interface Open {
  left_id: string;
  right_id: string;
  /** The contacts that people see: those that the two were merged into, if they were. */
  left: string;
  right: string;
}

async function findOpen(em: EntityManager, id: string): Promise<Open | { error: UserError<ProposalErrorCode> }> {
  const [row] = isUuid(id)
    ? await query<Open & { status: ProposalStatus }>(
        em,
        sql`select proposal.left_id, proposal.right_id, proposal.status,
           coalesce(l.merged_into_id, l.id) as left, coalesce(r.merged_into_id, r.id) as right
         from contacts.identity_proposals proposal
         join contacts.contacts l on l.id = proposal.left_id join contacts.contacts r on r.id = proposal.right_id
         where proposal.id = ${id}`,
      )
    : [];
  if (!row) return { error: userError('NOT_FOUND', 'No proposal has this id.', 'id') };
  if (row.status !== 'OPEN' && row.status !== 'POSTPONED') {
    return { error: userError('NOT_OPEN', `The proposal is decided: ${row.status}.`, 'id') };
  }
  if (row.left === row.right) return { error: userError('NOT_OPEN', 'The two are one contact already.', 'id') };
  return row;
}

async function saveDecision(
  em: EntityManager,
  { subject, id }: Pick<Decision, 'subject' | 'id'>,
  status: ProposalStatus,
  mergeId: string | null,
): Promise<void> {
  await query(
    em,
    sql`update contacts.identity_proposals set status = ${status}, decided_at = now(), decided_by = ${subject},
       postponed_until = null, merge_id = ${mergeId}, updated_at = now() where id = ${id}`,
  );
}
