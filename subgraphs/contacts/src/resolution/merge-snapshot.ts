import { type EntityManager, query, sql } from '@sophia/database';
import type { SourceSystem } from '../identity/source-record.ts';

/** A contact before a merge, with everything that belongs to it. */
export interface ContactSnapshot {
  contact: Record<string, unknown>;
  emails: string[];
  phones: string[];
  consents: { source: SourceSystem; channel: string; status: string }[];
  records: { id: string; source: SourceSystem; objectType: string; sourceId: string }[];
}

export interface MergeSnapshot {
  winner: ContactSnapshot;
  loser: ContactSnapshot;
}

/** Reads a contact with everything that belongs to it. The caller holds `lockResolution`. */
export async function snapshotContact(em: EntityManager, id: string): Promise<ContactSnapshot> {
  const [row] = await query<ContactSnapshot>(
    em,
    sql`select to_jsonb(contact) - 'tenant_id' as contact,
       array(select address from contacts.contact_emails where contact_id = ${id} order by position) as emails,
       array(select number from contacts.contact_phones where contact_id = ${id} order by position) as phones,
       (select coalesce(jsonb_agg(jsonb_build_object('source', source, 'channel', channel, 'status', status)
         order by source, channel), '[]')
          from contacts.consents where contact_id = ${id}) as consents,
       (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'source', source, 'objectType', object_type,
         'sourceId', source_id) order by id), '[]')
          from contacts.source_records where contact_id = ${id}) as records
     from contacts.contacts contact where contact.id = ${id}`,
  );
  if (!row) throw new Error(`the contact ${id} has vanished inside a transaction that holds the lock`);
  return row;
}
