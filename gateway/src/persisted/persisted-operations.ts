import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { errorCodes, gatewayError } from '../common/errors.ts';
import type { OperationManifest } from './operation-manifest.ts';

export interface PersistedOperationsOptions {
  /** Whether clients may send the text of an operation once and its hash from then on. True by default. */
  readonly automatic?: boolean;
  readonly manifest?: OperationManifest;
  /** Whether operations that the manifest does not hold are refused. False by default; needs a manifest. */
  readonly manifestOnly?: boolean;
}

/** What a client says of the operation that it asks for. */
interface AskedOperation {
  /** A hash that may be given together with the text, which it then is to be remembered by. */
  readonly hash: string | undefined;
  /** An id of the manifest. */
  readonly documentId: string | undefined;
  readonly text: string | undefined;
}

export interface PersistedOperations extends Disposable {
  /**
   * The text to run; undefined when the client gave neither text nor id. Throws an error for the client when the id is
   * not known or the text not of the hash.
   */
  textOf(asked: AskedOperation): string | undefined;
  /** Throws an error for the client when operations of this text may not be run. For whatever way they came by. */
  admit(text: string): void;
  isAdmitted(text: string): boolean;
}

/** How many characters of operations are remembered by hash. */
const maxCharacters = 8 * 1024 * 1024;

export function createPersistedOperations({
  automatic = true,
  manifest,
  manifestOnly = false,
}: PersistedOperationsOptions = {}): PersistedOperations {
  if (manifestOnly && !manifest) throw new Error('Only the operations of a manifest can be allowed when there is one');
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

/** Clients of Apollo know these by message, too. A GET that is answered so must not be kept by what is between. */
const untold = { status: 200, headers: { 'cache-control': 'private, no-cache, must-revalidate' } };

function notFound(): GraphQLError {
  const extensions = { code: errorCodes.persistedNotFound, http: untold };
  return new GraphQLError('PersistedQueryNotFound', { extensions });
}

function notSupported(): GraphQLError {
  const extensions = { code: errorCodes.persistedNotSupported, http: untold };
  return new GraphQLError('PersistedQueryNotSupported', { extensions });
}

function mismatch(): GraphQLError {
  return gatewayError(errorCodes.persistedMismatch, 'The id is not that of the query', { status: 400 });
}

function notAllowed(): GraphQLError {
  const message = 'Only operations that are registered with this gateway may be run';
  return gatewayError(errorCodes.notRegistered, message, { status: 403 });
}
