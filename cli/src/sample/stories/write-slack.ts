import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleFolder } from '../../common/programs.ts';
import { isoDay } from '../days.ts';
import type { Account, Person, Post, Records } from './records.ts';

/** Writes records as Slack exports a workspace, the one of the core. */

const team = 'T0SMPLHRB';

interface Channel {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
}

const seconds = (time: Date): number => Math.floor(time.getTime() / 1_000);

export async function writeSlack(folder: string, records: Records, createdAt: Date): Promise<void> {
  const core = (await readCore('channels.json')) as Channel[];
  const ours = core.filter(({ name }) => !name.startsWith('ext-'));
  const newMembers = records.newMembers.map(({ slackId }) => slackId);
  // A channel without messages would look abandoned, and a prospect has none with us.
  const shared = records.accounts.filter((account) => records.posts.some(({ channel }) => channel === account));
  const channels = [
    ...ours.map((channel) => ({ ...channel, members: [...channel.members, ...newMembers] })),
    ...shared.map((account) => channelOf(account, createdAt)),
  ];
  await writeFile(join(folder, 'channels.json'), JSON.stringify(channels, null, 1));

  const coreUsers = (await readCore('users.json')) as { readonly id: string }[];
  const members = new Set(records.team.map(({ slackId }) => slackId));
  const users = [
    ...coreUsers.filter(({ id }) => members.has(id)),
    ...records.newMembers.map((person) => userOf(person, false, createdAt)),
    ...shared.flatMap(({ people }) => people.map((person) => userOf(person, true, createdAt))),
  ];
  await writeFile(join(folder, 'users.json'), JSON.stringify(users, null, 1));

  for (const [name, posts] of Map.groupBy(records.posts, nameOf)) {
    const messages = posts.flatMap((post) => messagesOf(post, isGuest(records))).sort((a, b) => (a.ts < b.ts ? -1 : 1));
    await mkdir(join(folder, name), { recursive: true });
    for (const [day, ofDay] of Map.groupBy(messages, ({ ts }) => isoDay(new Date(Number(ts) * 1_000))))
      await writeFile(join(folder, name, `${day}.json`), JSON.stringify(ofDay, null, 1));
  }
}

const readCore = async (file: string): Promise<unknown> =>
  JSON.parse(await readFile(join(sampleFolder, 'slack', file), 'utf8'));

const nameOf = ({ channel }: Post): string => (typeof channel === 'string' ? channel : channel.channelName);

const isGuest =
  ({ team: members }: Records) =>
  (person: Person): boolean =>
    !members.some(({ slackId }) => slackId === person.slackId);

function channelOf(account: Account, createdAt: Date) {
  const { channelId: id, channelName: name, people, ours, name: company } = account;
  const creator = ours[0]?.slackId;
  const note = (value: string) => ({ value, creator, last_set: seconds(createdAt) });
  return {
    ...{ id, name, created: seconds(createdAt), creator, is_archived: false, is_general: false },
    members: [...ours, ...people].map(({ slackId }) => slackId),
    topic: note(`Questions and news for ${company}`),
    purpose: note(`Shared with ${company} (sample data)`),
  };
}

function userOf(person: Person, isRestricted: boolean, createdAt: Date) {
  const { slackId: id, first, last, email, title, zone: tz } = person;
  const names = { real_name: `${first} ${last}`, display_name: first };
  return {
    ...{ id, team_id: team, name: email.slice(0, email.indexOf('@')), deleted: false, real_name: names.real_name, tz },
    ...{ is_bot: false, is_restricted: isRestricted, is_ultra_restricted: isRestricted, updated: seconds(createdAt) },
    profile: { ...names, email, title, phone: '', first_name: first, last_name: last, team },
  };
}

/** The first message of a post begins a thread, which the others answer. */
function messagesOf({ messages }: Post, isRestricted: (person: Person) => boolean) {
  const stamps = messages.map(({ at, number }) => `${seconds(at)}.${String(number).padStart(6, '0')}`);
  const [first = ''] = stamps;
  const root = messages[0]?.by.slackId;
  const replies = messages.slice(1).map(({ by }, index) => ({ user: by.slackId, ts: stamps[index + 1] ?? '' }));
  return messages.map(({ by, text }, index) => {
    const message = {
      ...{ type: 'message', user: by.slackId, team, user_team: team, source_team: team, text, ts: stamps[index] ?? '' },
      user_profile: {
        ...{ real_name: `${by.first} ${by.last}`, display_name: by.first, first_name: by.first },
        ...{ name: by.email.slice(0, by.email.indexOf('@')), team },
        ...{ is_restricted: isRestricted(by), is_ultra_restricted: isRestricted(by) },
      },
    };
    if (index > 0) return { ...message, thread_ts: first, parent_user_id: root };
    if (replies.length === 0) return message;
    const users = [...new Set(replies.map(({ user }) => user))];
    return {
      ...{ ...message, thread_ts: first, reply_count: replies.length, reply_users_count: users.length },
      ...{ latest_reply: replies.at(-1)?.ts, reply_users: users, replies, is_locked: false, subscribed: false },
    };
  });
}
