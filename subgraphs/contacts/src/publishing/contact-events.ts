import { type EntityManager, query, sql } from '@sophia/database';
import type { EventData, NewEvent } from '@sophia/events';
import type { Changes } from '../resolution/changes.ts';

interface Row {
  id: string;
  account_id: string | null;
  full_name: string;
  title: string | null;
  decision_role: NonNullable<EventData<'contact.changed'>['decisionRole']> | null;
  merged_into_id: string | null;
  emails: string[];
}

export async function contactEvents(em: EntityManager, { contacts, removedContacts }: Changes): Promise<NewEvent[]> {
  if (contacts.size + removedContacts.length === 0) return [];
  const rows = await query<Row>(
    em,
    sql`select id, account_id, full_name, title, decision_role, merged_into_id,
       array(select address from contacts.contact_emails where contact_id = id order by position, address) as emails
     from contacts.contacts where id = any(${[...contacts]}::uuid[]) order by id`,
  );
  return [
    ...rows.map((row) => ({
      type: 'contact.changed' as const,
      subject: row.id,
      data: {
        id: row.id,
        accountId: row.account_id,
        fullName: row.full_name,
        emails: row.emails,
        title: row.title,
        decisionRole: row.decision_role,
        mergedIntoId: row.merged_into_id,
        deleted: false,
      },
    })),
    ...removedContacts.map(({ id, name, intoId }) => ({
      type: 'contact.changed' as const,
      subject: id,
      data: { id, accountId: null, fullName: name, emails: [], title: null, mergedIntoId: intoId, deleted: true },
    })),
  ];
}
