import type { TreeObject } from '../answer-tree/tree.ts';
import { failureError, maxErrors, type ResponsePath, type SubgraphFailure } from '../common/errors.ts';
import type { EntityFetch, RootFetch } from './compiled-plan.ts';
import type { Execution } from './execution.ts';
import { collectTargetPaths } from './targets.ts';

/** Records that the targets lack the fields of a failed fetch. */
export function recordFailure(
  execution: Execution,
  fetch: RootFetch | EntityFetch,
  targets: readonly TreeObject[],
  cause: SubgraphFailure,
): void {
  const [first] = targets;
  if (first === undefined) return;
  const path = collectTargetPaths(execution.data, fetch.path).get(first)?.[0] ?? [];
  const { responseNames, gatheredNames } = fetch;
  execution.failures.add({ cause, responseNames, gatheredNames, path }, targets);
}

/**
 * Records the failure of an earlier fetch for a target that could not be identified because of it. Without an earlier
 * failure a subgraph omitted a field of the key, and the absence of that field is reported.
 */
export function spreadFailure(execution: Execution, fetch: EntityFetch, target: TreeObject): void {
  const [earlier] = execution.failures.of(target);
  if (earlier) execution.failures.add({ ...earlier, responseNames: fetch.responseNames }, [target]);
}

/** Adds an error whose place in the response is known, unless there are `maxErrors` already. */
export function noteError({ errors }: Execution, failure: SubgraphFailure, path: ResponsePath): void {
  if (errors.length < maxErrors) errors.push(failureError(failure, path));
}
