/** Ids of everything that a transaction has changed, for the events at its end. */
export class Changes {
  readonly accounts = new Set<string>();
  readonly contacts = new Set<string>();
  readonly employees = new Set<string>();
  readonly deals = new Set<string>();
  /** Deals that are published for the first time. */
  readonly newDeals = new Set<string>();
  readonly activities = new Set<string>();
  /** Calls whose parties or references were written. */
  readonly linkedCalls = new Set<string>();
  readonly calls = new Set<string>();
  readonly parties = new Set<string>();
  /** Contacts that were written or removed, and so have to be compared with others. */
  readonly resolvedContacts = new Set<string>();
  /** Records that moved to another account, contact or employee. */
  readonly moved = { accounts: new Set<string>(), contacts: new Set<string>(), employees: new Set<string>() };
  /** Keys that too many companies or people share to identify one. */
  readonly refusedKeys = new Set<string>();
  /** Merged accounts, with the account that remains. */
  readonly mergedAccounts = new Map<string, string>();
  readonly removedAccounts: RemovedEntity[] = [];
  readonly removedContacts: RemovedEntity[] = [];
  readonly removedEmployees: RemovedEntity[] = [];
}

/** Returns the records that moved to another person. */
export const movedPeople = ({ moved }: Changes): string[] => [...new Set([...moved.contacts, ...moved.employees])];

/** An entity whose id is no longer used. */
export interface RemovedEntity {
  id: string;
  name: string;
  /** The entity that replaced it. */
  intoId: string | null;
}

export function addAll<T>(set: Set<T>, items: Iterable<T>): void {
  for (const item of items) set.add(item);
}
