import type { SlackData } from './slack-data.ts';

// biome-ignore lint/suspicious/noExplicitAny: records of Slack
type Fields = Record<string, any>;

/** Parameters of a call, as they came. */
export type SlackParameters = Readonly<Record<string, string>>;

/** What a method finds: a list in pages, or a whole. */
export type Found = { readonly list: string; readonly items: readonly unknown[]; readonly most: number } | Fields;

/** Thrown for a call that Slack refuses, with the name of its error. */
export class Refused extends Error {}

type Answer = (data: SlackData, parameters: SlackParameters) => Found;

/** Methods of the contract. */
export const answers: Readonly<Record<string, Answer>> = {
  'auth.test': ({ team, botUserId }) => ({
    url: `https://${team.domain}.slack.com/`,
    team: team.domain,
    user: 'sophia',
    team_id: team.id,
    user_id: botUserId,
    bot_id: 'B0BOT',
  }),
  'conversations.list': ({ channels }, { types = 'public_channel', exclude_archived: noArchived }) => {
    const wanted = types.split(',');
    const items = channels.filter(
      (channel) => wanted.includes(typeOf(channel)) && !(noArchived === 'true' && channel.is_archived),
    );
    return { list: 'channels', items, most: 1_000 };
  },
  'conversations.info': (data, { channel, include_num_members: counted }) => {
    const { num_members, ...found } = channelBy(data, channel);
    return { channel: counted === 'true' ? { ...found, num_members } : found };
  },
  'conversations.history': (data, parameters) => {
    const all = readable(data, parameters);
    const shown = all.filter(
      ({ ts, thread_ts, subtype }) => thread_ts === undefined || thread_ts === ts || subtype === 'thread_broadcast',
    );
    const items = shown.filter(within(parameters)).map((message) => withThread(message, all));
    return { list: 'messages', items: items.sort((a, b) => (a.ts < b.ts ? 1 : -1)), most: 999 };
  },
  'conversations.replies': (data, parameters) => {
    const all = readable(data, parameters);
    const root = all.find(({ ts }) => ts === parameters.ts);
    if (!root) throw new Refused('thread_not_found');
    const replies = all
      .filter(({ ts, thread_ts }) => thread_ts === root.ts && ts !== root.ts)
      .filter(within(parameters));
    replies.sort((a, b) => (a.ts < b.ts ? -1 : 1));
    return { list: 'messages', items: [withThread(root, all), ...replies], most: 999 };
  },
  'users.list': ({ users }) => ({ list: 'members', items: users, most: 1_000 }),
  'users.info': ({ users }, { user }) => {
    const found = users.find(({ id }) => id === user);
    if (!found) throw new Refused('user_not_found');
    return { user: found };
  },
};

function typeOf({ is_im, is_mpim, is_private }: Fields): string {
  if (is_im) return 'im';
  if (is_mpim) return 'mpim';
  return is_private ? 'private_channel' : 'public_channel';
}

function channelBy({ channels }: SlackData, id: string | undefined): Fields {
  const found = channels.find((channel) => channel.id === id);
  if (!found) throw new Refused('channel_not_found');
  return found;
}

function readable(data: SlackData, { channel }: SlackParameters): Fields[] {
  const found = channelBy(data, channel);
  if (found.is_member === false) throw new Refused('not_in_channel');
  return data.messages.get(found.id) ?? [];
}

/** Both ends are excluded, unless they are wanted. */
const within =
  ({ oldest = '0', latest = '9999999999.999999', inclusive }: SlackParameters) =>
  ({ ts }: Fields): boolean =>
    inclusive === 'true' ? ts >= oldest && ts <= latest : ts > oldest && ts < latest;

/** Adds to a message what Slack shows of its thread. */
function withThread(message: Fields, all: readonly Fields[]): Fields {
  const replies = all.filter(({ ts, thread_ts }) => thread_ts === message.ts && ts !== message.ts);
  if (replies.length === 0) return message;
  const users = [...new Set(replies.map(({ user }) => user))];
  return {
    ...message,
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users: users,
    reply_users_count: users.length,
    latest_reply: replies
      .map(({ ts }) => ts)
      .sort()
      .at(-1),
  };
}
