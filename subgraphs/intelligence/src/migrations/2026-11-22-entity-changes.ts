import { defineMigration } from '@sophia/database';
import { entityChangeTriggers } from '@sophia/events';

const subjectTypes = { ACCOUNT: 'Account', CONTACT: 'Contact', DEAL: 'Deal' };

/** Entity that a score belongs to. */
const subjects = (score: string) =>
  Object.entries(subjectTypes).map(([type, typename]) => ({
    typename,
    id: `case when ${score}.subject_type = '${type}' then ${score}.subject_id end`,
  }));

const scoreOfPoint = {
  table: 'intelligence.scores',
  on: 'joined.tenant_id = changed.tenant_id and joined.id = changed.score_id',
};

/**
 * Entities that show each table's rows. No entity shows names and aliases of accounts, which only serve calculations.
 */
export const announceEntityChanges = defineMigration('2026-11-22-entity-changes', (sql) => {
  sql(
    entityChangeTriggers('intelligence', {
      tables: {
        interaction_analyses: [
          { typename: 'Interaction', id: 'changed.interaction_id' },
          { typename: 'SlackMessage', id: 'changed.message_id' },
          { typename: 'Contact', id: 'unnest(changed.contact_ids)' },
        ],
        segment_analyses: [{ typename: 'TranscriptSegment', id: 'changed.segment_id' }],
        call_analyses: [{ typename: 'GongCall', id: 'changed.call_id' }],
        thread_analyses: [{ typename: 'ConversationThread', id: 'changed.thread_id' }],
        scores: subjects('changed'),
        score_history: subjects('joined').map((subject) => ({ ...subject, through: scoreOfPoint })),
        insights: [
          { typename: 'Insight', id: 'changed.id' },
          { typename: 'Account', id: 'changed.account_id' },
        ],
        alert_rules: [{ typename: 'AlertRule', id: 'changed.id' }],
        alerts: [
          { typename: 'Alert', id: 'changed.id' },
          { typename: 'Account', id: 'changed.account_id' },
          { typename: 'Contact', id: 'changed.contact_id' },
          { typename: 'Deal', id: 'changed.deal_id' },
        ],
        models: [{ typename: 'IntelligenceModel' }],
      },
    }),
  );
});
