import { GraphQLError } from 'graphql';
import type { ResponsePath } from '../common/errors.ts';

/** The client's response names by the planned names, if they differ. */
export type ClientNames = ReadonlyMap<string, string>;

export function clientPath(path: ResponsePath, names: ClientNames): ResponsePath {
  if (names.size === 0) return path;
  return path.map((step) => (typeof step === 'string' ? (names.get(step) ?? step) : step));
}

/** Converts the paths of errors to the client's response names. */
export function clientErrors(errors: GraphQLError[], names: ClientNames): GraphQLError[] {
  if (names.size === 0) return errors;
  return errors.map((error) =>
    error.path
      ? new GraphQLError(error.message, { path: clientPath(error.path, names), extensions: error.extensions })
      : error,
  );
}
