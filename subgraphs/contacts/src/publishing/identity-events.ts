import { type EntityManager, query, sql } from '@sophia/database';
import type { NewEvent } from '@sophia/events';
import type { SourceSystem } from '../identity/source-record.ts';
import { type Changes, movedPeople } from '../resolution/changes.ts';

interface Row {
  id: string;
  source: SourceSystem;
  object_type: 'user' | 'party' | 'call';
  contact_id: string | null;
  employee_id: string | null;
  account_id: string | null;
  deal_id: string | null;
}

/** Creates events for changed identities of Slack users, Gong users, calls and their parties. */
export async function identityEvents(em: EntityManager, changes: Changes): Promise<NewEvent[]> {
  const { contacts, parties, calls } = changes;
  const people = movedPeople(changes);
  if (people.length + contacts.size + parties.size + calls.size === 0) return [];
  const rows = await query<Row>(
    em,
    sql`select record.id, record.source, 'user'
     as object_type, record.contact_id, record.employee_id, contact.account_id, null::uuid as deal_id
     from contacts.source_records record left join contacts.contacts contact on contact.id = record.contact_id
     where (record.id = any(${people}::uuid[]) or record.contact_id = any(${[...contacts]}::uuid[]))
       and record.source in ('slack', 'gong') and record.object_type = 'user'
     union all
     select party_id, 'gong', 'party', contact_id, employee_id, account_id, null from contacts.party_links
       where party_id = any(${[...parties]}::uuid[])
     union all
     select call_id, 'gong', 'call', null, null, account_id, deal_id from contacts.call_links
       where call_id = any(${[...calls]}::uuid[])
     order by 1`,
  );
  return rows.map((row) => ({
    type: 'identity.resolved',
    subject: row.id,
    data: {
      identityId: row.id,
      source: row.source,
      objectType: row.object_type,
      contactId: row.contact_id,
      employeeId: row.employee_id,
      accountId: row.account_id,
      dealId: row.deal_id,
    },
  }));
}
