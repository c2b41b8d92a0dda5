import { type DocumentNode, type ExecutionResult, executeSync, type GraphQLSchema, Kind } from 'graphql';
import { isJsonObject, type JsonObject } from '../common/json.ts';
import { clientErrors } from '../projection/client-names.ts';
import type { Projection } from '../projection/shape.ts';
import { writeData } from '../projection/write-response.ts';
import type { RequestGraph } from './compiled-plan.ts';
import type { ExecutableOperation } from './executable-operation.ts';
import type { Execution } from './execution.ts';
import { type MemoPlace, repetitionOf } from './memo.ts';
import { runPlan } from './run-plan.ts';
import { WrittenData } from './written-data.ts';

/**
 * Runs a plan and creates the response. The execution may already hold data: a subscription's event. Rejects with
 * `MemoMismatch` if it must run again without the memo.
 */
export async function execute(
  schema: GraphQLSchema,
  prepared: ExecutableOperation,
  execution: Execution,
  graph: RequestGraph | undefined,
  place?: MemoPlace,
): Promise<WrittenData> {
  const repetition = place && repetitionOf(place);
  if (graph) await runPlan(execution, graph, repetition);
  const known = repetition?.response();
  if (known) return known;
  const written = write(schema, prepared, execution);
  repetition?.keep(written);
  return written;
}

function write(schema: GraphQLSchema, prepared: ExecutableOperation, execution: Execution): WrittenData {
  const projection = prepared.projection(execution.variables);
  const introspection = introspect(schema, projection, execution);
  const { data, shared, errors, failures } = execution;
  const bytes = writeData(projection.root, { data, shared, failures, errors, introspection });
  return new WrittenData(bytes, clientErrors(errors, projection));
}

/** A document without variables always gets the same introspection result, because it belongs to one schema. */
const introspected = new WeakMap<DocumentNode, ExecutionResult>();

/** Answers the operation's introspection fields from the API schema alone. */
export function introspect(schema: GraphQLSchema, projection: Projection, execution: Execution): JsonObject {
  const { introspection: document } = projection;
  if (!document) return {};
  const known = introspected.get(document);
  const { data, errors = [] } = known ?? executeIntrospection(schema, document, execution.variables);
  execution.errors.push(...errors);
  return isJsonObject(data) ? data : {};
}

function executeIntrospection(schema: GraphQLSchema, document: DocumentNode, variableValues: JsonObject) {
  const result = executeSync({ schema, document, variableValues, rootValue: {} });
  const usesVariables = document.definitions.some(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION && definition.variableDefinitions?.length,
  );
  if (!usesVariables) introspected.set(document, result);
  return result;
}
