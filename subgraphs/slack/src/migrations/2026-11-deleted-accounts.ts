import { defineMigration } from '@sophia/database';

/**
 * Removes the names of deleted accounts, which it finds in the remaining events. Channels linked to them lose their
 * account, and an event is published.
 */
export const deletedAccounts = defineMigration('2026-11-deleted-accounts', (sql) => {
  sql(`
    alter table slack.known_accounts add column is_deleted boolean not null default false;

    -- The account that stands for this one after all merges; null when that is deleted. One not heard of yet stands for
    -- itself, and so does each in a ring of merges.
    create or replace function slack.present_account(wanted uuid) returns uuid language sql stable as $present$
      with recursive walk(id) as (
        select wanted
        union
        select a.merged_into_id from walk join slack.known_accounts a on a.account_id = walk.id
        where a.merged_into_id is not null
      ),
      last as (
        select coalesce(
          (select walk.id from walk
           where not exists (select from slack.known_accounts a where a.account_id = walk.id and a.merged_into_id is not null)),
          wanted) as id)
      select last.id from last
      where not exists (
        select from slack.known_accounts a where a.account_id = last.id and a.is_deleted and a.merged_into_id is null)
    $present$;

    update slack.known_accounts known set is_deleted = true
    from (
      select distinct on (tenant_id, subject) tenant_id, subject::uuid as account_id, type, data
      from bus.events where type in ('account.changed', 'account.merged') order by tenant_id, subject, position desc) told
    where known.tenant_id = told.tenant_id and known.account_id = told.account_id
      and told.type = 'account.changed' and (told.data ->> 'deleted')::boolean;

    with freed as (
      update slack.slack_channels c
      set account_id = null,
          link_origin = case when c.link_origin = 'MANUAL' then 'MANUAL' end,
          linked_at = case when c.link_origin = 'MANUAL' then c.linked_at end,
          updated_at = now()
      from slack.known_accounts known
      where known.tenant_id = c.tenant_id and known.account_id = c.account_id and known.is_deleted
      returning c.*
    )
    insert into slack.outbox (id, tenant_id, type, subject, time, data)
      select gen_random_uuid(), tenant_id, 'slack.channel.changed', id::text, now(), jsonb_build_object(
        'id', id, 'slackChannelId', slack_channel_id, 'name', name, 'type', type, 'isPrivate', is_private,
        'isArchived', is_archived, 'accountId', null)
      from freed order by tenant_id, id;
  `);
});
