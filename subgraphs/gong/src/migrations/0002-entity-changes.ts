import { defineMigration } from '@sophia/database';
import { entityChangeTriggers } from '@sophia/events';

/** People whose lists of calls depend on the call. */
const peopleOfCall = {
  table: 'gong.call_people',
  on: 'joined.tenant_id = changed.tenant_id and joined.call_id = changed.id',
};

/** Contacts, employees and Gong users share this column; their ids never collide. */
const people = (id: string) => ['Contact', 'Employee', 'GongUser'].map((typename) => ({ typename, id }));

/** Declares which entities show which rows. */
export const announceEntityChanges = defineMigration('0002-entity-changes', () => [
  entityChangeTriggers('gong', {
    tables: {
      // References to a user that was unknown show it once it is loaded. Users seldom change.
      gong_users: [{ typename: 'GongUser' }, { typename: 'GongCall' }, { typename: 'GongParty' }],
      gong_calls: [
        { typename: 'GongCall', id: 'changed.id' },
        { typename: 'Account', id: 'changed.account_id' },
        { typename: 'Deal', id: 'changed.deal_id' },
        ...people('joined.person_id').map((each) => ({ ...each, through: peopleOfCall })),
      ],
      gong_parties: [
        { typename: 'GongParty', id: 'changed.id' },
        { typename: 'GongCall', id: 'changed.call_id' },
      ],
      call_people: people('changed.person_id'),
      call_trackers: [{ typename: 'GongCall', id: 'changed.call_id' }],
      call_topics: [{ typename: 'GongCall', id: 'changed.call_id' }],
      transcript_segments: [
        { typename: 'TranscriptSegment', id: 'changed.id' },
        { typename: 'GongCall', id: 'changed.call_id' },
      ],
    },
  }),
]);
