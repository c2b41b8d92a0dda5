import { randomUUID } from 'node:crypto';
import { type EntityManager, query, sql, toDatabaseJson } from '@sophia/database';
import { compareRecords } from '../identity/canonical.ts';
import { Groups } from '../identity/groups.ts';
import type { SourceRecord } from '../identity/source-record.ts';
import type { Changes } from '../resolution/changes.ts';
import { snapshotContact } from '../resolution/merge-snapshot.ts';
import { findRecords } from '../resolution/record-rows.ts';
import { resolve } from '../resolution/resolve.ts';
import { type ProposalRow, pairName, pairOf, proposalsOf } from './proposal-rows.ts';

/** Who merges what needs no person. */
const matcher = 'sophia';

/** More contacts than this that look like one person are a mistake of the data. */
const maxAlike = 12;

/**
 * Merges what needs no person, around these contacts, and undoes such merges for which the reasons are gone. Contacts are
 * merged only if all that look alike look like each other: where one could be either of two, people decide. So the result
 * depends only on the contacts and on what people decided, not on the order in which they came.
 */
export async function decide(
  em: EntityManager,
  tenant: string,
  ids: ReadonlySet<string>,
  changes: Changes,
): Promise<void> {
  const proposals = (await proposalsAround(em, ids)).filter(({ status }) => status !== 'REJECTED');
  const members = new Set([...ids, ...proposals.flatMap(({ left_id, right_id }) => [left_id, right_id])]);
  const groupOf = groupsToMerge(members, proposals);
  const inOne = (a: string, b: string) => groupOf.get(a) !== undefined && groupOf.get(a) === groupOf.get(b);

  const standing = await automaticMerges(em, members);
  const undone = standing.filter(({ winner, loser }) => !inOne(winner, loser));
  if (undone.length > 0) {
    await query(
      em,
      sql`update contacts.contact_merges set unmerged_at = clock_timestamp(), unmerged_by = ${matcher}
       where id = any(${undone.map(({ id }) => id)}::uuid[])`,
    );
    await resolve(
      em,
      tenant,
      undone.flatMap(({ winner_record, loser_record }) => [winner_record, loser_record]),
      changes,
    );
  }
  const merged = new Map<string, string>();
  for (const group of new Set(groupOf.values())) {
    const anchors = await anchorsOf(em, proposals, group);
    const [best, ...others] = [...group].sort((a, b) => compareRecords(anchors(a), anchors(b)));
    for (const other of others) {
      const mergeId = best && (await mergeAutomatically(em, tenant, anchors(best), anchors(other), changes));
      if (best && mergeId) merged.set(pairName(best, other), mergeId);
    }
  }
  await updateStatus(em, proposals, inOne, merged);
}

/** Contacts to merge, each with all of its group. */
function groupsToMerge(
  members: ReadonlySet<string>,
  proposals: readonly ProposalRow[],
): Map<string, readonly string[]> {
  const alike = new Groups(members);
  for (const { left_id, right_id } of proposals) alike.join([left_id, right_id]);
  const pairs = new Set(proposals.map(pairOf));
  const groups = new Groups(members);
  for (const { left_id, right_id, is_strong } of proposals) {
    if (is_strong && areAllAlike(alike.of(left_id), pairs)) groups.join([left_id, right_id]);
  }
  // Two who are both like a third may still be two: then nobody knows which of them the third is.
  const doubtful = new Set(proposals.filter(({ speaks_against }) => speaks_against).map(pairOf));
  const merged = groups.all().filter((group) => group.length > 1 && !hasPair(group, doubtful));
  return new Map(merged.flatMap((group) => group.map((id) => [id, group] as const)));
}

const hasPair = (contacts: readonly string[], pairs: ReadonlySet<string>): boolean =>
  contacts.some((a, index) => contacts.slice(0, index).some((b) => pairs.has(pairName(a, b))));

const areAllAlike = (contacts: readonly string[], pairs: ReadonlySet<string>): boolean =>
  contacts.length <= maxAlike &&
  contacts.every((a, index) => contacts.slice(0, index).every((b) => pairs.has(pairName(a, b))));

