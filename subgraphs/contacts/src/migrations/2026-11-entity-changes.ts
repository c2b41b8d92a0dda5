import { defineMigration } from '@sophia/database';
import { entityChangeTriggers } from '@sophia/events';

/** Declares which entities show which rows. Activities and links to calls are published, but not shown here. */
export const announceEntityChanges = defineMigration('2026-11-entity-changes', (sql) => {
  sql(
    entityChangeTriggers('contacts', {
      tables: {
        accounts: [
          { typename: 'Account', id: 'changed.id' },
          { typename: 'Account', id: 'changed.parent_id' },
          { typename: 'Employee', id: 'changed.owner_id' },
        ],
        contacts: [
          { typename: 'Contact', id: 'changed.id' },
          { typename: 'Contact', id: 'changed.merged_into_id' },
          { typename: 'Account', id: 'changed.account_id' },
        ],
        contact_emails: [{ typename: 'Contact', id: 'changed.contact_id' }],
        contact_phones: [{ typename: 'Contact', id: 'changed.contact_id' }],
        consents: [{ typename: 'Contact', id: 'changed.contact_id' }],
        contact_merges: [
          { typename: 'Contact', id: 'changed.winner_id' },
          { typename: 'Contact', id: 'changed.loser_id' },
        ],
        employees: [
          { typename: 'Employee', id: 'changed.id' },
          { typename: 'Employee', id: 'changed.manager_id' },
        ],
        deals: [
          { typename: 'Deal', id: 'changed.id' },
          { typename: 'Account', id: 'changed.account_id' },
          { typename: 'Employee', id: 'changed.owner_id' },
        ],
        deal_stage_changes: [{ typename: 'Deal', id: 'changed.deal_id' }],
        products: [{}],
        source_records: [
          { typename: 'Account', id: 'changed.account_id' },
          { typename: 'Contact', id: 'changed.contact_id' },
          { typename: 'Employee', id: 'changed.employee_id' },
          // A user of Slack or Gong has the id of the record.
          { typename: 'SlackUser', id: 'changed.id' },
          { typename: 'GongUser', id: 'changed.id' },
        ],
        // Domains by which accounts are found.
        record_keys: [{ typename: 'Account' }],
        party_links: [{ typename: 'GongParty', id: 'changed.party_id' }],
        entity_aliases: [
          { typename: 'Account', id: 'changed.from_id' },
          { typename: 'Contact', id: 'changed.from_id' },
          { typename: 'Employee', id: 'changed.from_id' },
        ],
      },
      aliases: [
        { typename: 'Account', table: 'contacts.entity_aliases', from: 'from_id', into: 'into_id' },
        { typename: 'Contact', table: 'contacts.entity_aliases', from: 'from_id', into: 'into_id' },
        { typename: 'Employee', table: 'contacts.entity_aliases', from: 'from_id', into: 'into_id' },
        { typename: 'Contact', table: 'contacts.contacts', from: 'id', into: 'merged_into_id' },
      ],
    }),
  );
});
