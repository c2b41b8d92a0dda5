import { defineMigration, tenantTable } from '@sophia/database';
import { moreEntityChangeTriggers } from '@sophia/events';

/**
 * What sentences say, with their places and confidence. Texts that were analysed before have none until their analysis is
 * made again. Also announces changes of terms of the vocabulary.
 */
export const findings = defineMigration('2026-11-29-findings', (sql) => {
  sql(`
    create table intelligence.findings (
      tenant_id text not null,
      id uuid not null,
      /* Null while the interaction of a call is not known. */
      interaction_id uuid,
      /* Of a sentence of a call; null for other texts. */
      segment_id uuid,
      call_id uuid,
      /* Start of the sentence within the call. */
      start_ms integer,
      kind text not null,
      sentence text not null,
      /* Place in the text of the interaction or segment, in UTF-16 units. */
      start_offset integer not null,
      end_offset integer not null,
      confidence double precision not null check (confidence between 0 and 1),
      owner text,
      due_text text,
      due_date date,
      target text,
      handling text,
      polarity double precision check (polarity between -1 and 1),
      model text not null,
      model_version text not null,
      primary key (tenant_id, id)
    );
    create index on intelligence.findings (tenant_id, interaction_id, start_ms, start_offset);
    create index on intelligence.findings (tenant_id, segment_id) where segment_id is not null;
    create index on intelligence.findings (tenant_id, call_id, start_ms) where call_id is not null;
    create index on intelligence.findings (tenant_id, due_date, id) where kind = 'ACTION_ITEM';
    ${tenantTable('intelligence', 'findings')}
  `);
  sql(
    moreEntityChangeTriggers('intelligence', {
      tables: {
        findings: [
          { typename: 'Finding', id: 'changed.id' },
          { typename: 'Interaction', id: 'changed.interaction_id' },
          { typename: 'TranscriptSegment', id: 'changed.segment_id' },
          { typename: 'GongCall', id: 'changed.call_id' },
        ],
        vocabulary_terms: [{ typename: 'VocabularyTerm', id: 'changed.id' }],
      },
    }),
  );
});
