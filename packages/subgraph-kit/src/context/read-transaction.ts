import type { Database, EntityManager, OpenTransaction } from '@sophia/database';

/** The reads of a request: one read-only transaction, opened by the first, whose statements are sent one by one. */
export interface ReadTransaction {
  em(): Promise<EntityManager>;
  run<T>(work: (em: EntityManager) => Promise<T>): Promise<T>;
  /** Waits for the reads under way and ends the transaction; a later read opens another. */
  end(): Promise<void>;
}

export function createReadTransaction(database: Database, tenant: string): ReadTransaction {
  let open: Promise<OpenTransaction> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const begin = () => (open ??= database.begin(tenant, { readOnly: true }));

  async function close(how: 'commit' | 'rollback'): Promise<void> {
    const ending = open;
    open = undefined;
    // What could not begin, or lost its connection, is over already; whoever read in it has been told.
    const transaction = await ending?.catch(() => undefined);
    transaction?.em.clear();
    await transaction?.[how]().catch(() => undefined);
  }

  return {
    em: async () => (await begin()).em,
    run(work) {
      const turn = last.then(async () => {
        try {
          return await work((await begin()).em);
        } catch (error) {
          // A failed statement leaves a transaction that answers nothing more; the fields to come deserve another.
          await close('rollback');
          throw error;
        }
      });
      last = turn.catch(() => undefined);
      return turn;
    },
    async end() {
      await last;
      await close('commit');
    },
  };
}
