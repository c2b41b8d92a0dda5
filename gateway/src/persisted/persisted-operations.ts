import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { errorCodes, gatewayError } from '../common/errors.ts';
import type { OperationManifest } from './operation-manifest.ts';

export interface PersistedOperationsOptions {
  /** True to let clients send the text of an operation once and its hash from then on. True by default. */
  readonly automatic?: boolean;
  readonly manifest?: OperationManifest;
  /** True to refuse operations that the manifest does not contain. False by default; requires a manifest. */
  readonly manifestOnly?: boolean;
}

/** A client's reference to an operation. */
interface OperationReference {
  /** Hash of the text. If the text is also given, it is remembered by this hash. */
  readonly hash: string | undefined;
  /** Id in the manifest. */
  readonly documentId: string | undefined;
  readonly text: string | undefined;
}

export interface PersistedOperations extends Disposable {
  /**
   * Returns the text to run; undefined if the client gave neither text nor id. Throws an error for the client if the id
   * is unknown or the hash does not match the text.
   */
  textOf(reference: OperationReference): string | undefined;
  /** Throws an error for the client if this text may not be run, whatever its source. */
  admit(text: string): void;
  isAdmitted(text: string): boolean;
}

/** Total length of the texts that are remembered by hash, in characters. */
const maxCharacters = 8 * 1024 * 1024;

export function createPersistedOperations({
  automatic = true,
  manifest,
  manifestOnly = false,
}: PersistedOperationsOptions = {}): PersistedOperations {
  if (manifestOnly && !manifest) throw new Error('manifestOnly requires a manifest');
  const remembers = automatic && !manifestOnly;
  const remembered = new LRUCache<string, string>({
    maxSize: maxCharacters,
    sizeCalculation: (text, hash) => text.length + hash.length,
  });
  const isAdmitted = (text: string) => !manifestOnly || manifest?.holds(text) === true;

  function unknown(): GraphQLError {
    if (manifestOnly) return notAllowed();
    return remembers || manifest ? notFound() : notSupported();
  }

  return {
    textOf({ hash, documentId, text }) {
      const id = documentId ?? hash;
      if (id === undefined) return text;
      if (text === undefined || documentId !== undefined) {
        const known = manifest?.textOf(id) ?? (documentId === undefined ? remembered.get(id) : undefined);
        if (known === undefined) throw unknown();
        if (text !== undefined && text !== known) throw mismatch();
        return known;
      }
      if (!remembers || hash === undefined || manifest?.textOf(hash) === text) return text;
      if (createHash('sha256').update(text).digest('hex') !== hash) throw mismatch();
      remembered.set(hash, text);
      return text;
    },
    admit(text) {
      if (!isAdmitted(text)) throw notAllowed();
    },
    isAdmitted,
    [Symbol.dispose]: () => manifest?.[Symbol.dispose](),
  };
}

/** Apollo's clients also recognise these errors by message. Caches on the way must not keep such an answer to a GET. */
const notCached = { status: 200, headers: { 'cache-control': 'private, no-cache, must-revalidate' } };

function notFound(): GraphQLError {
  const extensions = { code: errorCodes.persistedNotFound, http: notCached };
  return new GraphQLError('PersistedQueryNotFound', { extensions });
}

function notSupported(): GraphQLError {
  const extensions = { code: errorCodes.persistedNotSupported, http: notCached };
  return new GraphQLError('PersistedQueryNotSupported', { extensions });
}

function mismatch(): GraphQLError {
  return gatewayError(errorCodes.persistedMismatch, 'The hash does not match the query', { status: 400 });
}

export function notAllowed(): GraphQLError {
  const message = 'Only operations that are registered with this gateway may be run';
  return gatewayError(errorCodes.notRegistered, message, { status: 403 });
}
