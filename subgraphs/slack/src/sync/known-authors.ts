import { type EntityManager, query, sql } from '@sophia/database';
import { userId, type Workspace } from '../source/ids.ts';
import { mentionedUsers } from '../source/plain-text.ts';
import type { MessageEntry } from '../source/shapes.ts';
import type { Authors } from '../source/to-message.ts';
import { SLACKBOT, SLACKBOT_NAME, shownName } from '../source/to-user.ts';
import { wordsOf } from '../source/words-of.ts';

/** Most users of one text that are looked up. Nobody writes to more by name. */
const mostMentions = 100;
const slackUserId = /^[A-Z0-9]{2,32}$/;

/** Returns Slack's ids of the people that messages are by or mention. */
export function usersIn(entries: readonly MessageEntry[]): string[] {
  const ids = entries.flatMap((entry) => [
    entry.user,
    entry.comment?.user,
    ...mentionedUsers(wordsOf(entry)).slice(0, mostMentions),
    ...mentionedUsers(entry.username ?? ''),
  ]);
  return [...new Set(ids)].filter((id) => id !== undefined && slackUserId.test(id)) as string[];
}

/** Returns those of the users that are not in the graph. */
export async function unknownAmong(em: EntityManager, workspace: Workspace, ids: readonly string[]): Promise<string[]> {
  const rows = await query<{ slack_user_id: string }>(
    em,
    sql`select slack_user_id from slack.slack_users where id = any(${ids.map((id) => userId(workspace, id))}::uuid[])`,
  );
  const known = new Set(rows.map((row) => row.slack_user_id));
  return ids.filter((id) => !known.has(id) && id !== SLACKBOT);
}

interface UserRow {
  readonly slack_user_id: string;
  readonly bot_id: string | null;
  readonly is_bot: boolean;
  readonly handle: string | null;
  readonly real_name: string | null;
  readonly display_name: string | null;
}

const channelMention = /<#([A-Z0-9]{2,32})(?:\|[^<>]*)?>/g;

/** Reads what the graph knows of the people and channels that messages name. */
export async function knownAuthors(
  em: EntityManager,
  workspace: Workspace,
  entries: readonly MessageEntry[],
): Promise<Authors> {
  const bots = [...new Set(entries.flatMap((entry) => entry.bot_id ?? []))];
  const users = await query<UserRow>(
    em,
    sql`select slack_user_id, bot_id, is_bot, handle, real_name, display_name from slack.slack_users
     where workspace_id = ${workspace.workspaceId}
       and (slack_user_id = any(${usersIn(entries)}::text[]) or bot_id = any(${bots}::text[]))`,
  );
  const mentioned = entries.flatMap((entry) => [...wordsOf(entry).matchAll(channelMention)].map(([, id]) => id ?? ''));
  const channels =
    mentioned.length === 0
      ? []
      : await query<{ id: string; name: string }>(
          em,
          sql`select slack_channel_id as id, name from slack.slack_channels
           where workspace_id = ${workspace.workspaceId} and slack_channel_id = any(${mentioned}::text[])`,
        );
  const byId = new Map(users.map((user) => [user.slack_user_id, user]));
  const byBot = new Map(users.map((user) => [user.bot_id, user.slack_user_id]));
  const names = new Map(channels.map(({ id, name }) => [id, name]));
  return {
    isBot: (id) => (id === SLACKBOT ? true : byId.get(id)?.is_bot),
    ofBot: (id) => byBot.get(id),
    names: {
      user(id) {
        const user = byId.get(id);
        if (!user) return id === SLACKBOT ? SLACKBOT_NAME : undefined;
        return shownName({ displayName: user.display_name, realName: user.real_name, handle: user.handle });
      },
      channel: (id) => names.get(id),
    },
  };
}
