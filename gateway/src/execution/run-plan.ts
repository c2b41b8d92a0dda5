import type { CompiledNode } from './compiled-plan.ts';
import type { Execution } from './execution.ts';
import { afterParallel, type Memo } from './memo.ts';
import { runRequest } from './run-request.ts';

/**
 * Runs a plan node to its end. Records a failed fetch in the execution and continues; rejects only when the client has
 * left. Resolves to the memo after the node, if there is one.
 */
export async function runPlan(
  execution: Execution,
  node: CompiledNode,
  memo: Memo | undefined,
): Promise<Memo | undefined> {
  switch (node.kind) {
    case 'root':
    case 'entities':
      return runRequest(execution, node, memo);
    case 'sequence': {
      let end = memo;
      for (const child of node.nodes) end = await runPlan(execution, child, end);
      return end;
    }
    case 'parallel': {
      const ends = await Promise.all(node.nodes.map((child) => runPlan(execution, child, memo)));
      return memo && afterParallel(memo, node, ends);
    }
    case 'defer':
      if (!execution.deferral) throw new Error('A plan with deferred parts was run for a single answer');
      for (const part of node.parts) {
        execution.deferral.start(part, async () => {
          // Its errors belong to its own payload.
          const own: Execution = { ...execution, errors: [], steps: [] };
          if (part.node) await runPlan(own, part.node, undefined);
          return own;
        });
      }
      return node.primary ? runPlan(execution, node.primary, memo) : memo;
  }
}
