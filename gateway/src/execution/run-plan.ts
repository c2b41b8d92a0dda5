import type { CompiledNode } from './compiled-plan.ts';
import type { Execution } from './execution.ts';
import { afterParallel, type Memo } from './memo.ts';
import { runRequest } from './run-request.ts';

/**
 * Runs a plan node to its end. A failed fetch is recorded in the execution and the rest goes on; rejects only when the
 * client has left. Answers with the memo after the node, as long as there is one.
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
      if (!execution.deferral) throw new Error('A plan with deferred parts is run for an answer in one piece');
      for (const part of node.parts) {
        execution.deferral.start(part, async () => {
          // Its errors are told with it.
          const own: Execution = { ...execution, errors: [], steps: [] };
          if (part.node) await runPlan(own, part.node, undefined);
          return own;
        });
      }
      return node.primary ? runPlan(execution, node.primary, memo) : memo;
  }
}
