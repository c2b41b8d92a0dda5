import { type ASTNode, type DocumentNode, GraphQLError } from 'graphql';
import { errorCodes } from '../errors.ts';
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
};

/** An error for each limit that an operation of the document is over. */
export function checkLimits(document: DocumentNode, limits: OperationLimits): GraphQLError[] {
  const errors: GraphQLError[] = [];
  for (const [operation, size] of measureOperations(document)) {
    for (const limit of Object.keys(size) as (keyof OperationSize)[]) {
      if (size[limit] > limits[limit]) errors.push(limitError(limit, limits[limit], size[limit], operation));
    }
  }
  return errors;
}

/** `actual` is a lower bound where counting ended early. */
export function limitError(limit: Limit, allowed: number, actual: number, node?: ASTNode): GraphQLError {
  return new GraphQLError(`The operation has ${actual} ${nouns[limit]}; at most ${allowed} are allowed`, {
    nodes: node,
    extensions: { code: errorCodes.limitExceeded, limit, allowed, actual, http: { spec: true, status: 400 } },
  });
}
