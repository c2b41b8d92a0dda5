import { type DocumentNode, getOperationAST, parse, print } from 'graphql';
import { LRUCache } from 'lru-cache';
import { errorCodes, gatewayError } from '../errors.ts';
import { type PreparationEnvironment, type PreparedOperation, prepareOperation } from './prepared-operation.ts';
import type { ValidateOperation } from './validate-operation.ts';

export interface OperationCache {
  /** Number of operations held. */
  readonly size: number;
  /** The prepared operation of a valid document. Throws an error for the client when it has no such operation. */
  get(document: DocumentNode, operationName: string | undefined): PreparedOperation;
  /** The operations that were asked for most, at most so many. */
  hottest(count: number): HotOperation[];
  /** Plans operations ahead of the first request; those that are not valid any more are left out. */
  warmUp(operations: readonly HotOperation[]): Promise<void>;
}

export interface HotOperation {
  readonly text: string;
  readonly operationName: string | undefined;
  readonly requests: number;
}

export interface OperationCacheOptions extends PreparationEnvironment {
  readonly validate: ValidateOperation;
  readonly maxOperations: number;
  readonly onLookup?: (outcome: 'hit' | 'miss') => void;
}

interface Entry {
  readonly prepared: PreparedOperation;
  readonly text: string;
  readonly operationName: string | undefined;
  requests: number;
}

/** The prepared operations of one supergraph, the least recently used leaving first. */
export function createOperationCache(options: OperationCacheOptions): OperationCache {
  const { maxOperations, onLookup } = options;
  const entries = new LRUCache<string, Entry>({ max: maxOperations });

  function add(document: DocumentNode, operationName: string | undefined, text: string): Entry {
    const operation = getOperationAST(document, operationName);
    if (!operation) throw operationNotFound(operationName);
    const prepared = prepareOperation(options, document, operation);
    const entry = { prepared, text, operationName, requests: 0 };
    entries.set(keyOf(text, operationName), entry);
    return entry;
  }

  async function warmUpOne({ text, operationName, requests }: HotOperation): Promise<void> {
    const document = parse(text);
    if (options.validate(options.schema, document).length > 0) return;
    const entry = add(document, operationName, text);
    // What was hot long ago is not hot for ever.
    entry.requests = Math.floor(requests / 2);
    // One that cannot be planned any more is told to the client who asks for it.
    await entry.prepared.warmUp().catch(() => undefined);
  }

  return {
    get size() {
      return entries.size;
    },
    get(document, operationName) {
      const text = document.loc?.source.body ?? print(document);
      const known = entries.get(keyOf(text, operationName));
      onLookup?.(known ? 'hit' : 'miss');
      const entry = known ?? add(document, operationName, text);
      entry.requests += 1;
      return entry.prepared;
    },
    hottest(count) {
      return [...entries.values()].sort((a, b) => b.requests - a.requests).slice(0, count);
    },
    async warmUp(operations) {
      await Promise.all(operations.map(warmUpOne));
    },
  };
}

/** A name cannot hold a line break, so that two keys are equal only when text and name are. */
function keyOf(text: string, operationName: string | undefined): string {
  return `${operationName ?? ''}\n${text}`;
}

function operationNotFound(operationName: string | undefined) {
  const message =
    operationName === undefined
      ? 'Say by operationName which of the operations to run'
      : `The document has no operation "${operationName}"`;
  return gatewayError(errorCodes.operationNotFound, message, { status: 400 });
}
