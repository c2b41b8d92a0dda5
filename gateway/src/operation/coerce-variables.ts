import { GraphQLError, type GraphQLSchema, getVariableValues } from 'graphql';
import { errorCodes } from '../common/errors.ts';
import type { JsonObject } from '../common/json.ts';
import { exactVariables } from './exact-variables.ts';
import type { PreparedOperation } from './prepared-operation.ts';

/** Maximum number of invalid variables that are listed. */
const maxVariableErrors = 50;

/** Error of a client whose variables do not have the types that its operation declares. */
export class InvalidVariables extends Error {
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super('Invalid variables');
    this.errors = errors;
  }
}

/** Converts a client's variables to their types and adds their defaults. Throws `InvalidVariables`. */
export function coerceVariables(
  schema: GraphQLSchema,
  { operation, ownDefaults }: Pick<PreparedOperation, 'operation' | 'ownDefaults'>,
  given: Readonly<Record<string, unknown>> = {},
  suggestions: boolean,
): JsonObject {
  const definitions = operation.variableDefinitions ?? [];
  const bounds = { maxErrors: maxVariableErrors, hideSuggestions: !suggestions };
  const result = getVariableValues(schema, definitions, exactVariables(schema, definitions, given), bounds);
  if (result.coerced) {
    for (const name of ownDefaults) if (!Object.hasOwn(given, name)) delete result.coerced[name];
    // JSON values stay as they are: the API schema's scalars and enums are passed on unchanged.
    return result.coerced as JsonObject;
  }
  throw new InvalidVariables(
    result.errors.map(
      ({ message, nodes }) =>
        new GraphQLError(message, {
          nodes,
          extensions: { code: errorCodes.badUserInput, http: { status: 400, spec: true } },
        }),
    ),
  );
}
