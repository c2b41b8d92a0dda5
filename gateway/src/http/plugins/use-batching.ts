import type { ExecutionArgs, ExecutionResult } from 'graphql';
import { type Plugin, processRegularResult } from 'graphql-yoga';
import { errorCodes, gatewayError } from '../../common/errors.ts';
import { isJsonObject } from '../../common/json.ts';
import type { GatewayContext } from '../protocol/gateway-context.ts';
import { readAccept } from '../protocol/media-types.ts';

/** A request that holds several operations. */
interface Batch {
  /** Resolves when the previous entry is done; undefined if the entries may run at the same time. */
  before: Promise<unknown> | undefined;
}

/**
 * Answers a list of at most `maxEntries` operations with the list of their results, in the same order. An entry that
 * fails does not affect the others. Queries run at the same time; if an entry may be a mutation, all run one after the
 * other. A batch has no streams: subscriptions are refused, and @defer and @live are answered once.
 */
export function useBatching(maxEntries: number): Plugin<object, GatewayContext> {
  const batches = new WeakMap<Request, Batch>();
  return {
    onRequestParse({ request, serverContext }) {
      return {
        onRequestParseDone({ requestParserResult: entries }) {
          if (!Array.isArray(entries)) return;
          refuseLength(entries.length, maxEntries);
          batches.set(request, { before: entries.some(mayMutate) ? Promise.resolve() : undefined });
          serverContext.client = { ...serverContext.client, takesParts: false, batch: { cost: 0 } };
        },
      };
    },
    // Entries arrive here in order. Refused entries never arrive, and delay nobody.
    onExecute({ args, executeFn, setExecuteFn }) {
      const batch = batches.get(args.contextValue.request);
      if (!batch?.before) return;
      const { before } = batch;
      const entry = Promise.withResolvers<void>();
      batch.before = entry.promise;
      setExecuteFn(async (args: ExecutionArgs) => {
        await before;
        try {
          return await executeFn(args);
        } finally {
          entry.resolve();
        }
      });
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      if (!batches.has(args.contextValue.request)) return;
      const error = gatewayError(errorCodes.badRequest, 'A batch cannot contain a subscription; send it on its own', {
        status: 400,
      });
      setResultAndStopExecution({ errors: [error] } satisfies ExecutionResult);
    },
    onResultProcess({ request, setResultProcessor }) {
      if (!batches.has(request)) return;
      setResultProcessor(processRegularResult, readAccept(request.headers.get('accept')).json);
    },
  };
}

function refuseLength(length: number, maxEntries: number): void {
  if (length === 0) throw gatewayError(errorCodes.badRequest, 'The batch is empty', { status: 400 });
  if (length <= maxEntries) return;
  const message = `The batch has ${length} operations; at most ${maxEntries} are allowed`;
  throw gatewayError(errorCodes.badRequest, message, { status: 413 });
}

/** Persisted operations are known only by id, so they may be of any type. */
function mayMutate(entry: unknown): boolean {
  const query = isJsonObject(entry) ? entry.query : undefined;
  return typeof query !== 'string' || query === '' || /\bmutation\b/.test(query);
}
