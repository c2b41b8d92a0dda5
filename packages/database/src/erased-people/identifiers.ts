/** What a person is known by. */
export interface Person {
  /** Ids of the contact, and of those that were merged into it. */
  readonly contactIds: readonly string[];
  /** Ids of the person's records in the sources, such as a SlackUser or a GongParty. */
  readonly recordIds: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** Full names that nobody else has, of two words at least. */
  readonly names: readonly string[];
}

export const nobody: Person = { contactIds: [], recordIds: [], emails: [], phones: [], names: [] };

/** Returns both together, each value once. */
export const together = (one: Person, other: Partial<Person>): Person => ({
  contactIds: union(one.contactIds, other.contactIds),
  recordIds: union(one.recordIds, other.recordIds),
  emails: union(one.emails, other.emails),
  phones: union(one.phones, other.phones),
  names: union(one.names, other.names),
});

const union = (one: readonly string[], other: readonly string[] = []): string[] => [...new Set([...one, ...other])];

/** FIRST: the first word of a name, by which most texts are seen to have none of the names. */
export type IdentifierKind = 'EMAIL' | 'PHONE' | 'NAME' | 'FIRST' | 'RECORD';

export interface Identifier {
  readonly kind: IdentifierKind;
  /** In normal form. */
  readonly value: string;
}

export const normalEmail = (address: string): string => address.trim().toLowerCase();

/** The last ten digits, since the code of the country is often left out; null for fewer than seven. */
export function normalPhone(number: string): string | null {
  const digits = number.replace(/\D/g, '');
  return digits.length < 7 ? null : digits.slice(-10);
}

/** Most words of a name. */
export const longestName = 4;

export const normalName = (name: string): string => wordsOf(name).join(' ');

/** Returns the words of a text in small letters, as names are compared. */
export const wordsOf = (text: string): string[] =>
  [...text.normalize('NFKC').matchAll(nameWord)].map(([word]) => word.toLowerCase());

/** A word, as names have them: O'Neill, Anne-Marie. */
export const nameWord = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/** Returns what is kept of a person as hashes. */
export function identifiersOf(person: Person): Identifier[] {
  const of = (kind: IdentifierKind, values: readonly (string | null)[]): Identifier[] =>
    [...new Set(values.filter((value) => value !== null && value !== ''))].map((value) => ({
      kind,
      value: value as string,
    }));
  const names = person.names.filter(isFullName).map(normalName);
  return [
    ...of('RECORD', [...person.contactIds, ...person.recordIds]),
    ...of('EMAIL', person.emails.map(normalEmail)),
    ...of('PHONE', person.phones.map(normalPhone)),
    ...of('NAME', names),
    ...of(
      'FIRST',
      names.map((name) => name.split(' ')[0] ?? null),
    ),
  ];
}

/** False for a single word, such as a first name, which many have. */
export function isFullName(name: string): boolean {
  const { length } = wordsOf(name);
  return length > 1 && length <= longestName;
}
