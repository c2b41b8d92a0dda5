import { query, sql } from '@sophia/database';
import { isUuid, loadOne, type SubgraphContext } from '@sophia/subgraph-kit';
import { Account, type AccountRow } from '../entities/account.ts';
import { Contact, type ContactRow } from '../entities/contact.ts';
import { Deal, type DealRow } from '../entities/deal.ts';
import { Employee, type EmployeeRow } from '../entities/employee.ts';
import { PartyLink, type PartyLinkRow } from '../entities/party-link.ts';
import { SourceRecord, type SourceRecordRow } from '../entities/source-record.ts';

type Id = string | null | undefined;

/** Loads an account by its id or a replaced id. */
export const loadAccount = async (ctx: SubgraphContext, id: Id): Promise<AccountRow | null> =>
  (await loadOne(ctx, Account, id)) ?? loadOne(ctx, Account, await loadReplacement(ctx, id));

export const loadEmployee = async (ctx: SubgraphContext, id: Id): Promise<EmployeeRow | null> =>
  (await loadOne(ctx, Employee, id)) ?? loadOne(ctx, Employee, await loadReplacement(ctx, id));

/** Loads a contact by its id, or the one that replaced it or that a person merged it into. */
export async function loadContact(ctx: SubgraphContext, id: Id): Promise<ContactRow | null> {
  const contact = (await loadOne(ctx, Contact, id)) ?? (await loadOne(ctx, Contact, await loadReplacement(ctx, id)));
  return contact?.mergedIntoId ? loadOne(ctx, Contact, contact.mergedIntoId) : contact;
}

export async function loadDeal(ctx: SubgraphContext, id: Id): Promise<DealRow | null> {
  const deal = await loadOne(ctx, Deal, id);
  return deal?.isDeleted ? null : deal;
}

export const loadRecord = (ctx: SubgraphContext, id: Id): Promise<SourceRecordRow | null> =>
  loadOne(ctx, SourceRecord, id);
export const loadParty = (ctx: SubgraphContext, id: Id): Promise<PartyLinkRow | null> => loadOne(ctx, PartyLink, id);

/** Looked up only for missing ids, which is rare. */
async function loadReplacement(ctx: SubgraphContext, id: Id): Promise<string | null> {
  if (id === null || id === undefined || !isUuid(id)) return null;
  return ctx
    .loader<string, string | null>('entity aliases', async (em, ids) => {
      const rows = await query<{ from_id: string; into_id: string }>(
        em,
        sql`select from_id, into_id from contacts.entity_aliases where from_id = any(${ids}::uuid[])`,
      );
      const into = new Map(rows.map(({ from_id, into_id }) => [from_id, into_id]));
      return ids.map((each) => into.get(each) ?? null);
    })
    .load(id.toLowerCase());
}
