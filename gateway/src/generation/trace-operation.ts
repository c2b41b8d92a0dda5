import type { Span, Tracing } from '@sophia/tracing';
import { type ExecutionResult, getOperationAST } from 'graphql';
import type { OperationRequest } from './generation.ts';

/** Runs an operation inside a span: below the span of its HTTP request, or else below the one that its headers name. */
export async function traceOperation<Result extends ExecutionResult | AsyncIterable<ExecutionResult>>(
  tracing: Tracing | undefined,
  request: OperationRequest,
  run: (request: OperationRequest) => Promise<Result>,
): Promise<Result> {
  if (!tracing) return run(request);
  const span = begin(tracing, request);
  try {
    const result = await run({ ...request, client: { ...request.client, span } });
    if ('errors' in result && result.errors) recordErrors(span, result);
    return result;
  } catch (error) {
    span.fail('aborted');
    throw error;
  } finally {
    span.end();
  }
}

function begin(tracing: Tracing, { client, document, operationName }: OperationRequest): Span {
  const operation = getOperationAST(document, operationName);
  const name = operation?.operation ?? 'operation';
  const attributes = {
    'graphql.operation.type': operation?.operation,
    'graphql.operation.name': operation?.name?.value,
  };
  return client.span
    ? client.span.child(name, 'internal', attributes)
    : tracing.begin(name, 'server', client.headers, attributes);
}

/** An answer with data and errors is a success; without data the operation has failed. */
function recordErrors(span: Span, { data, errors = [] }: ExecutionResult): void {
  const code = errors[0]?.extensions.code;
  const type = typeof code === 'string' ? code : 'GRAPHQL_ERROR';
  span.set({ 'gateway.error.count': errors.length });
  if (data) span.set({ 'error.type': type });
  else span.fail(type);
}
