import type { TreeObject } from '../answer-tree/tree.ts';
import type { RootFetch } from './compiled-plan.ts';
import { clientPath } from './entity-request.ts';
import { type Execution, sharedBy } from './execution.ts';
import { mergeInto } from './merge.ts';
import type { PreparedRequest } from './prepared-request.ts';
import { type Answer, readRootAnswer } from './read-answer.ts';
import { noteError, recordFailure } from './record-failure.ts';
import { requestBody, variableMembers } from './request-body.ts';
import { applyRewrites } from './rewrites.ts';
import { collectTargetPaths, collectTargets } from './targets.ts';

/** Prepares a request for root fields, if there is an object that needs them. */
export function prepareRootRequest(execution: Execution, fetch: RootFetch): PreparedRequest {
  const targets = collectTargets(execution.data, fetch.path, execution.shared);
  let answers: readonly Answer<TreeObject>[] = [];
  return {
    body:
      targets.length === 0
        ? undefined
        : requestBody(fetch.bodyPrefix, variableMembers(fetch.variables, execution.variables)),
    read(text) {
      // Each target gets its own objects, because later fetches write into them.
      answers = targets.map(() => readRootAnswer(fetch.service, text, fetch.selection, sharedBy(execution)));
      return [];
    },
    fail: (failure) => recordFailure(execution, fetch, targets, failure),
    merge() {
      const [first] = answers;
      if (first) placeErrors(execution, fetch, targets, first);
      for (const [index, target] of targets.entries()) mergeRoot(execution, fetch, target, answers[index]?.data ?? {});
    },
  };
}

/** Merges an answer that arrived without a request: a subscription's event. */
export function mergeEvent(execution: Execution, fetch: RootFetch, answer: Answer<TreeObject>): void {
  placeErrors(execution, fetch, [execution.data], answer);
  if (answer.data) mergeRoot(execution, fetch, execution.data, answer.data);
}

function mergeRoot(execution: Execution, fetch: RootFetch, target: TreeObject, data: TreeObject): void {
  applyRewrites(execution.environment.types, fetch.outputRewrites, data);
  mergeInto(target, data, { types: execution.environment.types, shared: execution.shared });
}

function placeErrors(
  execution: Execution,
  fetch: RootFetch,
  targets: readonly TreeObject[],
  { errors }: Answer<TreeObject>,
): void {
  if (errors.length === 0) return;
  const places = [...collectTargetPaths(execution.data, fetch.path).values()].flat();
  for (const error of errors) {
    const failure = execution.environment.errorPolicy(fetch.service, error);
    const below = error.path?.length ? clientPath(fetch, error.path) : undefined;
    if (below === undefined) recordFailure(execution, fetch, targets, failure);
    else for (const place of places) noteError(execution, failure, [...place, ...below]);
  }
}
