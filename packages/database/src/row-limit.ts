import type { EntityManager } from '@mikro-orm/postgresql';

/** The statement that lifts the limit of a transaction to a person's rows. */
const limits = new WeakMap<EntityManager, string>();

export const limitRows = (em: EntityManager, lift: string): void => void limits.set(em, lift);

/**
 * Lifts the limit of a transaction to a person's rows, if the person sees what it is about to change. Then it may read and
 * write all that the change needs, until its end. Returns false if the person does not see it. Without a limit, returns
 * true and asks nothing.
 */
export async function liftRowLimit(em: EntityManager, isSeen: () => boolean | Promise<boolean>): Promise<boolean> {
  const lift = limits.get(em);
  if (lift === undefined) return true;
  if (!(await isSeen())) return false;
  await em.execute(lift);
  limits.delete(em);
  return true;
}
