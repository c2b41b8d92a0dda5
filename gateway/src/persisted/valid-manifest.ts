import { type GraphQLSchema, parse } from 'graphql';
import type { ValidateOperation } from '../operation/validate-operation.ts';
import type { OperationManifest } from './operation-manifest.ts';

/**
 * Returns the operations of a manifest that are valid on a schema. The others are unknown, so that no error tells a client
 * about an operation on a schema that it does not see.
 */
export function validManifest(
  manifest: OperationManifest,
  schema: () => GraphQLSchema,
  validate: ValidateOperation,
): OperationManifest {
  const decided = new WeakMap<GraphQLSchema, Map<string, boolean>>();

  function isValid(text: string): boolean {
    const current = schema();
    const known = decided.get(current) ?? new Map<string, boolean>();
    decided.set(current, known);
    const valid = known.get(text) ?? isValidOn(current, text, validate);
    known.set(text, valid);
    return valid;
  }

  return {
    textOf(id) {
      const text = manifest.textOf(id);
      return text !== undefined && isValid(text) ? text : undefined;
    },
    holds: (text) => manifest.holds(text) && isValid(text),
    // Its owner disposes of it.
    [Symbol.dispose]: () => undefined,
  };
}

function isValidOn(schema: GraphQLSchema, text: string, validate: ValidateOperation): boolean {
  try {
    return validate(schema, parse(text)).length === 0;
  } catch {
    // Whoever wrote the manifest gets the syntax error on the endpoint of the whole schema.
    return false;
  }
}
