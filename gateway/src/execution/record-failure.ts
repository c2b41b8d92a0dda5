import type { SubgraphFailure } from '../errors.ts';
import type { JsonObject } from '../json.ts';
import type { FetchNode } from '../plan/plan.ts';
import type { Execution } from './execution.ts';
import { collectTargetPaths } from './targets.ts';

/** Notes that the targets go without what the fetch should have brought. */
export function recordFailure(
  execution: Execution,
  fetch: FetchNode,
  targets: readonly JsonObject[],
  cause: SubgraphFailure,
): void {
  const [path = []] = collectTargetPaths(execution.data, fetch.path);
  execution.failures.add({ cause, responseNames: fetch.responseNames, path }, targets);
}

/**
 * A target that cannot be identified because an earlier fetch failed goes without this fetch's fields too, for the
 * same reason. Without an earlier failure the field was left out by a subgraph, and its own absence is what is told.
 */
export function spreadFailures(
  execution: Execution,
  fetch: FetchNode,
  targets: readonly JsonObject[],
  incomplete: readonly number[],
): void {
  for (const index of incomplete) {
    const target = targets[index];
    const earlier = target && execution.failures.of(target)[0];
    if (!earlier) continue;
    execution.failures.add({ ...earlier, responseNames: fetch.responseNames }, [target]);
  }
}
