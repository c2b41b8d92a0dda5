import { type DocumentNode, getOperationAST, print } from 'graphql';
import { LRUCache } from 'lru-cache';
import { errorCodes, gatewayError } from '../errors.ts';
import { type PreparationEnvironment, type PreparedOperation, prepareOperation } from './prepared-operation.ts';

export interface OperationCache {
  /** Number of operations held. */
  readonly size: number;
  /** The prepared operation of a valid document. Throws an error for the client when it has no such operation. */
  get(document: DocumentNode, operationName: string | undefined): PreparedOperation;
}

export interface OperationCacheOptions extends PreparationEnvironment {
  readonly maxOperations: number;
  readonly onLookup?: (outcome: 'hit' | 'miss') => void;
}

/** The prepared operations of one supergraph, the least recently used leaving first. */
export function createOperationCache(options: OperationCacheOptions): OperationCache {
  const { maxOperations, onLookup } = options;
  const prepared = new LRUCache<string, PreparedOperation>({ max: maxOperations });
  return {
    get size() {
      return prepared.size;
    },
    get(document, operationName) {
      // A name cannot hold a line break, so that two keys are equal only when text and name are.
      const key = `${operationName ?? ''}\n${document.loc?.source.body ?? print(document)}`;
      const known = prepared.get(key);
      onLookup?.(known ? 'hit' : 'miss');
      if (known) return known;
      const operation = getOperationAST(document, operationName);
      if (!operation) throw operationNotFound(operationName);
      const entry = prepareOperation(options, document, operation);
      prepared.set(key, entry);
      return entry;
    },
  };
}

function operationNotFound(operationName: string | undefined) {
  const message =
    operationName === undefined
      ? 'Say by operationName which of the operations to run'
      : `The document has no operation "${operationName}"`;
  return gatewayError(errorCodes.operationNotFound, message, { status: 400 });
}
