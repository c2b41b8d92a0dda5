import { accountNameKey } from './account-name.ts';
import { byKey, Groups } from './groups.ts';
import { namesAgree } from './person-name.ts';
import { type KeyKind, keysOf, keyText } from './record-keys.ts';
import type { AccountRecord, PersonRecord, SourceRecord } from './source-record.ts';

/** An identity shared by more different names than this identifies nobody. */
const maxNames = 3;

export interface Clusters<T> {
  clusters: (readonly T[])[];
  /** Stored keys that would have joined too many companies or people, and so joined none. */
  refused: string[];
}

/**
 * Groups the records of the same account or person. The result depends only on the set of records, not on their order.
 * Pass complete neighbourhoods: every record that shares a key with a given one, and so on. `crowded` are stored keys
 * with so many records that they join none.
 */
export const clusterAccounts = (records: readonly AccountRecord[], crowded: ReadonlySet<string>) =>
  cluster(records, crowded, (record) => accountNameKey(record.facts.name), ['same'], ['domain', 'accountName']);

/** Groups people. A phone number that people of different names have is shared, and joins nobody. */
export const clusterPeople = (records: readonly PersonRecord[], crowded: ReadonlySet<string>) =>
  cluster(
    records,
    crowded,
    (record) => record.facts.fullName,
    ['same', 'email'],
    ['employeeName'],
    (groups, holdersOf) => {
      for (const [, holders] of holdersOf('phone')) {
        if (allAgree(new Set(holders.map((record) => record.facts.fullName)))) groups.join(holders);
      }
    },
  );

type HoldersOf<T> = (kind: KeyKind) => [key: string, holders: T[]][];

function cluster<T extends SourceRecord>(
  records: readonly T[],
  crowded: ReadonlySet<string>,
  nameOf: (record: T) => string | null | undefined,
  strong: readonly KeyKind[],
  weak: readonly KeyKind[],
  between?: (groups: Groups<T>, holdersOf: HoldersOf<T>) => void,
): Clusters<T> {
  const known = new Map(records.map((record) => [record, keysOf(record)]));
  const groups = new Groups(records);
  const refused: string[] = [];
  const holdersOf: HoldersOf<T> = (kind) =>
    byKey(records, (record) => (known.get(record)?.[kind] ?? []).filter((key) => !crowded.has(keyText(kind, key))));
  for (const kind of strong) {
    for (const [key, holders] of holdersOf(kind)) {
      if (countNames(holders.filter(({ state }) => state === 'LIVE').map(nameOf)) <= maxNames) groups.join(holders);
      else refused.push(keyText(kind, key));
    }
  }
  between?.(groups, holdersOf);
  for (const kind of weak) {
    for (const [, holders] of holdersOf(kind)) {
      if (isUnique(groups.among(holders))) groups.join(holders);
    }
  }
  return { clusters: groups.all(), refused };
}

/**
 * True if a weak key can mean only one person or company: no source gives it to two records, unless a strong key says
 * that they are the same, and at most one of several people has an e-mail address.
 */
function isUnique(groups: readonly (readonly SourceRecord[])[]): boolean {
  const sources = groups.flatMap((group) => [
    ...new Set(group.filter((record) => !isMereName(record)).map((record) => record.source)),
  ]);
  const withEmail = groups.filter((group) =>
    group.some((record) => record.kind !== 'ACCOUNT' && keysOf(record).email.length > 0),
  );
  return sources.length === new Set(sources).size && withEmail.length < 2;
}

/** A table that names a company or colleague without an id means the one with more data in another table. */
const isMereName = ({ source, state }: SourceRecord): boolean => source === 'crm' && state === 'REFERENCE';

/** Returns the smallest number of people or companies that can have these names. An unknown name can be any. */
function countNames(names: readonly (string | null | undefined)[]): number {
  const different: string[] = [];
  for (const name of new Set(names.filter((given) => typeof given === 'string').toSorted())) {
    if (!different.some((other) => namesAgree(name, other))) different.push(name);
    if (different.length > maxNames) break;
  }
  return different.length;
}

const allAgree = (names: ReadonlySet<string | null | undefined>): boolean =>
  [...names].every((name, index, all) => all.slice(0, index).every((other) => namesAgree(name, other)));
