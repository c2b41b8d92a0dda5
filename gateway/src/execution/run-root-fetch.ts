import { failureError } from '../errors.ts';
import { type Answer, readRootAnswer } from '../reading/read-answer.ts';
import type { TreeObject } from '../reading/tree.ts';
import { SubgraphRequestError } from '../subgraphs/transport.ts';
import type { RootFetch } from './compiled-plan.ts';
import type { Execution } from './execution.ts';
import { mergeInto } from './merge.ts';
import { recordFailure } from './record-failure.ts';
import { requestBody, variableMembers } from './request-body.ts';
import { applyRewrites } from './rewrites.ts';
import { clientPath } from './run-entity-request.ts';
import { sendFetch } from './send-fetch.ts';
import { collectTargetPaths, collectTargets } from './targets.ts';

/** Asks for root fields, if there is any object that they are for, and merges the answer. */
export async function runRootFetch(execution: Execution, fetch: RootFetch): Promise<void> {
  const targets = collectTargets(execution.data, fetch.path, execution.shared);
  if (targets.length === 0) return;
  const body = requestBody(fetch.bodyPrefix, variableMembers(fetch.variables, execution.variables));
  try {
    const retryable = fetch.operationKind === 'query';
    const text = await sendFetch(execution, { service: fetch.service, body, retryable });
    // Each target gets objects of its own, since later fetches write into what was merged.
    for (const [index, target] of targets.entries()) {
      const answer = readRootAnswer(fetch.service, text, fetch.selection);
      if (index === 0) placeErrors(execution, fetch, targets, answer);
      if (answer.data) mergeRoot(execution, fetch, target, answer.data);
    }
  } catch (error) {
    if (!(error instanceof SubgraphRequestError)) throw error;
    recordFailure(execution, fetch, targets, error.failure);
  }
}

/** Merges an answer that came by itself: a subscription's event. */
export function mergeEvent(execution: Execution, fetch: RootFetch, answer: Answer<TreeObject>): void {
  placeErrors(execution, fetch, [execution.data], answer);
  if (answer.data) mergeRoot(execution, fetch, execution.data, answer.data);
}

function mergeRoot(execution: Execution, fetch: RootFetch, target: TreeObject, data: TreeObject): void {
  applyRewrites(execution.environment.types, fetch.outputRewrites, data);
  mergeInto(target, data, execution.shared);
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
    else for (const place of places) execution.errors.push(failureError(failure, [...place, ...below]));
  }
}
