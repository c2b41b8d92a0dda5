import { VectorStoreUnavailableError } from '../vector-store.ts';

/** The client exports no classes of its errors, so their names tell them apart. */
const transient = new Set(['WeaviateStartUpError', 'WeaviateGRPCUnavailableError', 'WeaviateRequestTimeoutError']);
const refusals = new Set(['WeaviateUnauthenticatedError', 'WeaviateInsufficientPermissionsError']);

/** True if the collection or the tenant does not exist, so that there is nothing to find or to remove. */
export const isMissing = (error: unknown): boolean =>
  /tenant not found|could not find class|multi-tenancy (?:is not enabled|disabled)/.test(messageOf(error));

/** True for an answer that there is no such object, or no collection. */
export const isNotFound = (error: unknown): boolean => (error as { code?: unknown }).code === 404;

/** True for an answer that there already is a collection with this name. */
export const isAlreadyThere = (error: unknown): boolean => messageOf(error).includes('already exists');

/** Returns a VectorStoreUnavailableError for an error that may pass, and otherwise one that says what to do. */
export function readableError(error: unknown): unknown {
  if (error instanceof VectorStoreUnavailableError || !(error instanceof Error) || isMissing(error)) return error;
  const { name, message } = error;
  if (refusals.has(name) || /Unauthenticated|UNAUTHENTICATED|PERMISSION_DENIED|Forbidden/.test(message))
    return new Error(`Weaviate refuses access, see WEAVIATE_API_KEY: ${message}`, { cause: error });
  if (transient.has(name) || isAway(error) || saysAway(message)) return unavailable(message, error);
  return error;
}

/** True if a message tells of a server that is away, too busy or out of disk. */
export const saysAway = (message: string): boolean =>
  /\b(?:UNAVAILABLE|DEADLINE_EXCEEDED|RESOURCE_EXHAUSTED|CANCELLED)\b|read-only|fetch failed|context deadline/.test(
    message,
  );

export const unavailable = (message: string, cause?: unknown): VectorStoreUnavailableError =>
  new VectorStoreUnavailableError(`Weaviate does not answer: ${message.replaceAll(/\s+/g, ' ').slice(0, 300)}`, {
    cause,
  });

function isAway(error: Error): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'number' && (code >= 500 || code === 429);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');
