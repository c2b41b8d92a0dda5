/** What one transaction has changed, by id, to be told to the other subgraphs at its end. */
export class Changes {
  readonly accounts = new Set<string>();
  readonly contacts = new Set<string>();
  readonly employees = new Set<string>();
  readonly deals = new Set<string>();
  /** Of the deals, those that are told of for the first time. */
  readonly newDeals = new Set<string>();
  readonly activities = new Set<string>();
  /** Calls whose parties or references were written. */
  readonly linkedCalls = new Set<string>();
  readonly calls = new Set<string>();
  readonly parties = new Set<string>();
  /** Records that point to another account, contact or employee than before. */
  readonly moved = { accounts: new Set<string>(), contacts: new Set<string>(), employees: new Set<string>() };
  /** Keys that too many companies or people share to say that two are one. */
  readonly refusedKeys = new Set<string>();
  /** Accounts that became part of another. */
  readonly mergedAccounts = new Map<string, string>();
  readonly goneAccounts: Gone[] = [];
  readonly goneContacts: Gone[] = [];
  readonly goneEmployees: Gone[] = [];
}

/** Records that point to another person than before. */
export const movedPeople = ({ moved }: Changes): string[] => [...new Set([...moved.contacts, ...moved.employees])];

/** An entity whose id means nothing any more. */
export interface Gone {
  id: string;
  name: string;
  /** What took its place. */
  intoId: string | null;
}

export function addAll<T>(set: Set<T>, items: Iterable<T>): void {
  for (const item of items) set.add(item);
}
