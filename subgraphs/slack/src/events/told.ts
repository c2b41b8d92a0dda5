import { z } from 'zod';
import type { ToldChannel } from '../commands/channel-facts.ts';
import type { ToldReaction } from '../commands/save-told-reactions.ts';
import { channelEntry, messageEntry, userEntry } from '../source/shapes.ts';
import { dateToTs, normalizeTs } from '../source/timestamp.ts';
import { fullUser, type UserFacts } from '../source/to-user.ts';
import type { Wanted } from '../sync/parts.ts';
import type { LiveWorkspace } from '../sync/workspace.ts';
import type { ShownMessage } from '../sync/write-messages.ts';
import type { Delivery } from './event-form.ts';

/** What an event tells. Times are timestamps in normal form. */
export type Told =
  | { readonly kind: 'message'; readonly slackChannelId: string; readonly message: ShownMessage }
  | { readonly kind: 'reaction'; readonly slackChannelId: string; readonly reaction: ToldReaction }
  | { readonly kind: 'channel'; readonly channel: ToldChannel }
  | { readonly kind: 'channel id'; readonly from: string; readonly to: string }
  | { readonly kind: 'user'; readonly user: UserFacts }
  | { readonly kind: 'domain'; readonly domain: string }
  /** Something is to be asked of Slack. */
  | { readonly kind: 'wanted'; readonly wanted: Wanted }
  /** Slack has left events out. */
  | { readonly kind: 'gap' }
  /** The app was removed, or its token revoked. */
  | { readonly kind: 'ended' };

interface Event {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly at: string;
  readonly locator: string;
  readonly workspace: LiveWorkspace;
}

/** What a type of event tells; null if the event lacks what its type requires. */
type Reader = (event: Event) => Told[] | null;

const id = z.string().regex(/^[A-Z0-9]{2,32}$/);
const reactionForm = z.object({
  user: id,
  reaction: z.string().min(1).max(200),
  item: z.object({ type: z.string(), channel: id.optional(), ts: z.string().optional() }),
});
const topicForm = z.object({
  topic: z.string().optional(),
  purpose: z.string().optional(),
  name: z.string().optional(),
});
const tokensForm = z.object({ oauth: z.array(z.unknown()).catch([]), bot: z.array(z.unknown()).catch([]) });

/** Names come from outside, and may be those of any object's properties. */
const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

/** Facts that entries of Slack itself in a channel tell of it. */
const housekeeping: Readonly<Record<string, (entry: z.output<typeof topicForm>) => ToldChannel['facts']>> = {
  channel_topic: ({ topic }) => (topic === undefined ? {} : { topic: topic || null }),
  channel_purpose: ({ purpose }) => (purpose === undefined ? {} : { purpose: purpose || null }),
  channel_name: ({ name }) => (name ? { name } : {}),
  channel_archive: () => ({ isArchived: true }),
  channel_unarchive: () => ({ isArchived: false }),
  channel_convert_to_private: () => ({ isPrivate: true }),
  channel_convert_to_public: () => ({ isPrivate: false }),
};

const readMessage: Reader = ({ fields, at, locator }) => {
  const channel = id.safeParse(fields.channel).data;
  const parsed = messageEntry.safeParse(fields);
  if (!channel || !parsed.success) return null;
  const entry = parsed.data;
  const told = own(housekeeping, entry.subtype?.replace(/^group_/, 'channel_') ?? '');
  if (told) return [channelTold(channel, at, told(topicForm.safeParse(fields).data ?? {}))];
  // The mark of a deleted message does not say when it was deleted; the event does.
  const isMark = entry.subtype === 'message_changed' && entry.message?.subtype === 'tombstone';
  const shown = isMark ? { ...entry, message: { ...entry.message, edited: { ts: at } } } : entry;
  // Most changes come without the reactions, which stay as they are then.
  const showsReactions = fields.reactions !== undefined || entry.message?.reactions !== undefined;
  const message = { entry: shown, shownAt: at, locator, showsReactions, raw: fields };
  return [{ kind: 'message', slackChannelId: channel, message }];
};

const readReaction =
  (isAdded: boolean): Reader =>
  ({ fields, at }) => {
    const { data } = reactionForm.safeParse(fields);
    const ts = normalizeTs(data?.item.ts);
    if (data && data.item.type !== 'message') return [];
    if (!data?.item.channel || ts === null) return null;
    const reaction = { ts, name: data.reaction, slackUserId: data.user, toldAt: at, isAdded };
    return [{ kind: 'reaction', slackChannelId: data.item.channel, reaction }];
  };

const readUser: Reader = ({ fields, workspace }) => {
  const { data } = userEntry.safeParse(fields.user);
  return data ? [{ kind: 'user', user: fullUser(data, workspace.teamId) }] : null;
};

