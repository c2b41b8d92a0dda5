import { defineMigration } from '@sophia/database';

const spokenByThem = `role in ('CUSTOMER', 'PROSPECT')`;

/** The mean over these sentences, weighted by words. */
const weighted = (condition: string): string => `
  round((
    sum(sentiment * word_count) filter (where ${condition})
    / nullif(sum(word_count) filter (where sentiment is not null and ${condition}), 0)
  )::numeric, 2)::float8`;

/**
 * The customer's side of calls, which counts as their mood instead of that of all who spoke. Marks what was made of the mood
 * of all: scores, conversations, hand-offs and, by the triggers of interactions, the days of metrics.
 */
export const theirSentiment = defineMigration('2026-11-30-their-sentiment', (sql) => {
  sql(`
    alter table intelligence.call_analyses
      /* Of the customer; of all who may be the customer if it is not known who is. */
      add column their_sentiment double precision check (their_sentiment between -1 and 1);
    alter table intelligence.interaction_analyses
      /* That of its call; null for other interactions. */
      add column their_sentiment double precision check (their_sentiment between -1 and 1);

    update intelligence.call_analyses c set their_sentiment = heard.sentiment
      from (
        select tenant_id, call_id,
          case when bool_or(${spokenByThem}) then ${weighted(spokenByThem)}
            else ${weighted(`role <> 'OUR_TEAM'`)} end as sentiment
        from intelligence.segment_analyses group by tenant_id, call_id
      ) heard
      where heard.tenant_id = c.tenant_id and heard.call_id = c.call_id and heard.sentiment is not null;
    update intelligence.interaction_analyses i set their_sentiment = c.their_sentiment
      from intelligence.call_analyses c
      where c.tenant_id = i.tenant_id and c.call_id = i.call_id and c.their_sentiment is not null;

    insert into intelligence.stale_subjects (tenant_id, subject_type, subject_id)
      select distinct tenant_id, subject_type, subject_id from intelligence.scores
      on conflict do nothing;
    create temporary table heard_anew on commit drop as
      select i.tenant_id, i.thread_id, i.source_thread_id, i.account_id
      from intelligence.interaction_analyses i
      join intelligence.call_analyses c on c.tenant_id = i.tenant_id and c.call_id = i.call_id
      where c.their_sentiment is distinct from c.customer_sentiment;
    insert into intelligence.stale_thread_analyses (tenant_id, thread_id)
      select distinct tenant_id, thread_id from heard_anew where thread_id is not null
      on conflict do nothing;
    insert into intelligence.stale_correlations (tenant_id, source_thread_id)
      select distinct tenant_id, source_thread_id from heard_anew
      where source_thread_id is not null and account_id is not null
      on conflict do nothing;
  `);
});
