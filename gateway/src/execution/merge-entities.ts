import type { SharedValues } from '../answer-tree/shared-values.ts';
import { isTreeObject, type TreeObject } from '../answer-tree/tree.ts';
import type { EntityFetch } from './compiled-plan.ts';
import type { EntityAnswer } from './entity-answers.ts';
import type { Execution } from './execution.ts';
import { mergeInto } from './merge.ts';
import { noteError } from './record-failure.ts';
import { applyRewrites } from './rewrites.ts';
import { collectTargetPaths } from './targets.ts';

/** The answer that each object of a fetch waits for. */
export interface Assignment {
  readonly fetch: EntityFetch;
  readonly targets: readonly TreeObject[];
  /** One for each target; undefined if nothing was requested for it. */
  readonly answers: readonly (EntityAnswer | undefined)[];
}

/** Merges the answers into all their objects, and records their errors at every place of those objects. */
export function mergeEntities(execution: Execution, assignment: Assignment): void {
  const { fetch, targets, answers } = assignment;
  const { shared } = execution;
  const merging = { types: execution.environment.types, shared };
  if (answers.some(isFaulty)) placeFailures(execution, assignment);
  for (let index = 0; index < answers.length; index += 1) {
    const answer = answers[index];
    const target = targets[index];
    if (answer === undefined || target === undefined || !isTreeObject(answer.entity)) continue;
    const received = fetch.sharesAnswers ? receivedBy(fetch, answer) : undefined;
    const entity = received ?? entityFor(execution, fetch, answer);
    const copies = shared.copiesOf(target);
    if (received || copies.length > 0) markShared(shared, fetch, entity);
    mergeInto(target, entity, merging, fetch.slots);
    for (const copy of copies) mergeInto(copy, entity, merging, fetch.slots);
  }
}

const isFaulty = (answer: EntityAnswer | undefined): boolean =>
  answer !== undefined && (answer.failure !== undefined || answer.errors !== undefined);

/**
 * Returns the entity that the fetch has received for another target. All targets of one fetch share its objects if
 * later fetches add the same fields to all of them.
 */
function receivedBy(fetch: EntityFetch, answer: EntityAnswer): TreeObject | undefined {
  if (answer.owner !== fetch) return answer.copies?.get(fetch);
  return isTreeObject(answer.entity) ? answer.entity : undefined;
}

/** Returns the entity, or a copy for all fetches but the first, because other fields may be added there. */
function entityFor(execution: Execution, fetch: EntityFetch, answer: EntityAnswer): TreeObject {
  const isFirst = answer.owner === undefined;
  const entity = isFirst ? answer.entity : answer.list?.again(answer.index);
  if (!isTreeObject(entity)) throw new Error('An entity is not an object when its answer is parsed again');
  applyRewrites(execution.environment.types, fetch.outputRewrites, entity);
  if (isFirst) answer.owner = fetch;
  else {
    answer.copies ??= new Map();
    answer.copies.set(fetch, entity);
  }
  return entity;
}

function markShared(shared: SharedValues, { slotsOfObjects }: EntityFetch, entity: TreeObject): void {
  for (const slot of slotsOfObjects ?? Object.keys(entity)) {
    const value = entity[slot];
    if (typeof value === 'object' && value !== null) shared.add(value);
  }
}

function placeFailures(execution: Execution, { fetch, targets, answers }: Assignment): void {
  const paths = collectTargetPaths(execution.data, fetch.path);
  const firstPaths = new Map<EntityAnswer, readonly (string | number)[]>();
  for (const [index, answer] of answers.entries()) {
    const target = targets[index];
    if (answer === undefined || target === undefined) continue;
    const places = paths.get(target) ?? [];
    for (const { failure, path } of answer.errors ?? []) {
      for (const place of places) noteError(execution, failure, [...place, ...path]);
    }
    if (answer.failure === undefined) continue;
    const path = firstPaths.get(answer) ?? places[0] ?? [];
    firstPaths.set(answer, path);
    execution.failures.add({ cause: answer.failure, responseNames: fetch.responseNames, path }, [
      target,
      ...execution.shared.copiesOf(target),
    ]);
  }
}
