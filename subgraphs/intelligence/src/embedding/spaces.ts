import { type EntityManager, lockByName, query, sql } from '@sophia/database';
import type { VectorSpace } from '@sophia/text-engines';
import { spaceId } from '../vectors/space-id.ts';

/**
 * State of a space for a tenant. SERVING: searches use it. BUILDING: another engine was configured, and its vectors are
 * being made; until all are there, the serving space stays. STANDBY: kept complete for the time when the service of the
 * serving space is away.
 */
type SpaceState = 'SERVING' | 'BUILDING' | 'STANDBY';

export interface KnownSpace extends VectorSpace {
  readonly id: string;
  readonly state: SpaceState;
  readonly servingSince: string | null;
}

/** SQL of the tenant's spaces: at most one of each state. */
export const selectSpaces = sql`select space_id as id, model, version, dimensions, state, serving_since as "servingSince"
  from intelligence.vector_spaces order by created_at, space_id`;

/** Returns the tenant's spaces. */
export const spacesOf = (em: EntityManager): Promise<readonly KnownSpace[]> => query<KnownSpace>(em, selectSpaces);

/** Notes that vectors of this space exist. The first space of a tenant serves at once. */
export async function noteSpace(
  em: EntityManager,
  tenant: string,
  space: VectorSpace,
  { isStandby, now }: { isStandby: boolean; now: Date },
): Promise<void> {
  const id = spaceId(space);
  // The lock makes two first jobs of a tenant agree on one serving space.
  await lockByName(em, `intelligence.vector_spaces:${tenant}`);
  await query(
    em,
    sql`insert into intelligence.vector_spaces
       (tenant_id, space_id, model, version, dimensions, state, created_at, serving_since)
     select ${tenant}, ${id}, ${space.model}, ${space.version}, ${space.dimensions}, state, ${now},
       case when state = 'SERVING' then ${now}::timestamptz end
     from (
       select case
         when ${isStandby} then 'STANDBY'
         when exists (select from intelligence.vector_spaces where state = 'SERVING') then 'BUILDING'
         else 'SERVING'
       end as state
     ) as next
     on conflict (tenant_id, space_id) do update set state = excluded.state
       where vector_spaces.state = 'STANDBY' and excluded.state <> 'STANDBY'`,
  );
}

/**
 * Lets searches use a space from now on, and returns the spaces that nobody needs any more. The one that served before
 * may be that of the standby.
 */
export async function serve(
  em: EntityManager,
  space: VectorSpace,
  standby: VectorSpace | undefined,
  now: Date,
): Promise<readonly KnownSpace[]> {
  const id = spaceId(space);
  const standbyId = standby ? spaceId(standby) : null;
  await query(
    em,
    sql`update intelligence.vector_spaces set state = 'STANDBY', serving_since = null
     where space_id = ${standbyId}::uuid and space_id <> ${id}`,
  );
  const replaced = await query<KnownSpace>(
    em,
    sql`delete from intelligence.vector_spaces where state in ('SERVING', 'BUILDING') and space_id <> ${id}
     returning space_id as id, model, version, dimensions, state, serving_since as "servingSince"`,
  );
  await query(
    em,
    sql`update intelligence.vector_spaces set state = 'SERVING', serving_since = coalesce(serving_since, ${now})
     where space_id = ${id}`,
  );
  await forgetEmbeddings(
    em,
    replaced.map((each) => each.id),
  );
  return replaced;
}

/** Forgets which passages have vectors in these spaces, so that they are embedded anew if a space is used again. */
export const forgetEmbeddings = (em: EntityManager, spaceIds: readonly string[]): Promise<unknown> =>
  query(em, sql`delete from intelligence.passage_embeddings where space_id = any(${[...spaceIds]}::uuid[])`);
