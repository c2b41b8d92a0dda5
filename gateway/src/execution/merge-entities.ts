import { isTreeObject, type TreeObject } from '../answer-tree/tree.ts';
import type { EntityFetch } from './compiled-plan.ts';
import type { EntityAnswer } from './entity-answers.ts';
import type { Execution } from './execution.ts';
import { mergeInto } from './merge.ts';
import { readEntityAt } from './read-answer.ts';
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
  const faulty = answers.some((answer) => answer?.failure !== undefined || answer?.errors !== undefined);
  if (faulty) placeFailures(execution, assignment);
  const merging = { types: execution.environment.types, shared: execution.shared };
  const used = new Set<EntityAnswer>();
  for (const [index, answer] of answers.entries()) {
    const target = targets[index];
    if (answer === undefined || target === undefined || !isTreeObject(answer.entity)) continue;
    const entity = entityFor(execution, fetch, answer);
    const places = execution.shared.withCopies(target);
    if ((fetch.sharesAnswers && used.has(answer)) || places.length > 1) markShared(execution, entity);
    used.add(answer);
    for (const place of places) mergeInto(place, entity, merging);
  }
}

/**
 * Returns the entity for this fetch. All targets of one fetch share its objects if later fetches add the same fields to
 * all of them. Another fetch gets copies, because other fields may be added there.
 */
function entityFor(execution: Execution, fetch: EntityFetch, answer: EntityAnswer): TreeObject {
  const own = fetch.sharesAnswers ? answer.copies.get(fetch) : undefined;
  if (own) return own;
  const { text, start, entity } = answer;
  const isTaken = answer.copies.size > 0 && text !== undefined && start !== undefined;
  const copy = isTaken ? readEntityAt(text, start, fetch.selection) : entity;
  if (!isTreeObject(copy)) throw new Error('An entity is not an object when its answer is parsed again');
  applyRewrites(execution.environment.types, fetch.outputRewrites, copy);
  answer.copies.set(fetch, copy);
  return copy;
}

function markShared({ shared }: Execution, entity: TreeObject): void {
  for (const slot in entity) {
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
    execution.failures.add(
      { cause: answer.failure, responseNames: fetch.responseNames, path },
      execution.shared.withCopies(target),
    );
  }
}
