import type { Plan } from '../plan/plan.ts';
import type { TypeIndex } from '../supergraph/type-index.ts';
import { compilePlan, compileRootFetch } from './compile-plan.ts';
import type { CompiledNode, RootFetch } from './compiled-plan.ts';

/** A plan ready to run. */
export type ExecutionPlan =
  | { readonly kind: 'operation'; readonly node?: CompiledNode }
  | { readonly kind: 'subscription'; readonly primary: RootFetch; readonly rest?: CompiledNode };

export function compileExecutionPlan(types: TypeIndex, plan: Plan): ExecutionPlan {
  if (plan.kind === 'operation') return { kind: 'operation', node: plan.node && compilePlan(types, plan.node) };
  const rest = plan.rest && compilePlan(types, plan.rest);
  return { kind: 'subscription', primary: compileRootFetch(plan.primary), rest };
}
