import { type EntityName, type FilterQuery, LockMode } from '@mikro-orm/core';
import { type EntityManager, liftRowLimit } from '@sophia/database';
import { isUuid } from '@sophia/subgraph-kit';

/** The object that a caller wants to change. */
export interface Target {
  readonly id: string;
  /** Version that the caller has seen; null to skip the check. */
  readonly expectedVersion: number | null;
}

/** Why an object cannot be changed. */
export interface Refusal {
  readonly code: 'NOT_FOUND' | 'VERSION_CONFLICT';
  readonly message: string;
  readonly field: string[];
}

/** The object, or why it cannot be changed, with the object that is there now. */
export type Found<Row> =
  | { readonly row: Row; readonly refusal: null }
  | { readonly row: Row | null; readonly refusal: Refusal };

/** Finds an object and locks it until the transaction ends. Null if there is none. */
export const lockById = async <Row extends { id: string }>(
  em: EntityManager,
  entity: EntityName<Row>,
  id: string,
): Promise<Row | null> =>
  isUuid(id)
    ? em.findOne(entity, { id } as FilterQuery<Row>, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true })
    : null;

/** The same for an object that belongs to an account. Those who see it, if only among their own accounts, may change it. */
export const lockSeen = async <Row extends { id: string }>(
  em: EntityManager,
  entity: EntityName<Row>,
  id: string,
): Promise<Row | null> => {
  const isSeen = async () => isUuid(id) && (await em.count(entity, { id } as FilterQuery<Row>)) > 0;
  return (await liftRowLimit(em, isSeen)) ? lockById(em, entity, id) : null;
};

/** Finds the object to change, locks it, and checks its version. `what` names it for people: "alert rule". */
export const findToChange = async <Row extends { id: string; version: number }>(
  em: EntityManager,
  entity: EntityName<Row>,
  what: string,
  target: Target,
): Promise<Found<Row>> => checkTarget(what, await lockById(em, entity, target.id), target);

/** Refuses an object that is not there, or has another version than the caller has seen. */
export function checkTarget<Row extends { readonly version: number }>(
  what: string,
  row: Row | null,
  { id, expectedVersion }: Target,
): Found<Row> {
  if (row === null) return { row, refusal: notFound(what, id) };
  return expectedVersion === null || expectedVersion === row.version
    ? { row, refusal: null }
    : { row, refusal: versionConflict(what, row.version, expectedVersion) };
}

export const notFound = (what: string, id: string): Refusal & { readonly code: 'NOT_FOUND' } => ({
  code: 'NOT_FOUND',
  message: `There is no ${what} ${id}.`,
  field: ['id'],
});

export const versionConflict = (what: string, current: number, expected: number): Refusal => ({
  code: 'VERSION_CONFLICT',
  message: `The ${what} now has version ${current}, not ${expected}. Reload it and try again.`,
  field: ['expectedVersion'],
});
