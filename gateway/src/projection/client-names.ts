import { GraphQLError } from 'graphql';
import type { ResponsePath } from '../common/errors.ts';
import type { VisiblePath } from './visible-path.ts';

/** The client's response names by the planned names, if they differ. */
export type ClientNames = ReadonlyMap<string, string>;

export function clientPath(path: ResponsePath, names: ClientNames): ResponsePath {
  if (names.size === 0) return path;
  return path.map((step) => (typeof step === 'string' ? (names.get(step) ?? step) : step));
}

/** Converts the paths of errors to the client's response names, as far as the client selects them. */
export function clientErrors(
  errors: GraphQLError[],
  { clientNames, visiblePath }: { readonly clientNames: ClientNames; readonly visiblePath: VisiblePath },
): GraphQLError[] {
  return errors.map((error) => {
    if (!error.path) return error;
    const path = clientPath(visiblePath(error.path), clientNames);
    if (path === error.path) return error;
    return new GraphQLError(error.message, { path: path.length > 0 ? path : undefined, extensions: error.extensions });
  });
}
