import { type ExecutionResult, executeSync, type GraphQLSchema } from 'graphql';
import { isJsonObject, type JsonObject } from '../json.ts';
import type { RunnableOperation } from '../operation/prepared-operation.ts';
import type { PlanNode } from '../plan/plan.ts';
import { project } from '../projection/project.ts';
import type { Projection } from '../projection/shape.ts';
import type { Execution } from './execution.ts';
import { runPlan } from './run-plan.ts';

/** Runs what a plan says and makes the response. The execution may already hold data: a subscription's event. */
export async function execute(
  schema: GraphQLSchema,
  prepared: RunnableOperation,
  execution: Execution,
  node: PlanNode | undefined,
): Promise<ExecutionResult> {
  if (node) await runPlan(execution, node);
  const projection = prepared.projection(execution.variables);
  const introspection = introspect(schema, projection, execution);
  const { data, errors, failures } = execution;
  const projected = project(projection.root, data, errors, failures, introspection);
  return errors.length > 0 ? { errors, data: projected } : { data: projected };
}

function introspect(schema: GraphQLSchema, projection: Projection, execution: Execution): JsonObject {
  if (!projection.introspection) return {};
  const document = projection.introspection;
  const { data, errors = [] } = executeSync({ schema, document, variableValues: execution.variables, rootValue: {} });
  execution.errors.push(...errors);
  return isJsonObject(data) ? data : {};
}
