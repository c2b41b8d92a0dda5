import type { Days } from '../../reading/days.ts';
import type { Choice } from '../../reading/reading.ts';
import type { AccountNumber } from '../accounts/numbers.ts';
import type { Place } from '../accounts/places.ts';
import type { Grouping, Measure } from './slots.ts';
import type { ActivityKind, Subject } from './subjects.ts';

export type DealStatus = 'OPEN' | 'WON' | 'LOST';

/** Bounds of a number. */
export interface Bound {
  readonly comparison: '>' | '>=' | '<' | '<=' | '=';
  readonly value: number;
}

/** Names of which some must hold, and names of which none may. */
export interface Names {
  readonly yes: readonly Choice[];
  readonly no: readonly Choice[];
}

/** Conditions on accounts, of what is counted or of its account. */
export interface AccountConditions {
  readonly accounts: Names;
  readonly segments: Names;
  readonly regions: Names;
  readonly industries: Names;
  readonly software: Names;
  readonly owners: Names;
  readonly place: { readonly place: Place; readonly isNot: boolean } | null;
  readonly numbers: readonly { readonly number: AccountNumber; readonly bound: Bound }[];
}

export interface DealConditions {
  readonly statuses: readonly DealStatus[];
  readonly stages: Names;
  readonly products: Names;
  readonly owners: Names;
  readonly amounts: readonly Bound[];
  readonly closing: Days | null;
  readonly opened: Days | null;
  /** Open deals whose day of closing has passed. */
  readonly isOverdue: boolean;
}

interface ActivityConditions {
  readonly kinds: readonly ActivityKind[];
  readonly isRecorded: boolean;
  readonly people: Names;
  readonly contacts: readonly Choice[];
  readonly state: 'open' | 'closed' | 'escalated' | 'overdue' | null;
  readonly days: Days | null;
  /** When tasks must be done. */
  readonly due: Days | null;
  /** True for those to come, which have no days. */
  readonly isToCome: boolean;
}

/** What accounts must have, or must not have. */
export interface Relation {
  readonly subject: 'DEAL' | 'ACTIVITY';
  readonly count: Bound;
}

/** A question about records: a measure of those that fit, by groups, in an order. */
export interface RecordQuestion {
  readonly subject: Subject;
  readonly account: AccountConditions;
  readonly deal: DealConditions;
  readonly activity: ActivityConditions;
  readonly relation: Relation | null;
  /** Words that the name of the deal or the title of the activity has. */
  readonly titled: readonly string[];
  readonly measure: Measure;
  /** True for a share of amounts, and not of numbers. */
  readonly isOfAmounts: boolean;
  /** The number of accounts that is added up or ordered by. */
  readonly number: AccountNumber | null;
  readonly grouping: Pick<Grouping, 'dimension' | 'title'> | null;
  /** Names that are put beside one another. */
  readonly beside: readonly Choice[];
  readonly order: { readonly by: 'SIZE' | 'TIME' | 'CLOSING'; readonly isAscending: boolean } | null;
  readonly limit: number | null;
  /** An earlier period to compare with, and how both are called. */
  readonly compared: { readonly days: Days; readonly words: string } | null;
  readonly periodWords: string | null;
  /** The manager whose team is meant by each of these people. */
  readonly isTeam: boolean;
  readonly today: string;
  readonly now: Date;
  readonly timeZone: string;
  /** "Open deals of accounts in Texas, this quarter". */
  readonly about: string;
}
