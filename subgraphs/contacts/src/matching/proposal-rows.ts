import { deriveId, type EntityManager, query, sql } from '@sophia/database';
import type { Reason } from '@sophia/linkage';
import { compareRecords } from '../identity/canonical.ts';
import type { Comparison } from './people-model.ts';
import type { Profile } from './profile.ts';

export type ProposalStatus = 'OPEN' | 'POSTPONED' | 'MERGED' | 'ACCEPTED' | 'REJECTED';

export interface ProposalRow {
  tenant_id: string;
  id: string;
  left_record: string;
  right_record: string;
  left_id: string;
  right_id: string;
  weight: number;
  probability: number;
  reasons: Reason[];
  is_strong: boolean;
  speaks_against: boolean;
  status: ProposalStatus;
  postponed_until: string | null;
  decided_at: string | null;
  decided_by: string | null;
  merge_id: string | null;
}

/** Decisions of people, which no comparison changes. */
export const isDecided = ({ status }: Pick<ProposalRow, 'status'>): boolean =>
  status === 'ACCEPTED' || status === 'REJECTED';

/** Names a pair of contacts, in either order. */
export const pairName = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
export const pairOf = ({ left_id, right_id }: Pick<ProposalRow, 'left_id' | 'right_id'>): string =>
  pairName(left_id, right_id);

/** Finds the proposals with one of these contacts. */
export const proposalsOf = (em: EntityManager, ids: Iterable<string>): Promise<ProposalRow[]> =>
  query<ProposalRow>(
    em,
    sql`select tenant_id, id, left_record, right_record, left_id, right_id, weight, probability, reasons, is_strong,
       speaks_against, status, postponed_until, decided_at, decided_by, merge_id
     from contacts.identity_proposals
     where left_id = any(${[...ids]}::uuid[]) or right_id = any(${[...ids]}::uuid[]) order by id`,
  );

/** Makes the row of a pair. The better contact, which would stay, is on the left. */
export function proposalRow(
  tenant: string,
  a: Profile,
  b: Profile,
  { weight, probability, reasons, isStrong, speaksAgainst }: Comparison,
): ProposalRow {
  const [left, right] = compareRecords(a.anchor, b.anchor) <= 0 ? [a, b] : [b, a];
  return {
    tenant_id: tenant,
    id: deriveId(tenant, 'identity-proposal', left.anchor.id, right.anchor.id),
    left_record: left.anchor.id,
    right_record: right.anchor.id,
    left_id: left.id,
    right_id: right.id,
    weight,
    probability,
    reasons,
    is_strong: isStrong,
    speaks_against: speaksAgainst,
    status: 'OPEN',
    postponed_until: null,
    decided_at: null,
    decided_by: null,
    merge_id: null,
  };
}

/** Moves proposals to the contacts that their records have now. Removes those whose two sides are one or gone. */
export async function followRecords(em: EntityManager, ids: readonly string[]): Promise<void> {
  await query(
    em,
    sql`update contacts.identity_proposals proposal
     set left_id = left_now.cluster_id, right_id = right_now.cluster_id
     from contacts.source_records left_now, contacts.source_records right_now
     where left_now.id = proposal.left_record and right_now.id = proposal.right_record
       and left_now.cluster_id is not null and right_now.cluster_id is not null
       and (proposal.left_id, proposal.right_id) is distinct from (left_now.cluster_id, right_now.cluster_id)
       and (left_now.cluster_id = any(${ids}::uuid[]) or right_now.cluster_id = any(${ids}::uuid[])
         or proposal.left_id = any(${ids}::uuid[]) or proposal.right_id = any(${ids}::uuid[]))`,
  );
  await query(
    em,
    sql`delete from contacts.identity_proposals
     where left_id = right_id and left_id = any(${ids}::uuid[]) and status <> 'REJECTED'`,
  );
}

export async function deleteProposals(em: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await query(em, sql`delete from contacts.identity_proposals where id = any(${ids}::uuid[])`);
}
