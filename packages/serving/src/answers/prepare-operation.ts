import { type DocumentNode, type ExecutionArgs, type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';

type Answer = ExecutionResult | AsyncIterable<ExecutionResult>;

/** A server's functions for one operation, wrapped by its plugins, as Yoga's `getEnveloped` returns them. */
export interface Enveloped {
  readonly schema: GraphQLSchema;
  readonly parse: (query: string) => DocumentNode;
  readonly validate: (schema: GraphQLSchema, document: DocumentNode) => readonly GraphQLError[];
  readonly contextFactory: () => unknown;
  readonly execute: (args: ExecutionArgs) => Answer | Promise<Answer>;
  readonly subscribe: (args: ExecutionArgs) => Answer | Promise<Answer>;
}

/** An operation as a client sends it. */
export interface OperationText {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

/** Parses and validates an operation. Returns the arguments for `execute` and `subscribe`, or the errors. */
export async function prepareOperation(
  enveloped: Enveloped,
  { query, operationName, variables }: OperationText,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  const document = parseOrErrors(enveloped, query);
  if (isRefused(document)) return document;
  const errors = enveloped.validate(enveloped.schema, document);
  if (errors.length > 0) return errors;
  return {
    schema: enveloped.schema,
    document,
    operationName,
    variableValues: variables,
    contextValue: await enveloped.contextFactory(),
  };
}

/** True if `prepareOperation` returned errors. */
export function isRefused<T extends object>(
  prepared: T | readonly GraphQLError[],
): prepared is readonly GraphQLError[] {
  return Array.isArray(prepared);
}

/** Returns syntax errors instead of throwing them: on a WebSocket, the other operations must go on. */
function parseOrErrors(enveloped: Enveloped, query: string): DocumentNode | readonly GraphQLError[] {
  try {
    return enveloped.parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}
