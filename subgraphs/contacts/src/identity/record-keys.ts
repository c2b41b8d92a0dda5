import { accountNameKey } from './account-name.ts';
import { asList } from './as-list.ts';
import { isPlaceholderAddress, isSharedMailbox } from './email-address.ts';
import { personNameKey } from './person-name.ts';
import { isE164, isPlaceholderNumber } from './phone-number.ts';
import type { SourceRecord } from './source-record.ts';

/** Increase it when a record gets other keys, or when keys change their meaning. */
export const keyVersion = 1;

/** Keys that can join records. Records that share no key, directly or through others, are never compared. */
export interface RecordKeys {
  /** The record's own id, and those that its source declares the same. */
  same: readonly string[];
  email: readonly string[];
  phone: readonly string[];
  domain: string[];
  accountName: string[];
  employeeName: string[];
}
export type KeyKind = keyof RecordKeys;

const none: RecordKeys = { same: [], email: [], phone: [], domain: [], accountName: [], employeeName: [] };

export function keysOf(record: SourceRecord): RecordKeys {
  if (record.state === 'DELETED') return none;
  const same = [record.id, ...record.sameAs];
  if (record.state === 'MERGED') return { ...none, same };
  if (record.kind === 'ACCOUNT') {
    return {
      ...none,
      same,
      domain: record.facts.domains ?? [],
      accountName: asList(accountNameKey(record.facts.name)),
    };
  }
  return {
    ...none,
    same,
    email: (record.facts.emails ?? []).filter((address) => !isSharedMailbox(address) && !isPlaceholderAddress(address)),
    phone: (record.facts.phones ?? []).filter((number) => isE164(number) && !isPlaceholderNumber(number)),
    employeeName: record.kind === 'EMPLOYEE' ? asList(personNameKey(record.facts.fullName)) : [],
  };
}

/** Returns the keys for storage, one text each. */
export const keyTexts = (record: SourceRecord): string[] =>
  Object.entries(keysOf(record)).flatMap(([kind, keys]: [string, string[]]) => keys.map((key) => keyText(kind, key)));

export const keyText = (kind: string, key: string): string => `${kind}:${key}`;
