import { isTreeObject, type TreeObject } from '../answer-tree/tree.ts';
import type { EntityFetch } from './compiled-plan.ts';
import type { EntityAnswer } from './entity-answers.ts';
import type { Execution } from './execution.ts';
import { mergeInto } from './merge.ts';
import { readEntityAt } from './read-answer.ts';
import { noteError } from './record-failure.ts';
import { applyRewrites } from './rewrites.ts';
import { collectTargetPaths } from './targets.ts';

/** Which answer each object that a fetch is for waits for. */
export interface Assignment {
  readonly fetch: EntityFetch;
  readonly targets: readonly TreeObject[];
  /** For each target; undefined when there is nothing to ask about it. */
  readonly answers: readonly (EntityAnswer | undefined)[];
}

/** Merges the answers into all objects that they are for, and puts their errors at every place of those. */
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
 * The entity as this fetch may use it. Every target of one fetch gets the same objects, as long as whatever is fetched
 * into them later is the same for all. Another fetch gets objects of its own, since others may be fetched into those.
 */
function entityFor(execution: Execution, fetch: EntityFetch, answer: EntityAnswer): TreeObject {
  const own = fetch.sharesAnswers ? answer.copies.get(fetch) : undefined;
  if (own) return own;
  const { text, start, entity } = answer;
  const isTaken = answer.copies.size > 0 && text !== undefined && start !== undefined;
  const copy = isTaken ? readEntityAt(text, start, fetch.selection) : entity;
  if (!isTreeObject(copy)) throw new Error('An entity is no object when it is read again');
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