const channelTold = (slackChannelId: string, toldAt: string, facts: ToldChannel['facts']): Told => ({
  kind: 'channel',
  channel: { slackChannelId, toldAt, facts },
});

/** Reads an event that has the id of a channel. */
const ofChannel =
  (read: (channel: string, event: Event) => Told[]): Reader =>
  (event) => {
    const channel = id.safeParse(event.fields.channel).data;
    return channel ? read(channel, event) : null;
  };

const fact = (facts: ToldChannel['facts']): Reader => ofChannel((channel, { at }) => [channelTold(channel, at, facts)]);

/** Slack is asked for the channel: its members are counted there, and it says whether the app may read it. */
const askForChannel = ofChannel((channel) => [{ kind: 'wanted', wanted: ['channel', channel] }]);

const readNewChannel: Reader = ({ fields, at }) => {
  const { data } = channelEntry.safeParse(fields.channel);
  if (!data) return null;
  const { name, created, is_private: isPrivate } = data;
  const facts = {
    ...(name !== undefined && name !== '' && { name }),
    ...(created !== undefined && { created }),
    ...(isPrivate !== undefined && { isPrivate }),
  };
  return [channelTold(data.id, at, facts), { kind: 'wanted', wanted: ['channel', data.id] }];
};

const readRename: Reader = ({ fields, at }) => {
  const { data } = channelEntry.safeParse(fields.channel);
  return data?.name ? [channelTold(data.id, at, { name: data.name })] : null;
};

const readOfChannels: Readonly<Record<string, Reader>> = {
  created: readNewChannel,
  rename: readRename,
  archive: fact({ isArchived: true }),
  unarchive: fact({ isArchived: false }),
  deleted: fact({ isDeleted: true }),
  left: askForChannel,
  joined: ({ fields }) => {
    const { data } = channelEntry.safeParse(fields.channel);
    return data ? [{ kind: 'wanted', wanted: ['channel', data.id] }] : null;
  },
  shared: fact({ isExternal: true }),
  unshared: ofChannel((channel, { at, fields }) => [
    channelTold(channel, at, { isExternal: fields.is_ext_shared === true }),
  ]),
  history_changed: ofChannel((channel) => [{ kind: 'wanted', wanted: ['again', channel] }]),
};

const readers: Readonly<Record<string, Reader>> = {
  message: readMessage,
  reaction_added: readReaction(true),
  reaction_removed: readReaction(false),
  user_change: readUser,
  team_join: readUser,
  user_profile_changed: readUser,
  user_status_changed: readUser,
  member_joined_channel: askForChannel,
  member_left_channel: askForChannel,
  channel_id_changed({ fields }) {
    const [from, to] = [id.safeParse(fields.old_channel_id).data, id.safeParse(fields.new_channel_id).data];
    return from && to ? [{ kind: 'channel id', from, to }] : null;
  },
  // The message with the file tells all of it. Should that be lost, the next look finds it.
  file_shared: ({ fields }) => {
    const channel = id.safeParse(fields.channel_id).data;
    return channel ? [{ kind: 'wanted', wanted: ['new', channel] }] : [];
  },
  team_domain_change({ fields }) {
    const domain = z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .safeParse(fields.domain).data;
    return domain ? [{ kind: 'domain', domain }] : null;
  },
  app_uninstalled: () => [{ kind: 'ended' }],
  tokens_revoked({ fields, workspace }) {
    const { oauth, bot } = tokensForm.safeParse(fields.tokens).data ?? { oauth: [], bot: [] };
    return [...oauth, ...bot].includes(workspace.botUserId) ? [{ kind: 'ended' }] : [];
  },
};

/**
 * Returns what an event tells. `odd` if it lacks what its type requires, or the type, if that tells nothing of this graph.
 */
export function toldBy(delivery: Delivery, locator: string, workspace: LiveWorkspace): Told[] | string {
  const { event, event_time: seconds = 0 } = delivery;
  if (delivery.type === 'app_rate_limited') return [{ kind: 'gap' }];
  if (delivery.type !== 'event_callback' || !event) return delivery.type === 'event_callback' ? 'odd' : delivery.type;
  const type = event.type.slice(0, 60);
  const read = own(readers, type) ?? own(readOfChannels, /^(?:channel|group)_(\w+)$/.exec(type)?.[1] ?? '');
  if (!read) return type;
  const time = Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), 9_999_999_999) : 0;
  const at = normalizeTs(event.event_ts) ?? dateToTs(new Date(Math.trunc(time) * 1_000));
  return read({ fields: event, at, locator, workspace }) ?? 'odd';
}
