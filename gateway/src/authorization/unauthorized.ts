import { type GraphQLError, OperationTypeNode } from 'graphql';
import { errorCodes, gatewayError, type ResponsePath } from '../common/errors.ts';
import type { JsonObject } from '../common/json.ts';
import type { AuthorizationMode, Decision } from './authorization.ts';
import { deniedPaths } from './denied-paths.ts';

/** Error of a client that may not run the operation at all; `errors` lists the fields it may not read. */
export class Unauthorized extends Error {
  readonly errors: readonly GraphQLError[];

  constructor(paths: readonly ResponsePath[]) {
    super('Unauthorized');
    this.name = 'Unauthorized';
    this.errors = paths.map((path) =>
      gatewayError(errorCodes.unauthorized, 'Unauthorized field or type', { path, status: 403 }),
    );
  }
}

/**
 * Throws an `Unauthorized` if the operation may not run even in part: a field is denied and the mode is `reject`, or
 * the root field of a subscription is denied.
 */
export function refuseDenied(mode: AuthorizationMode, { key, marked }: Decision, variables: JsonObject): void {
  if (key === '') return;
  const isSubscription = marked.operation.operation === OperationTypeNode.SUBSCRIPTION;
  if (mode === 'filter' && !isSubscription) return;
  const paths = deniedPaths(marked, variables);
  const fatal = mode === 'reject' ? paths : paths.filter(({ length }) => length === 1);
  if (fatal.length > 0) throw new Unauthorized(fatal);
}
