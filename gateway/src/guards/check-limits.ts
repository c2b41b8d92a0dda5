import { type ASTNode, type DocumentNode, GraphQLError } from 'graphql';
import { errorCodes } from '../common/errors.ts';
import { measureOperations, type OperationSize } from './measure-operation.ts';
import type { OperationLimits } from './operation-limits.ts';

type Limit = keyof OperationLimits;

const nouns: Record<Limit, string> = {
  depth: 'levels of fields',
  introspectionDepth: 'levels of introspection fields',
  aliases: 'aliases',
  rootFields: 'root fields',
  directives: 'directives',
  fields: 'fields',
  tokens: 'tokens',
  literalDepth: 'levels of lists and input objects in a literal',
  inputValues: 'values in its variables',
  inputDepth: 'levels of lists and objects in its variables',
};

/** Returns an error for each limit that an operation of the document exceeds. */
export function checkLimits(document: DocumentNode, limits: OperationLimits): GraphQLError[] {
  const errors: GraphQLError[] = [];
  for (const [operation, size] of measureOperations(document)) {
    for (const limit of Object.keys(size) as (keyof OperationSize)[]) {
      if (size[limit] > limits[limit]) errors.push(limitError(limit, limits[limit], size[limit], operation));
    }
  }
  return errors;
}

/**
 * Throws an error for the client if the variables of a request exceed a limit, and stops counting there. Must run
 * before all other code that reads the variables: that is far slower for each value and recurses for each level.
 */
export function refuseLargeInput(variables: object, { inputValues, inputDepth }: OperationLimits): void {
  let count = 0;
  let level: object[] = [variables];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > inputDepth) throw limitError('inputDepth', inputDepth, depth);
    const below: object[] = [];
    for (const each of level) {
      const values: readonly unknown[] = Array.isArray(each) ? each : Object.values(each);
      count += values.length;
      if (count > inputValues) throw limitError('inputValues', inputValues, count);
      for (const value of values) if (typeof value === 'object' && value !== null) below.push(value);
    }
    level = below;
  }
}

/** `actual` is a lower bound if counting stopped early. */
export function limitError(limit: Limit, allowed: number, actual: number, node?: ASTNode): GraphQLError {
  return new GraphQLError(`The operation has ${actual} ${nouns[limit]}; at most ${allowed} are allowed`, {
    nodes: node,
    extensions: { code: errorCodes.limitExceeded, limit, allowed, actual, http: { spec: true, status: 400 } },
  });
}
