import { batches } from '@sophia/ingest';
import { isRefusal } from '../api/errors.ts';
import { channelForm, channelsForm, readEach, userForm, usersForm } from '../api/forms.ts';
import type { ToldChannel } from '../commands/channel-facts.ts';
import { saveToldChannels } from '../commands/save-told-channels.ts';
import { saveUsers } from '../commands/save-users.ts';
import { type ChannelEntry, channelEntry, messageEntry, userEntry } from '../source/shapes.ts';
import { listedChannel } from '../source/to-channel.ts';
import { fullUser, partialUser } from '../source/to-user.ts';
import { knownAuthors } from './known-authors.ts';
import { planChannels, planMessages } from './parts.ts';
import { presentTs, type Reading } from './reading.ts';

const batchSize = 500;
/** Users of a page: Slack advises to ask for no more. */
const usersAtOnce = 200;
const channelsAtOnce = 1_000;

/** Reads all users of the workspace. */
export async function readUsers(reading: Reading): Promise<void> {
  const { api, run } = reading;
  let place = 0;
  for await (const { members } of api.pages('users.list', { limit: usersAtOnce }, usersForm)) {
    await writeUsers(reading, members, `users: page ${++place}`);
  }
  await run.write((em) => planChannels(em, run.tenant));
}

async function writeUsers({ run, workspace }: Reading, values: readonly unknown[], place: string): Promise<void> {
  const entries = await readEach(values, userEntry, (index, value) =>
    run.refuse(`${place}[${index}]`, 'no valid id', value),
  );
  const users = entries.map((entry) => fullUser(entry, workspace.teamId));
  if (users.length > 0) run.count(await run.write((em) => saveUsers(em, workspace, users)));
}

/** Reads one user, such as one of a company with which a channel is shared. One that Slack does not show stays an id. */
export async function readUser(reading: Reading, slackUserId: string): Promise<void> {
  const { api, run, workspace } = reading;
  try {
    const { user } = await api.call('users.info', { user: slackUserId }, userForm);
    await writeUsers(reading, [user], `user ${slackUserId}`);
  } catch (error) {
    if (!isRefusal(error, 'user_not_found', 'user_not_visible', 'users_not_found')) throw error;
    const user = partialUser(slackUserId, undefined, { workspaceId: workspace.teamId, isOutsider: true });
    run.count(await run.write((em) => saveUsers(em, workspace, [user])));
  }
}

/** Reads all channels, and plans the reading of their messages. */
export async function readChannels(reading: Reading): Promise<void> {
  const { api, run, settings } = reading;
  const types = ['public_channel', 'private_channel', ...(settings.SLACK_DIRECT_MESSAGES ? ['mpim', 'im'] : [])];
  const parameters = { types: types.join(','), exclude_archived: false, limit: channelsAtOnce };
  let place = 0;
  const toldAt = presentTs(reading);
  for await (const { channels } of api.pages('conversations.list', parameters, channelsForm)) {
    place += 1;
    const entries = await readEach(channels, channelEntry, (index, value) =>
      run.refuse(`channels: page ${place}[${index}]`, 'no valid id', value),
    );
    for await (const batch of batches(entries, batchSize)) await writeChannels(reading, batch, toldAt);
  }
}

/** Reads one channel. One that Slack does not show to the app stays as events tell it. */
export async function readChannel(reading: Reading, slackChannelId: string): Promise<void> {
  const { api, run } = reading;
  const toldAt = presentTs(reading);
  try {
    const parameters = { channel: slackChannelId, include_num_members: true };
    const { channel } = await api.call('conversations.info', parameters, channelForm);
    const entries = await readEach([channel], channelEntry, (_, value) =>
      run.refuse(`channel ${slackChannelId}: answer`, 'no valid id', value),
    );
    await writeChannels(reading, entries, toldAt);
  } catch (error) {
    if (!isRefusal(error, 'channel_not_found')) throw error;
    run.passOver(`channel ${slackChannelId}`, 'the app may not see this channel');
  }
}

async function writeChannels(reading: Reading, all: readonly ChannelEntry[], toldAt: string): Promise<void> {
  const { run, workspace, settings } = reading;
  const isDirect = (entry: ChannelEntry) => entry.is_im === true || entry.is_mpim === true;
  const entries = all.filter((entry) => settings.SLACK_DIRECT_MESSAGES || !isDirect(entry));
  if (entries.length === 0) return;
  const isOfUser = settings.SLACK_BOT_TOKEN?.startsWith('xoxp-') ?? false;
  const isReadable = (entry: ChannelEntry) =>
    entry.is_im === true || entry.is_member === true || (isOfUser && entry.is_private !== true);
  const closed = entries.filter((entry) => !isReadable(entry));
  for (const { id } of closed) run.passOver(`channel ${id}`, 'messages of channels that the app has not joined');
  await run.write(async (em) => {
    const people = entries.flatMap(({ user }) => (user ? [messageEntry.parse({ user })] : []));
    const { names } = await knownAuthors(em, workspace, people);
    const told = entries.map((entry): ToldChannel => {
      const { slackChannelId, name, purpose, topic, isPrivate, isArchived, isExternal, memberCount } = listedChannel(
        entry,
        entry.is_private === true || isDirect(entry) ? 'groups' : 'channels',
        names,
      );
      const created = entry.created;
      const facts = { name, purpose, topic, isPrivate, isArchived, isExternal, isDeleted: false };
      return {
        slackChannelId,
        toldAt,
        facts: { ...facts, ...(memberCount !== null && { memberCount }), ...(created !== undefined && { created }) },
      };
    });
    run.count(await saveToldChannels(em, workspace, told));
    const readable = entries.filter(isReadable).map(({ id }) => id);
    await planMessages(em, run.tenant, readable, { settings, now: reading.now() });
  });
}
