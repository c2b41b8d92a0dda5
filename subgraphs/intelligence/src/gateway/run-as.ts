import type { GatewayConnection } from './connection.ts';
import { type Operation, OperationError } from './operation.ts';

/** The person in whose name a query is run. */
export interface Asker {
  /** The person's `authorization` header; absent if the gateway needs none. */
  readonly authorization?: string;
  readonly requestId: string;
}

/**
 * Runs an operation as this person and returns its data. Rejects with an OperationError if the gateway refuses the
 * operation, or answers with an error, even beside data.
 */
export async function runAs(
  { authorization, requestId }: Asker,
  { document, variables }: Operation,
  gateway: GatewayConnection,
): Promise<Record<string, unknown>> {
  const text = await gateway.send(JSON.stringify({ query: document, variables }), {
    'content-type': 'application/json',
    accept: 'application/json',
    'x-request-id': requestId,
    ...(authorization !== undefined && { authorization }),
  });
  const { data, errors: [error] = [] } = parsed(text);
  if (error) throw new OperationError(error.message);
  if (!data) throw new OperationError('the gateway answered without data');
  return data;
}

interface Answered {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string }[];
}

function parsed(text: string): Answered {
  try {
    return JSON.parse(text);
  } catch {
    throw new OperationError('the gateway answered with something that is not JSON');
  }
}
