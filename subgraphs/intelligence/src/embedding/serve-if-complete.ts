import type { EntityManager } from '@sophia/database';
import type { VectorSpace } from '@sophia/text-engines';
import { spaceId } from '../vectors/space-id.ts';
import { isComplete } from './missing.ts';
import { enqueueVectorChange } from './queue.ts';
import { serve, spacesOf } from './spaces.ts';

/** Lets searches use a new space when it has a vector for every passage. */
export async function serveIfComplete(
  em: EntityManager,
  space: VectorSpace,
  standby: VectorSpace | undefined,
  now: Date,
): Promise<void> {
  const known = (await spacesOf(em)).find(({ id }) => id === spaceId(space));
  if (known?.state !== 'BUILDING' || !(await isComplete(em, known.id))) return;
  await enqueueVectorChange(em, { dropped: await serve(em, space, standby, now) });
}
