import { defineMigration } from '@sophia/database';
import { entityChangeTriggers } from '@sophia/events';

const entryOf = (id: string) => ({
  table: 'interactions.timeline_entries',
  on: `joined.tenant_id = changed.tenant_id and joined.id = ${id}`,
});
const participantsOf = {
  table: 'interactions.interaction_participants',
  on: 'joined.tenant_id = changed.tenant_id and joined.interaction_id = changed.id',
};

/** Entities whose timelines list an interaction, by the column that they are filtered by. */
const timelinesOf = (id: string) => [
  { typename: 'Account', id: 'joined.account_id', through: entryOf(id) },
  { typename: 'Deal', id: 'joined.deal_id', through: entryOf(id) },
  { typename: 'ConversationThread', id: 'joined.thread_id', through: entryOf(id) },
];
const timelinesOfParticipants = [
  { typename: 'Contact', id: 'joined.contact_id', through: participantsOf },
  { typename: 'Employee', id: 'joined.employee_id', through: participantsOf },
];

/** Declares which entities show which rows. Deals, resolutions and aliases are used for linking and never shown. */
export const announceEntityChanges = defineMigration('2026-11-entity-changes', (sql) => {
  sql(
    entityChangeTriggers('interactions', {
      tables: {
        timeline_entries: [
          { typename: 'Interaction', id: 'changed.id' },
          { typename: 'Account', id: 'changed.account_id' },
          { typename: 'Deal', id: 'changed.deal_id' },
          { typename: 'ConversationThread', id: 'changed.thread_id' },
          { typename: 'GongCall', id: 'changed.record_id' },
          { typename: 'SlackMessage', id: 'changed.record_id' },
          ...timelinesOfParticipants,
        ],
        unified_interactions: [
          { typename: 'Interaction', id: 'changed.id' },
          ...timelinesOf('changed.id'),
          ...timelinesOfParticipants,
        ],
        interaction_participants: [
          { typename: 'Interaction', id: 'changed.interaction_id' },
          { typename: 'Contact', id: 'changed.contact_id' },
          { typename: 'Employee', id: 'changed.employee_id' },
          ...timelinesOf('changed.interaction_id'),
        ],
        conversation_threads: [
          { typename: 'ConversationThread', id: 'changed.id' },
          { typename: 'Account', id: 'changed.account_id' },
        ],
        // Interactions show the names of these.
        slack_channels: [{ typename: 'Interaction' }],
        slack_users: [{ typename: 'Interaction' }],
        people: [{ typename: 'Interaction' }],
        source_syncs: [{ typename: 'SourceSync', id: 'changed.id' }],
      },
    }),
  );
});
