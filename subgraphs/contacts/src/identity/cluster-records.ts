import { accountNameKey } from './account-name.ts';
import { byKey, Groups } from './groups.ts';
import { namesAgree } from './person-name.ts';
import { type KeyKind, keysOf, keyText } from './record-keys.ts';
import type { AccountRecord, PersonRecord, SourceRecord } from './source-record.ts';

/** An identity that people with so many different names share identifies none of them. */
const mostNames = 3;

export interface Clusters<T> {
  clusters: (readonly T[])[];
  /** Keys that would have joined more than a few companies or people, as they are stored, and so have joined none. */
  refused: string[];
}

/**
 * Which records mean the same account, or the same person: a function of the set of records alone, whatever their
 * order. Give it whole neighbourhoods: every record that shares a key with a given one, and so on. `crowded` are keys,
 * as they are stored, that so many records have that they join none.
 */
export const clusterAccounts = (records: readonly AccountRecord[], crowded: ReadonlySet<string>) =>
  cluster(records, crowded, (record) => accountNameKey(record.facts.name), ['same'], ['domain', 'accountName']);

/** A person's phone number is shared when people of different names have it; then it joins nobody. */
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
      if (countNames(holders.filter(({ state }) => state === 'LIVE').map(nameOf)) <= mostNames) groups.join(holders);
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
 * A weak key joins only when it can mean but one: no source gives it to two of its records, unless a strong key says
 * that they are the same, and of several people at most one has e-mail addresses that the others could be told by.
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

/** A table that names a company or a colleague without an id means the one in another table that has more data. */
const isMereName = ({ source, state }: SourceRecord): boolean => source === 'crm' && state === 'REFERENCE';

/** How many people or companies these names can be, at least; a name that is not known can be any. */
function countNames(names: readonly (string | null | undefined)[]): number {
  const different: string[] = [];
  for (const name of new Set(names.filter((given) => typeof given === 'string').toSorted())) {
    if (!different.some((other) => namesAgree(name, other))) different.push(name);
    if (different.length > mostNames) break;
  }
  return different.length;
}

const allAgree = (names: ReadonlySet<string | null | undefined>): boolean =>
  [...names].every((name, index, all) => all.slice(0, index).every((other) => namesAgree(name, other)));