/** Finds the proposals with these contacts, with those on their other sides, and so on. */
async function proposalsAround(em: EntityManager, ids: ReadonlySet<string>): Promise<ProposalRow[]> {
  const found = new Map<string, ProposalRow>();
  const reached = new Set(ids);
  for (let frontier = [...ids]; frontier.length > 0; ) {
    const next = new Set<string>();
    for (const row of await proposalsOf(em, frontier)) {
      found.set(row.id, row);
      if (row.status === 'REJECTED') continue;
      for (const id of [row.left_id, row.right_id]) if (!reached.has(id)) next.add(id);
    }
    for (const id of next) reached.add(id);
    frontier = [...next];
  }
  return [...found.values()];
}

interface StandingMerge {
  id: string;
  winner_record: string;
  loser_record: string;
  /** Contacts of the two records, as if nothing were merged. */
  winner: string;
  loser: string;
}

const automaticMerges = (em: EntityManager, ids: Iterable<string>): Promise<StandingMerge[]> =>
  query<StandingMerge>(
    em,
    sql`select distinct merge.id, merge.winner_record, merge.loser_record, winner.cluster_id as winner,
       loser.cluster_id as loser
     from contacts.source_records near
     join contacts.contact_merges merge on merge.winner_record = near.id or merge.loser_record = near.id
     join contacts.source_records winner on winner.id = merge.winner_record
     join contacts.source_records loser on loser.id = merge.loser_record
     where near.cluster_id = any(${[...ids]}::uuid[]) and merge.is_automatic and merge.unmerged_at is null
       and winner.cluster_id is distinct from loser.cluster_id`,
  );

async function anchorsOf(
  em: EntityManager,
  proposals: readonly ProposalRow[],
  group: readonly string[],
): Promise<(id: string) => SourceRecord> {
  const recordOf = new Map(
    proposals.flatMap((row) => [[row.left_id, row.left_record] as const, [row.right_id, row.right_record] as const]),
  );
  const records = new Map(
    (
      await findRecords(
        em,
        group.flatMap((id) => recordOf.get(id) ?? []),
      )
    ).map((row) => [row.id, row]),
  );
  return (id) => {
    const record = records.get(recordOf.get(id) ?? '');
    if (!record) throw new Error(`the contact ${id} has no record behind its proposal`);
    return record;
  };
}

/** Merges the contacts of two records. Null if they are one already. */
async function mergeAutomatically(
  em: EntityManager,
  tenant: string,
  winner: SourceRecord,
  loser: SourceRecord,
  changes: Changes,
): Promise<string | null> {
  const shown = new Map(
    (await findRecords(em, [winner.id, loser.id])).map(({ id, pointers }) => [id, pointers.contact_id]),
  );
  const [winnerId, loserId] = [shown.get(winner.id), shown.get(loser.id)];
  if (!winnerId || !loserId || winnerId === loserId) return null;
  const snapshot = { winner: await snapshotContact(em, winnerId), loser: await snapshotContact(em, loserId) };
  const mergeId = randomUUID();
  await query(
    em,
    sql`insert into contacts.contact_merges
       (tenant_id, id, winner_record, loser_record, winner_id, loser_id, loser_name, snapshot, reason, merged_at,
        merged_by, is_automatic)
     values (${tenant}, ${mergeId}, ${winner.id}, ${loser.id}, ${winnerId}, ${loserId},
       ${String(snapshot.loser.contact.full_name)}, ${toDatabaseJson(snapshot)}, 'They look like one person.',
       clock_timestamp(), ${matcher}, true)`,
  );
  await resolve(em, tenant, [winner.id, loser.id], changes);
  return mergeId;
}

async function updateStatus(
  em: EntityManager,
  proposals: readonly ProposalRow[],
  inOne: (a: string, b: string) => boolean,
  merged: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = proposals.flatMap((row) => {
    if (row.status === 'ACCEPTED') return [];
    const isMerged = inOne(row.left_id, row.right_id);
    const mergeId = merged.get(pairOf(row));
    if (isMerged === (row.status === 'MERGED') && mergeId === undefined) return [];
    return [
      { id: row.id, status: isMerged ? 'MERGED' : 'OPEN', merge_id: mergeId ?? (isMerged ? row.merge_id : null) },
    ];
  });
  if (rows.length === 0) return;
  await query(
    em,
    sql`update contacts.identity_proposals proposal
     set status = given.status, merge_id = given.merge_id, updated_at = now(),
       decided_at = case when given.status = 'MERGED' then now() end,
       decided_by = case when given.status = 'MERGED' then ${matcher} end
     from json_to_recordset(${toDatabaseJson(rows)}::json) as given(id uuid, status text, merge_id uuid)
     where proposal.id = given.id`,
  );
}
