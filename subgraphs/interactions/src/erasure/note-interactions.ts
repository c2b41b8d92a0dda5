import { noteTraces } from '@sophia/database';
import type { Erasure, WorkContext } from '@sophia/subgraph-kit';
import { interactionIdOf } from '../timeline/ids.ts';

/** Notes the interactions of what a person wrote, so that events about these are removed, too. */
export async function noteInteractions({ database }: WorkContext, erasure: Erasure): Promise<Record<string, number>> {
  const { tenant, subjects } = erasure;
  const ids = subjects.map((id) => interactionIdOf(tenant, id)).filter((id) => !subjects.includes(id));
  await database.transaction(tenant, (em) => noteTraces(em, erasure, { subjects: ids }));
  return {};
}
