import { type EntityManager, isFullName, normalName, noteTraces, query, sql } from '@sophia/database';
import type { Erasure, WorkContext } from '@sophia/subgraph-kit';
import { publishMessages } from '../commands/publish-messages.ts';
import { publishUsers } from '../commands/publish-users.ts';
import { refreshActivity } from '../commands/refresh-activity.ts';
import { settleThreads } from '../commands/settle-threads.ts';
import { erasedMessageColumns, erasedUserColumns } from '../erased/erased-users.ts';

/** Messages in a transaction. */
const messagesATime = 500;

/**
 * Erases Slack users: their profiles, all that they wrote with its files and reactions, and their reactions to others. Their
 * messages are deleted ones afterwards, which the other subgraphs remove.
 */
export async function eraseUser({ database }: WorkContext, erasure: Erasure): Promise<Record<string, number>> {
  const { tenant } = erasure;
  const users = await database.transaction(tenant, (em) => eraseProfiles(em, erasure));
  const counts = { slack_users: users.length, slack_messages: 0 };
  for (let erased = users.length > 0 ? messagesATime : 0; erased > 0; counts.slack_messages += erased)
    erased = await database.transaction(tenant, (em) => eraseMessages(em, erasure, users));
  await database.transaction(tenant, (em) => eraseReactions(em, users));
  return counts;
}

async function eraseProfiles(em: EntityManager, erasure: Erasure): Promise<string[]> {
  const { recordIds, emails } = erasure.person;
  const users = await query<UserNames & { id: string; email: string | null; phone: string | null }>(
    em,
    sql`select id, real_name, display_name, email, phone from slack.slack_users
     where id = any(${[...recordIds]}::uuid[]) or email = any(${[...emails]}::text[]) order by id for update`,
  );
  const ids = users.map(({ id }) => id);
  await noteTraces(em, erasure, {
    recordIds: ids,
    emails: users.flatMap(({ email }) => email ?? []),
    phones: users.flatMap(({ phone }) => phone ?? []),
    names: await namesOfNobodyElse(em, ids, users.flatMap(namesOf)),
  });
  await query(
    em,
    sql`update slack.slack_users set ${erasedUserColumns}, updated_at = now() where id = any(${ids}::uuid[])`,
  );
  await publishUsers(em, ids);
  return ids;
}

interface UserNames {
  readonly real_name: string | null;
  readonly display_name: string | null;
}

const namesOf = ({ real_name, display_name }: UserNames): string[] =>
  [real_name, display_name].filter((name) => name !== null && isFullName(name)) as string[];

async function namesOfNobodyElse(
  em: EntityManager,
  ids: readonly string[],
  names: readonly string[],
): Promise<string[]> {
  const others = await query<UserNames>(
    em,
    sql`select real_name, display_name from slack.slack_users
     where (real_name = any(${[...names]}::text[]) or display_name = any(${[...names]}::text[])) and id <> all(${[...ids]}::uuid[])`,
  );
  const taken = new Set(others.flatMap(namesOf).map(normalName));
  return names.filter((name) => !taken.has(normalName(name)));
}

interface MessageRow {
  readonly id: string;
  readonly root_id: string | null;
  readonly channel_id: string;
  readonly domain: string | null;
  readonly text: string;
}

async function eraseMessages(em: EntityManager, erasure: Erasure, users: readonly string[]): Promise<number> {
  const messages = await query<MessageRow>(
    em,
    sql`select message.id, message.root_id, message.channel_id, workspace.domain, message.text
     from slack.slack_messages message
     join slack.slack_channels channel on channel.id = message.channel_id
     left join slack.slack_workspaces workspace on workspace.workspace_id = channel.workspace_id
     where message.user_id = any(${[...users]}::uuid[])
       and not (message.is_deleted and message.text = '' and message.author_name is null and message.files = '[]')
     order by message.ts, message.id limit ${messagesATime}`,
  );
  const ids = messages.map(({ id }) => id);
  await noteTraces(em, erasure, { texts: messages.map(({ text }) => text), subjects: ids });
  await query(
    em,
    sql`update slack.slack_messages set ${erasedMessageColumns}, updated_at = now() where id = any(${ids}::uuid[])`,
  );
  const settled = await settleThreads(em, [...ids, ...messages.flatMap(({ root_id }) => root_id ?? [])]);
  const channels = Map.groupBy(messages, ({ channel_id }) => channel_id);
  for (const [channelId, its] of channels) {
    const place = { channelId, domain: its[0]?.domain ?? null };
    await publishMessages(em, place, new Set(its.map(({ id }) => id)));
  }
  await publishSettled(
    em,
    settled.filter((id) => !ids.includes(id)),
  );
  await refreshActivity(em, channels.keys());
  return messages.length;
}

/** Publishes the first messages of threads that lost an answer. */
async function publishSettled(em: EntityManager, ids: readonly string[]): Promise<void> {
  const roots = await query<Omit<MessageRow, 'text' | 'root_id'>>(
    em,
    sql`select message.id, message.channel_id, workspace.domain from slack.slack_messages message
     join slack.slack_channels channel on channel.id = message.channel_id
     left join slack.slack_workspaces workspace on workspace.workspace_id = channel.workspace_id
     where message.id = any(${[...ids]}::uuid[])`,
  );
  for (const { id, channel_id, domain } of roots)
    await publishMessages(em, { channelId: channel_id, domain }, new Set([id]));
}

/** Takes the users out of reactions to others' messages. How often a reaction was given stays. */
async function eraseReactions(em: EntityManager, users: readonly string[]): Promise<void> {
  for (const id of users)
    await query(
      em,
      sql`update slack.slack_messages set reactions = (
           select coalesce(jsonb_agg(jsonb_set(reaction, '{userIds}', (reaction -> 'userIds') - ${id}::text) order by place), '[]')
           from jsonb_array_elements(reactions) with ordinality as each(reaction, place))
         where reactions @> jsonb_build_array(jsonb_build_object('userIds', jsonb_build_array(${id}::text)))`,
    );
}
