import type { TreeObject } from '../answer-tree/tree.ts';
import { failureError, maxErrors, type ResponsePath, type SubgraphFailure } from '../common/errors.ts';
import type { EntityFetch, RootFetch } from './compiled-plan.ts';
import type { Execution } from './execution.ts';
import { collectTargetPaths } from './targets.ts';

/** Notes that the targets go without what the fetch should have brought. */
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
 * A target that cannot be identified because an earlier fetch failed goes without this fetch's fields too, for the
 * same reason. Without an earlier failure the field was left out by a subgraph, and its own absence is what is told.
 */
export function spreadFailure(execution: Execution, fetch: EntityFetch, target: TreeObject): void {
  const [earlier] = execution.failures.of(target);
  if (earlier) execution.failures.add({ ...earlier, responseNames: fetch.responseNames }, [target]);
}

/** Adds an error whose place in the response is known, unless there are `maxErrors` already. */
export function noteError({ errors }: Execution, failure: SubgraphFailure, path: ResponsePath): void {
  if (errors.length < maxErrors) errors.push(failureError(failure, path));
}
