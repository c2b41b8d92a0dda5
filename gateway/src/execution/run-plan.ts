import type { CompiledNode } from './compiled-plan.ts';
import type { Execution } from './execution.ts';
import { runEntityRequest } from './run-entity-request.ts';
import { runRootFetch } from './run-root-fetch.ts';

/**
 * Runs a plan node to its end. A failed fetch is recorded in the execution and the rest goes on; rejects only when the
 * client has left.
 */
export async function runPlan(execution: Execution, node: CompiledNode): Promise<void> {
  switch (node.kind) {
    case 'root':
      return runRootFetch(execution, node);
    case 'entities':
      return runEntityRequest(execution, node);
    case 'sequence':
      for (const child of node.nodes) await runPlan(execution, child);
      return;
    case 'parallel':
      await Promise.all(node.nodes.map((child) => runPlan(execution, child)));
      return;
    case 'condition': {
      const branch = execution.variables[node.variable] === true ? node.whenTrue : node.whenFalse;
      return branch && runPlan(execution, branch);
    }
  }
}
