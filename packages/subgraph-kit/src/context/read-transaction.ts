import type { Database, EntityManager, OpenTransaction } from '@sophia/database';
import type { Identity } from './identity.ts';

/** Read transaction of a request. The first read opens it, and its statements run one after the other. */
export interface ReadTransaction {
  em(): Promise<EntityManager>;
  run<T>(work: (em: EntityManager) => Promise<T>): Promise<T>;
  /** Runs work without a transaction, after the reads that were called before. Later reads wait for it. */
  outside<T>(work: () => Promise<T>): Promise<T>;
  /** Waits for running reads and ends the transaction. A later read opens a new one. */
  end(): Promise<void>;
}

export function createReadTransaction(
  database: Database,
  { tenant, rowsOf }: Pick<Identity, 'tenant' | 'rowsOf'>,
): ReadTransaction {
  let open: Promise<OpenTransaction> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const calls = new Set<Promise<unknown>>();

  const begin = () => (open ??= database.begin(tenant, { readOnly: true, rowsOf }));

  async function close(how: 'commit' | 'rollback'): Promise<void> {
    const ending = open;
    open = undefined;
    // A transaction that failed to open or lost its connection is already over, and its readers got the error.
    const transaction = await ending?.catch(() => undefined);
    transaction?.em.clear();
    await transaction?.[how]().catch(() => undefined);
  }

  return {
    em: async () => (await begin()).em,
    run(work) {
      const earlierCalls = [...calls];
      const turn = last.then(async () => {
        await Promise.allSettled(earlierCalls);
        try {
          return await work((await begin()).em);
        } catch (error) {
          // After a failed statement a transaction accepts no more statements, so later fields need a new one.
          await close('rollback');
          throw error;
        }
      });
      last = turn.catch(() => undefined);
      return turn;
    },
    outside(work) {
      const readsBefore = last;
      const call = (async () => {
        await readsBefore;
        await close('commit');
        return work();
      })();
      calls.add(call);
      const forget = () => calls.delete(call);
      call.then(forget, forget);
      return call;
    },
    async end() {
      await last;
      await close('commit');
    },
  };
}
