import { defineMigration, tenantTable } from '@sophia/database';
import { moreEntityChangeTriggers } from '@sophia/events';

/**
 * Who wrote a message in Slack, and what the answers of each user are about. The authors of messages of before are found in
 * the events of Slack that are still kept. Neither metrics nor any other entity show them, so triggers need not hear of it.
 */
export const expertise = defineMigration('2026-12-01-expertise', (sql) => {
  sql(`
    alter table intelligence.interaction_analyses
      /* SlackUser id of the author of a message. */
      add column author_id uuid;
    alter table intelligence.interaction_analyses disable trigger user;
    update intelligence.interaction_analyses i set author_id = told.author_id
      from (
        select distinct on (tenant_id, subject) tenant_id, (data ->> 'id')::uuid as message_id,
          (data ->> 'userId')::uuid as author_id
        from bus.events where type = 'slack.message.changed' order by tenant_id, subject, position desc
      ) told
      where told.tenant_id = i.tenant_id and told.message_id = i.message_id and told.author_id is not null;
    alter table intelligence.interaction_analyses enable trigger user;
    create index on intelligence.interaction_analyses (tenant_id, author_id, occurred_at desc) where author_id is not null;

    create table intelligence.answered_threads (
      tenant_id text not null,
      user_id uuid not null,
      threads integer not null,
      /* Number of threads by topic. */
      topics jsonb not null,
      primary key (tenant_id, user_id)
    );
    ${tenantTable('intelligence', 'answered_threads')}

    create table intelligence.stale_experts (
      tenant_id text not null,
      user_id uuid not null,
      primary key (tenant_id, user_id)
    );
    ${tenantTable('intelligence', 'stale_experts')}
    insert into intelligence.stale_experts (tenant_id, user_id)
      select distinct tenant_id, author_id from intelligence.interaction_analyses where author_id is not null;
  `);
  /* Any user's share is compared with that of all. */
  sql(moreEntityChangeTriggers('intelligence', { tables: { answered_threads: [{ typename: 'SlackUser' }] } }));
});
