import { type EntityManager, erasedPeople, query, sql } from '@sophia/database';
import { userId, type Workspace } from '../source/ids.ts';
import { lastVersion, type MessageFacts } from '../source/to-message.ts';
import type { UserFacts } from '../source/to-user.ts';

/** The version of a user who was erased: no source has a newer one. */
const erasedVersion = Number.MAX_SAFE_INTEGER;

/** A user of whom nothing is known any more. The id stays, so that others' messages keep their place in a conversation. */
const erasedUser = (user: UserFacts): UserFacts => ({
  ...user,
  handle: null,
  realName: null,
  displayName: null,
  email: null,
  title: null,
  department: null,
  phone: null,
  timeZone: null,
  isDeleted: true,
  sourceVersion: erasedVersion,
});

/** Returns the users as they may be written: those who were erased without what is known of them. */
export async function withoutErasedUsers(
  em: EntityManager,
  workspace: Workspace,
  users: readonly UserFacts[],
): Promise<readonly UserFacts[]> {
  const erased = await erasedPeople(em, workspace.tenant);
  if (erased.isEmpty) return users;
  return users.map((user) =>
    erased.hasRecord(userId(workspace, user.slackUserId)) || erased.hasEmail(user.email) ? erasedUser(user) : user,
  );
}

/** A message without its words, as if its author had deleted it. */
const erasedMessage = (message: MessageFacts): MessageFacts => ({
  ...message,
  authorName: null,
  text: '',
  isDeleted: true,
  deletedTs: message.deletedTs ?? message.ts,
  reactions: [],
  mentionedSlackIds: [],
  files: [],
  version: lastVersion,
});

/** Returns the messages as they may be written: without those of erased people, and without their names in those of others. */
export async function withoutErasedAuthors(
  em: EntityManager,
  workspace: Workspace,
  messages: readonly MessageFacts[],
): Promise<readonly MessageFacts[]> {
  const erased = await erasedPeople(em, workspace.tenant);
  if (erased.isEmpty) return messages;
  const idOf = (slackId: string) => userId(workspace, slackId);
  const people = messages.flatMap(({ authorSlackId, reactions }) => [
    ...(authorSlackId === null ? [] : [authorSlackId]),
    ...reactions.flatMap(({ slackUserIds }) => slackUserIds),
  ]);
  const gone = new Set(await erasedAmong(em, [...new Set(people)].map(idOf)));
  const isGone = (slackId: string) => gone.has(idOf(slackId)) || erased.hasRecord(idOf(slackId));
  return messages.map((message) => {
    if (message.authorSlackId !== null && isGone(message.authorSlackId)) return erasedMessage(message);
    const { text, authorName, files } = erased.cleanAll({
      text: message.text,
      authorName: message.authorName,
      files: message.files,
    });
    const reactions = message.reactions.map((reaction) => ({
      ...reaction,
      slackUserIds: reaction.slackUserIds.filter((slackId) => !isGone(slackId)),
    }));
    return { ...message, text, authorName, files, reactions };
  });
}

async function erasedAmong(em: EntityManager, ids: readonly string[]): Promise<string[]> {
  const rows = await query<{ id: string }>(
    em,
    sql`select id from slack.slack_users where id = any(${[...ids]}::uuid[]) and source_version = ${erasedVersion}`,
  );
  return rows.map(({ id }) => id);
}

/** SQL of the columns of a user who was erased. */
export const erasedUserColumns = sql`handle = null, real_name = null, display_name = null, email = null, title = null,
  department = null, phone = null, time_zone = null, is_deleted = true, source_version = ${erasedVersion}`;

/** SQL of the columns of a message that was erased. */
export const erasedMessageColumns = sql`text = '', author_name = null, is_deleted = true,
  deleted_at = coalesce(deleted_at, now()), reactions = '[]', reaction_count = 0, mentioned_user_ids = '{}', files = '[]',
  version = ${lastVersion}`;
