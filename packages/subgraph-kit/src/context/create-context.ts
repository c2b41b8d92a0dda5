import type { Tail } from '@sophia/events';
import { currentSpan, runInSpan, type TraceHeaders } from '@sophia/tracing';
import DataLoader from 'dataloader';
import type { CursorSealer } from './cursors.ts';
import type { Identity } from './identity.ts';
import type { WorkContext } from './module-context.ts';
import { createReadTransaction } from './read-transaction.ts';
import type { Batch, LoaderOptions, SubgraphContext } from './subgraph-context.ts';

/** Resources for the contexts of a running subgraph. */
export interface ContextSources extends WorkContext {
  readonly tail: Tail;
  readonly cursors: CursorSealer;
  /** Called after every committed `write`. */
  readonly onWrite: () => void;
}

export interface RequestContext extends SubgraphContext {
  /** Trace of the client. */
  readonly trace: TraceHeaders;
  /** What mutations of this request refused, each as its name with codes. */
  readonly refusals: string[];
  /** Ends the read transaction. */
  end(): Promise<void>;
  /** Returns a context without cached reads for the same client, for the next event of a subscription. */
  renew(): RequestContext;
}

/** Largest number of keys in a statement: far more than a page, and few enough to plan quickly. */
const maxBatchSize = 1_000;

/** Creates a context. It is a plain object, because servers copy the own properties of contexts. */
export function createContext(sources: ContextSources, identity: Identity, trace: TraceHeaders): RequestContext {
  const { database, services, clock, tail, cursors, onWrite } = sources;
  const reads = createReadTransaction(database, identity);
  const loaders = new Map<unknown, DataLoader<unknown, unknown, unknown>>();
  let writing = false;

  function refuseWhileWriting(): void {
    if (writing) throw new Error('inside `write`, read with its entity manager, not with the context');
  }

  return {
    ...identity,
    trace,
    refusals: [],
    services,
    clock,
    tail,
    cursors: cursors.of(identity.tenant),
    metadata: database.orm.getMetadata(),
    async em() {
      refuseWhileWriting();
      return reads.em();
    },
    async read(work) {
      refuseWhileWriting();
      return reads.run(work);
    },
    async outside(work) {
      refuseWhileWriting();
      return reads.outside(work);
    },
    async write(work) {
      refuseWhileWriting();
      // The embedded database runs one transaction at a time, so the read transaction must end before this one starts.
      await reads.end();
      writing = true;
      try {
        return await database.transaction(identity.tenant, work, { rowsOf: identity.rowsOf });
      } finally {
        writing = false;
        loaders.clear();
        onWrite();
      }
    },
    loader<K, V>(key: PropertyKey | object, batch: Batch<K, V>, { cacheKey }: LoaderOptions<K> = {}) {
      const found = loaders.get(key);
      // A key belongs to one batch function, and so to its types.
      if (found) return found as DataLoader<unknown, unknown, unknown> as DataLoader<K, V, unknown>;
      const load = async (keys: readonly K[]) => {
        refuseWhileWriting();
        const span = currentSpan()?.child('load', 'internal', { 'sophia.keys': keys.length });
        return runInSpan(span, () => reads.run((em) => batch(em, keys)));
      };
      const made = new DataLoader<K, V, unknown>(load, { maxBatchSize, cacheKeyFn: cacheKey });
      loaders.set(key, made as DataLoader<unknown, unknown, unknown>);
      return made;
    },
    end: reads.end,
    renew: () => createContext(sources, identity, trace),
  };
}
