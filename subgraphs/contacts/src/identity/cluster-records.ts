import { byKey, Groups } from './groups.ts';
import { namesAgree } from './person-name.ts';
import { type KeyKind, keysOf, type RecordKeys } from './record-keys.ts';
import type { AccountRecord, PersonRecord, SourceRecord } from './source-record.ts';

/**
 * Which records mean the same account, or the same person: a function of the set of records alone, whatever their
 * order. Give it whole neighbourhoods: every record that shares a key with a given one, and so on.
 */
export const clusterAccounts = (records: readonly AccountRecord[]) =>
  cluster(records, ['same'], ['domain', 'accountName']);

/** A person's phone number is shared when people of different names have it; then it joins nobody. */
export function clusterPeople(records: readonly PersonRecord[]): (readonly PersonRecord[])[] {
  return cluster(records, ['same', 'email'], ['employeeName'], (groups, keys) => {
    for (const [, holders] of byKey(records, (record) => keys(record).phone)) {
      if (allAgree(holders.map((record) => record.facts.fullName))) groups.join(holders);
    }
  });
}

function cluster<T extends SourceRecord>(
  records: readonly T[],
  strong: readonly KeyKind[],
  weak: readonly KeyKind[],
  between?: (groups: Groups<T>, keys: (record: T) => RecordKeys) => void,
): (readonly T[])[] {
  const known = new Map(records.map((record) => [record, keysOf(record)]));
  const keys = (record: T) => known.get(record) ?? keysOf(record);
  const groups = new Groups(records);
  for (const kind of strong) {
    for (const [, holders] of byKey(records, (record) => keys(record)[kind])) groups.join(holders);
  }
  between?.(groups, keys);
  for (const kind of weak) {
    for (const [, holders] of byKey(records, (record) => keys(record)[kind])) {
      if (isUnique(groups.among(holders))) groups.join(holders);
    }
  }
  return groups.all();
}

/**
 * A weak key joins only when it can mean but one: no source gives it to two of its records, unless a strong key says
 * that they are the same, and of several people at most one has e-mail addresses that the others could be told by.
 */
function isUnique(groups: readonly (readonly SourceRecord[])[]): boolean {
  const sources = groups.flatMap((group) => [...new Set(group.map((record) => record.source))]);
  const withEmail = groups.filter((group) =>
    group.some((record) => record.kind !== 'ACCOUNT' && keysOf(record).email.length > 0),
  );
  return sources.length === new Set(sources).size && withEmail.length < 2;
}

const allAgree = (names: readonly (string | null | undefined)[]): boolean =>
  names.every((name, index) => names.slice(0, index).every((other) => namesAgree(name, other)));
