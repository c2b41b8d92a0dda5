import { type EntityManager, upsert } from '@sophia/database';
import { holdersOf, keysOfContacts, maxHolders, phoneKey, replaceMatchKeys } from './match-keys.ts';
import { compareProfiles, mayBeNamesakes } from './people-model.ts';
import { loadProfiles, type Profile } from './profile.ts';
import {
  deleteProposals,
  followRecords,
  isDecided,
  type ProposalRow,
  pairName,
  pairOf,
  proposalRow,
  proposalsOf,
} from './proposal-rows.ts';

/** A number of more contacts than this is a switchboard, whatever their names are. */
const maxPhoneHolders = 10;

/**
 * Compares changed contacts with those that share a key, and stores what looks like one person. Whatever else a change
 * decides is compared again, too: other holders of a number that it shows to be shared, and contacts whose common key
 * has become too common or no longer is. Returns the contacts whose proposals may have changed.
 */
export async function compareAgain(
  em: EntityManager,
  tenant: string,
  changed: readonly string[],
): Promise<Set<string>> {
  const own = await loadProfiles(em, tenant, changed);
  const changes = await replaceMatchKeys(em, tenant, changed, own);
  await followRecords(em, changed);
  const most = maxHolders + changed.length + 1;
  const focus = new Set(changed);
  for (const [key, holders] of await holdersOf(em, changes.keys, most)) {
    const before = holders.length - (changes.added.get(key) ?? 0) + (changes.removed.get(key) ?? 0);
    const crosses = before > maxHolders !== holders.length > maxHolders;
    if (crosses || key.startsWith(phoneKey(''))) for (const id of holders) focus.add(id);
  }
  const pairs = await pairsOf(em, focus, most);
  const stored = Map.groupBy(await proposalsOf(em, focus), pairOf);
  const profiles = await loadProfiles(
    em,
    tenant,
    new Set([...focus, ...[...pairs].flatMap((pair) => pair.split(' '))]),
  );
  const shared = await sharedNumbers(em, tenant, pairs, profiles);
  const rows: ProposalRow[] = [];
  const dropped: string[] = [];
  for (const pair of new Set([...pairs, ...stored.keys()])) {
    const known = stored.get(pair) ?? [];
    const [a, b] = pair.split(' ').map((id) => profiles.get(id));
    const comparison = a && b && pairs.has(pair) ? compareProfiles(a, b, (number) => shared.has(number)) : null;
    const wanted = a && b && comparison && !known.some(isDecided) ? proposalRow(tenant, a, b, comparison) : null;
    if (wanted) rows.push({ ...wanted, ...decisionOf(known) });
    dropped.push(...known.filter((row) => !isDecided(row) && row.id !== wanted?.id).map(({ id }) => id));
  }
  await deleteProposals(em, dropped);
  await upsert(em, 'contacts.identity_proposals', rows, { key: ['tenant_id', 'id'] });
  return new Set([...focus, ...[...stored.values()].flat().flatMap(({ left_id, right_id }) => [left_id, right_id])]);
}

/** What has become of a pair so far. */
const decisionOf = ([known]: readonly ProposalRow[]) =>
  known && {
    status: known.status,
    postponed_until: known.postponed_until,
    decided_at: known.decided_at,
    decided_by: known.decided_by,
    merge_id: known.merge_id,
  };

/** Finds the pairs of these contacts with others that share a key. */
async function pairsOf(em: EntityManager, ids: ReadonlySet<string>, most: number): Promise<Set<string>> {
  const keys = await keysOfContacts(em, ids);
  const holders = await holdersOf(em, new Set([...keys.values()].flat()), most);
  const pairs = new Set<string>();
  for (const [id, own] of keys) {
    for (const key of own) {
      const others = holders.get(key) ?? [];
      if (others.length > maxHolders) continue;
      for (const other of others) if (other !== id) pairs.add(pairName(id, other));
    }
  }
  return pairs;
}

/** Finds the numbers that these pairs have in common and that people of different names have, too. */
async function sharedNumbers(
  em: EntityManager,
  tenant: string,
  pairs: ReadonlySet<string>,
  known: ReadonlyMap<string, Profile>,
): Promise<Set<string>> {
  const common = new Set<string>();
  for (const pair of pairs) {
    const [a, b] = pair.split(' ').map((id) => known.get(id)?.phones ?? []);
    for (const number of a ?? []) if (b?.includes(number)) common.add(number);
  }
  if (common.size === 0) return common;
  const holders = await holdersOf(em, [...common].map(phoneKey), maxPhoneHolders + 1);
  const profiles = await loadProfiles(em, tenant, new Set([...holders.values()].flat()));
  return new Set(
    [...common].filter((number) => {
      const people = (holders.get(phoneKey(number)) ?? []).flatMap((id) => profiles.get(id) ?? []);
      if (people.length > maxPhoneHolders) return true;
      return people.some((a, index) => people.slice(0, index).some((b) => !mayBeNamesakes(a, b)));
    }),
  );
}
