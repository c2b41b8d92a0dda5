import { type DocumentNode, getOperationAST, parse, print } from 'graphql';
import { errorCodes, gatewayError } from '../common/errors.ts';
import type { JsonObject } from '../common/json.ts';
import { hasDefer, labelDefers, withoutDefer } from '../projection/defer.ts';
import { withoutLive } from './live-directive.ts';
import { type PreparationEnvironment, type PreparedOperation, prepareOperation } from './prepared-operation.ts';
import { createTextCache } from './text-cache.ts';
import type { ValidateOperation } from './validate-operation.ts';

export interface OperationCache {
  /** Number of operations in the cache. */
  readonly size: number;
  /**
   * Returns the prepared operation of a valid document. It is answered in parts if it has @defer and the client accepts
   * parts. Throws an error for the client if the document has no such operation.
   */
  get(document: DocumentNode, operationName: string | undefined, takesParts?: boolean): PreparedOperation;
  /** Returns the most requested operations, at most `count`. */
  hottest(count: number): HotOperation[];
  /** Plans operations before the first request. Skips those that are no longer valid. */
  warmUp(operations: readonly HotOperation[]): Promise<void>;
}

interface HotOperation {
  readonly text: string;
  readonly operationName: string | undefined;
  readonly takesParts: boolean;
  readonly requests: number;
  /** Values of the variables in its conditions, for each variant that was planned recently. */
  readonly variants: readonly JsonObject[];
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
  readonly takesParts: boolean;
  requests: number;
}

/** Caches the prepared operations of one supergraph. The least recently used are dropped first. */
export function createOperationCache(options: OperationCacheOptions): OperationCache {
  const { maxOperations, onLookup } = options;
  const entries = createTextCache<Entry>(maxOperations);
  const keys = createEntryKeys();

  function add(document: DocumentNode, { text, operationName, takesParts }: EntryKey): Entry {
    const prepared = prepareDocument(options, document, operationName, takesParts);
    const entry = { prepared, text, operationName, takesParts, requests: 0 };
    entries.set(keys.of(document, operationName, takesParts), entry);
    return entry;
  }

  async function warmUpOne({ text, operationName, takesParts, requests, variants }: HotOperation): Promise<void> {
    const document = parse(text);
    if (options.validate(options.schema, document).length > 0) return;
    const entry = add(document, { text, operationName, takesParts });
    // Old requests count less and less.
    entry.requests = Math.floor(requests / 2);
    // If it can no longer be planned, the client that sends it next gets the error.
    await entry.prepared.warmUp(variants).catch(() => undefined);
  }

  return {
    get size() {
      return entries.size;
    },
    get(document, operationName, takesParts = false) {
      const known = entries.get(keys.of(document, operationName, takesParts));
      onLookup?.(known ? 'hit' : 'miss');
      const entry = known ?? add(document, { text: textOf(document), operationName, takesParts });
      entry.requests += 1;
      return entry.prepared;
    },
    hottest(count) {
      const hottest = [...entries.values()].sort((a, b) => b.requests - a.requests).slice(0, count);
      return hottest.map(({ prepared, ...entry }) => ({ ...entry, variants: prepared.variants }));
    },
    async warmUp(operations) {
      await Promise.all(operations.map(warmUpOne));
    },
  };
}

type EntryKey = Pick<Entry, 'text' | 'operationName' | 'takesParts'>;

/** Returns the keys of a document's entries. Cached, because JavaScript hashes each new string, even an equal one. */
function createEntryKeys() {
  const byDocument = new WeakMap<DocumentNode, Map<string, string>>();
  return {
    of(document: DocumentNode, operationName: string | undefined, takesParts: boolean): string {
      const keys = byDocument.get(document) ?? new Map<string, string>();
      // A name cannot contain a line break, so two keys are equal only if all their parts are.
      const variant = `${takesParts ? 'parts' : ''} ${operationName ?? ''}\n`;
      const known = keys.get(variant);
      if (known !== undefined) return known;
      const key = variant + textOf(document);
      // Clients can send any number of names that no operation has.
      if (getOperationAST(document, operationName)) byDocument.set(document, keys.set(variant, key));
      return key;
    },
  };
}

const textOf = (document: DocumentNode): string => document.loc?.source.body ?? print(document);

function prepareDocument(
  environment: PreparationEnvironment,
  given: DocumentNode,
  operationName: string | undefined,
  takesParts: boolean,
): PreparedOperation {
  const isDeferred = hasDefer(given);
  const labelled = isDeferred && takesParts ? labelDefers(given) : undefined;
  const document = withoutLive(labelled?.document ?? (isDeferred ? withoutDefer(given) : given));
  const operation = getOperationAST(document, operationName);
  if (!operation) throw operationNotFound(missingOperation(operationName));
  return prepareOperation(environment, document, operation, labelled?.labels);
}

function missingOperation(operationName: string | undefined): string {
  return operationName === undefined
    ? 'The document has several operations; name one in operationName'
    : `The document has no operation "${operationName}"`;
}

export function operationNotFound(message: string) {
  return gatewayError(errorCodes.operationNotFound, message, { status: 400, isOfGraphQL: true });
}
