import { allRows, anyOf, closed, defineMigration, ownRows, rowsAmong, rowsOfPerson, rowsWith } from '@sophia/database';
import { eventTableRows } from '@sophia/subgraph-kit';

const ofAccount = rowsAmong('account_id', 'select id from contacts.accounts');
const ofContact = rowsWith('contacts.contacts', 'contact_id');

/**
 * Decides what people see who see own accounts alone: these, and what belongs to them. Announces all accounts and employees
 * once more, so that the other subgraphs know whose accounts they are.
 */
export const limitToOwnAccounts = defineMigration('2026-12-02-own-accounts', (sql) => {
  sql('create index on contacts.employees (tenant_id, lower(email))');
  sql(
    ownRows('contacts', {
      ...eventTableRows,
      employees: allRows,
      accounts: rowsAmong('owner_id', `select id from contacts.employees where lower(email) = ${rowsOfPerson}`),
      contacts: ofAccount,
      contact_emails: ofContact,
      contact_phones: ofContact,
      consents: ofContact,
      contact_merges: rowsWith('contacts.contacts', 'winner_id'),
      deals: ofAccount,
      deal_stage_changes: rowsWith('contacts.deals', 'deal_id'),
      products: allRows,
      activities: ofAccount,
      activity_people: rowsWith('contacts.activities', 'activity_id'),
      call_links: ofAccount,
      party_links: rowsWith('contacts.call_links', 'call_id', 'call_id'),
      source_records: anyOf(ofAccount, ofContact, (table) => `${table}.employee_id is not null`),
      record_keys: rowsWith('contacts.source_records', 'record_id'),
      entity_aliases: allRows,
      read_rows: closed,
      refused_records: closed,
      source_syncs: closed,
    }),
  );
  // Who owns an account decides what the owner sees of everything.
  for (const [table, column] of [
    ['accounts', 'owner_id'],
    ['employees', 'email'],
  ]) {
    sql(`
      create function contacts.tell_of_owners_in_${table}() returns trigger language plpgsql as $tell$
      begin
        insert into contacts.outbox (id, tenant_id, type, subject, time, data)
          select gen_random_uuid(), tenant_id, 'entities.changed', 'contacts', now(), '{"subgraph": "contacts"}'
          from old_row join new_row using (tenant_id, id)
          where old_row.${column} is distinct from new_row.${column} group by tenant_id;
        return null;
      end $tell$;
      create trigger tell_of_owners after update on contacts.${table}
        referencing old table as old_row new table as new_row
        for each statement execute function contacts.tell_of_owners_in_${table}();`);
  }
  sql(`
    insert into contacts.outbox (id, tenant_id, type, subject, time, data)
      select gen_random_uuid(), tenant_id, 'employee.changed', id::text, now(), jsonb_build_object(
        'id', id, 'fullName', full_name, 'email', email, 'title', title, 'active', active, 'managerId', manager_id)
      from contacts.employees order by tenant_id, id`);
  sql(`
    insert into contacts.outbox (id, tenant_id, type, subject, time, data)
      select gen_random_uuid(), tenant_id, 'account.changed', id::text, now(), jsonb_build_object(
        'id', id, 'name', name, 'domain', domain, 'ownerId', owner_id, 'parentId', parent_id, 'segment', segment,
        'region', region, 'industry', industry, 'propertySoftware', property_software, 'propertyCount', property_count,
        'unitCount', unit_count, 'employeeCount', employee_count, 'annualRevenue', annual_revenue::text,
        'currency', currency, 'isSample', is_sample)
      from contacts.accounts order by tenant_id, id`);
});
