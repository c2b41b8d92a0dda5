import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface SlackExportSize {
  readonly messages: number;
  /** @default 150 */
  readonly users?: number;
  /** @default 40 */
  readonly channels?: number;
  /** Number of days over which the messages are spread. The last one is today. @default 90 */
  readonly days?: number;
}

const daySeconds = 86_400;

/**
 * Writes a Slack workspace export into a folder: employees and guests, customer channels and internal ones, threads,
 * mentions, reactions and messages of apps. The same size gives the same messages, except for their dates.
 */
export async function writeSlackExport(folder: string, size: SlackExportSize): Promise<void> {
  const { messages, users = 150, channels = 40, days = 90 } = size;
  const next = numbers(7);
  const people = Array.from({ length: users }, (_, index) => userEntry(index));
  const rooms = Array.from({ length: channels }, (_, index) => channelEntry(index));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'users.json'), JSON.stringify(people));
  await writeFile(join(folder, 'channels.json'), JSON.stringify(rooms));

  const firstDay = Math.floor(Date.now() / 1_000 / daySeconds) - days;
  const files = new Map<string, object[]>();
  const threads = new Map<number, string>();
  for (let index = 0; index < messages; index++) {
    const room = Math.floor(next() * channels);
    const seconds = Math.floor(firstDay * daySeconds + (index * days * daySeconds) / messages);
    const ts = `${seconds}.${String(index % 1_000_000).padStart(6, '0')}`;
    const threadTs = next() < 0.4 ? threads.get(room) : undefined;
    if (threadTs === undefined) threads.set(room, ts);
    const path = join(rooms[room]?.name ?? '', `${new Date(seconds * 1_000).toISOString().slice(0, 10)}.json`);
    const day = files.get(path) ?? [];
    day.push(messageEntry({ ts, threadTs, index, author: Math.floor(next() * users), users, next }));
    files.set(path, day);
  }
  for (const room of rooms) await mkdir(join(folder, room.name), { recursive: true });
  for (const [path, entries] of files) await writeFile(join(folder, path), JSON.stringify(entries));
}

const userId = (index: number): string => `U${String(index).padStart(6, '0')}`;
const isGuest = (index: number): boolean => index % 3 === 0;

function userEntry(index: number) {
  const guest = isGuest(index);
  const company = `company${index % 20}`;
  return {
    id: userId(index),
    team_id: 'T000001',
    name: `person${index}`,
    is_restricted: guest,
    updated: 1_700_000_000,
    profile: {
      real_name: `Person ${index}`,
      display_name: `person${index}`,
      email: `person${index}@${guest ? `${company}.example` : 'ours.example'}`,
    },
  };
}

function channelEntry(index: number) {
  const name = index % 2 === 0 ? `ext-company${index / 2}` : `team-${index}`;
  return { id: `C${String(index).padStart(6, '0')}`, name, created: 1_600_000_000 + index, members: [userId(0)] };
}

interface MessageParts {
  readonly ts: string;
  readonly threadTs: string | undefined;
  readonly index: number;
  readonly author: number;
  readonly users: number;
  readonly next: () => number;
}

function messageEntry({ ts, threadTs, index, author, users, next }: MessageParts) {
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? '';
  const sentences = Array.from({ length: 1 + Math.floor(next() * 4) }, () => `${pick(openings)} ${pick(endings)}`);
  const mention = next() < 0.2 ? `<@${userId(Math.floor(next() * users))}> ` : '';
  const common = { type: 'message', ts, text: `${mention}${sentences.join(' ')} (${index})`, team: 'T000001' };
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  if (next() < 0.05) return { ...common, ...thread, subtype: 'bot_message', bot_id: 'B000001', username: 'deploy' };
  const reactions = next() < 0.1 ? [{ name: 'eyes', users: [userId(0)], count: 1 }] : [];
  return { ...common, ...thread, user: userId(author), reactions };
}

const openings = [
  'Thanks for the quick answer, we are happy with',
  'Could you please check',
  'We are frustrated with',
  'By Friday we need',
  'The residents asked about',
  'Yardi does not accept',
  'Our owner wants to renew',
  'I will send you',
];
const endings = [
  'the resident portal.',
  'the invoice for 250 units.',
  'the integration with the accounting system.',
  'the onboarding of the new property.',
  'the price of the second module?',
  'the outage that we saw this morning.',
  'the contract before the call.',
  'the report of last month!',
];

/** Creates a generator of numbers from 0 to 1, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
