import { defineMigration } from '@sophia/database';
import { moreEntityChangeTriggers } from '@sophia/events';

const passage = { typename: 'Passage', id: 'changed.passage_id' };

/** Announces changes of what searches find, so that live queries answer again. Another space may change any of them. */
export const announcePassageChanges = defineMigration('2026-11-29-passage-changes', (sql) => {
  sql(
    moreEntityChangeTriggers('intelligence', {
      tables: { passages: [passage], passage_embeddings: [passage], vector_spaces: [{ typename: 'Passage' }] },
    }),
  );
});
