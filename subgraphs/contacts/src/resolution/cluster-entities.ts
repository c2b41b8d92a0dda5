import { type EntityManager, query, sql } from '@sophia/database';
import { identify } from '../identity/canonical.ts';
import { clusterAccounts, clusterPeople } from '../identity/cluster-records.ts';
import type { RecordKind, SourceRecord } from '../identity/source-record.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import type { Pointers } from './record-rows.ts';

/** An account, contact or employee with its records. */
export interface Entity<R extends SourceRecord = SourceRecord> {
  id: string;
  kind: RecordKind;
  records: readonly R[];
}

export interface Clustering {
  entities: Entity[];
  /** Current entity of each record. */
  pointers: Map<string, Pointers>;
  /** Maps a contact to the contact that a person merged it into. */
  mergedInto: Map<string, string>;
  /** Contacts that were merged into another without a person. */
  automatic: Set<string>;
  /** Keys that would have joined too many companies or people, and so joined none. */
  refusedKeys: string[];
}

/** Resolves records to entities. The records must be complete neighbourhoods. */
export async function clusterEntities(
  em: EntityManager,
  tenant: string,
  { records, crowded }: Neighbourhood,
): Promise<Clustering> {
  const accounts = records.filter((record) => record.kind === 'ACCOUNT');
  const people = records.filter((record) => record.kind !== 'ACCOUNT');
  const entities: Entity[] = [];
  const entityOf = new Map<string, Entity>();
  const found = [clusterAccounts(accounts, crowded), clusterPeople(people, crowded)];
  for (const cluster of found.flatMap(({ clusters }): (readonly SourceRecord[])[] => clusters)) {
    const identified = identify(tenant, cluster);
    if (!identified) continue;
    const entity = { id: identified.id, kind: identified.kind, records: cluster };
    entities.push(entity);
    for (const record of cluster) entityOf.set(record.id, entity);
  }
  const { mergedInto, automatic } = await findMerges(em, people, entityOf);
  return {
    entities,
    mergedInto,
    automatic,
    refusedKeys: [...crowded, ...found.flatMap(({ refused }) => refused)],
    pointers: new Map(records.map(({ id }) => [id, pointersTo(entityOf.get(id), mergedInto)])),
  };
}

function pointersTo(entity: Entity | undefined, mergedInto: Map<string, string>): Pointers {
  const id = entity?.id ?? null;
  const contactId = entity?.kind === 'CONTACT' ? (mergedInto.get(entity.id) ?? entity.id) : null;
  return {
    cluster_id: id,
    account_id: entity?.kind === 'ACCOUNT' ? id : null,
    contact_id: contactId,
    employee_id: entity?.kind === 'EMPLOYEE' ? id : null,
  };
}

/** Returns the merges that still matter: both sides are contacts, and not already one. */
async function findMerges(
  em: EntityManager,
  people: readonly SourceRecord[],
  entityOf: Map<string, Entity>,
): Promise<{ mergedInto: Map<string, string>; automatic: Set<string> }> {
  const into = new Map<string, string>();
  const automatic = new Set<string>();
  if (people.length === 0) return { mergedInto: into, automatic };
  const merges = await query<{ winner_record: string; loser_record: string; is_automatic: boolean }>(
    em,
    sql`select winner_record, loser_record, is_automatic from contacts.contact_merges
     where unmerged_at is null and loser_record = any(${people.map(({ id }) => id)}::uuid[])
     order by is_automatic, merged_at, id`,
  );
  const root = (id: string): string => {
    const next = into.get(id);
    return next === undefined ? id : root(next);
  };
  for (const merge of merges) {
    const [winner, loser] = [entityOf.get(merge.winner_record), entityOf.get(merge.loser_record)];
    if (winner?.kind !== 'CONTACT' || loser?.kind !== 'CONTACT' || root(winner.id) === root(loser.id)) continue;
    if (merge.is_automatic) automatic.add(root(loser.id));
    into.set(root(loser.id), root(winner.id));
  }
  return { mergedInto: new Map([...into.keys()].map((id) => [id, root(id)])), automatic };
}
