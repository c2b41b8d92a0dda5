import { Histogram, type Registry } from 'prom-client';
import { type VectorStore, VectorStoreUnavailableError } from '../vector-store.ts';

type Operation = Exclude<keyof VectorStore, 'name' | 'isInDatabase'>;

/** Returns the store with a metric of its calls, which it adds to those of the subgraph. */
export function measureStore(store: VectorStore, registry: Registry): VectorStore {
  const calls = new Histogram({
    name: 'sophia_vector_store_duration_seconds',
    help: 'Calls of the vector store by operation and outcome; a list counts with the work between its parts',
    labelNames: ['store', 'operation', 'outcome'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [registry],
  });

  /** Measures until it is called with the error, or without one. */
  function begin(operation: Operation): (error?: unknown) => void {
    const end = calls.startTimer({ store: store.name, operation });
    return (error) => end({ outcome: outcomeOf(error) });
  }

  const measured =
    <A extends unknown[], R>(operation: Operation, call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const end = begin(operation);
      try {
        const result = await call(...args);
        end();
        return result;
      } catch (error) {
        end(error);
        throw error;
      }
    };

  return {
    name: store.name,
    isInDatabase: store.isInDatabase,
    prepare: measured('prepare', store.prepare),
    put: measured('put', store.put),
    describe: measured('describe', store.describe),
    remove: measured('remove', store.remove),
    search: measured('search', store.search),
    vectorsOf: measured('vectorsOf', store.vectorsOf),
    async *list(...args) {
      const end = begin('list');
      try {
        yield* store.list(...args);
        end();
      } catch (error) {
        end(error);
        throw error;
      }
    },
    drop: measured('drop', store.drop),
    dropTenant: measured('dropTenant', store.dropTenant),
  };
}

function outcomeOf(error: unknown): 'ok' | 'unavailable' | 'failed' {
  if (error === undefined) return 'ok';
  return error instanceof VectorStoreUnavailableError ? 'unavailable' : 'failed';
}
