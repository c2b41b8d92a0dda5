import { randomUUID } from 'node:crypto';
import { type EntityManager, query, rememberErased, sql, toDatabaseJson } from '@sophia/database';
import { isUuid } from '@sophia/subgraph-kit';
import { findPerson } from '../erasure/find-person.ts';
import { lockResolution } from '../resolution/lock.ts';
import { findContact } from './find-contact.ts';
import { type UserError, userError } from './user-error.ts';

export interface EraseInput {
  tenant: string;
  /** Token subject of the person who asks for it. */
  subject: string;
  contactId: string;
  /** True to have Gong erase the person, too. */
  inGong: boolean;
}

export type EraseResult = { erasureId: string } | { error: UserError<'NOT_FOUND'> };

/**
 * Begins to erase a person: all subgraphs erase what they have of them (see `startErasures`). From this transaction on nobody
 * writes the person anew. Asking again while it lasts, or afterwards, returns the same erasure.
 */
export async function personErase(
  em: EntityManager,
  { tenant, subject, contactId, inGong }: EraseInput,
): Promise<EraseResult> {
  await lockResolution(em, tenant);
  const contact = await findContact(em, contactId);
  const wanted = contact?.merged_into_id ?? contact?.id ?? contactId;
  const known = isUuid(wanted) ? await erasureOf(em, wanted) : undefined;
  if (known !== undefined) return { erasureId: known };
  if (!contact) return { error: userError('NOT_FOUND', 'No contact has this id.', 'contactId') };
  const person = await findPerson(em, wanted);
  const erasureId = randomUUID();
  await query(
    em,
    sql`insert into bus.erasures (tenant_id, id, contact_id, requested_by, in_gong, person)
     values (${tenant}, ${erasureId}, ${wanted}, ${subject}, ${inGong}, ${toDatabaseJson(person)})`,
  );
  await rememberErased(em, { tenant, erasureId, person });
  return { erasureId };
}

async function erasureOf(em: EntityManager, contactId: string): Promise<string | undefined> {
  const [row] = await query<{ id: string }>(
    em,
    sql`select id from bus.erasures
     where contact_id = ${contactId}
       or person -> 'contactIds' @> to_jsonb(array[${contactId}::text]) order by requested_at desc limit 1`,
  );
  return row?.id;
}
