import { random } from '../random.ts';

// biome-ignore lint/suspicious/noExplicitAny: records of Slack, in any form that a test wants
type Fields = Record<string, any>;

/** A workspace as the stand-in keeps it. Records have the form of Slack's answers. */
export interface SlackData {
  readonly team: { readonly id: string; readonly domain: string };
  /** The user as which the app acts. */
  readonly botUserId: string;
  readonly users: Fields[];
  readonly channels: Fields[];
  /** Messages by the id of their channel, in any order, replies among them. */
  readonly messages: Map<string, Fields[]>;
}

interface Wanted {
  readonly channels?: number;
  readonly users?: number;
  readonly messages: number;
  /** Days over which the messages are spread, back from `until`. @default 30 */
  readonly days?: number;
  readonly until: Date;
  /** @default 1 */
  readonly seed?: number;
}

const first = ['Dana', 'Kofi', 'Mei', 'Luis', 'Ana', 'Tom', 'Priya', 'Jonas', 'Aisha', 'Eva'];
const last = ['Ruiz', 'Okafor', 'Chen', 'Novak', 'Silva', 'Meyer', 'Patel', 'Berg', 'Haddad', 'Kane'];
const names = ['general', 'sales', 'support', 'customer-maple-court', 'customer-harbor-point', 'proj-portal'];
const lines = [
  'The boiler in building 4 is down again, who calls the vendor?',
  'They ask for the price of three thousand units by Friday.',
  'I have sent the unit list to <@U00000001>.',
  'Yardi says that the interface is open now &amp; ready.',
  'Could somebody look at <https://wo.example/881|WO-881>?',
  'The customer is unhappy: nine days for a work order.',
  'Great call today, they want to start in June.',
  'RealPage offered them the same for less.',
];
const day = 86_400_000;

/** A timestamp of Slack at a time. The sequence keeps those of one moment apart. */
export const slackTs = (time: Date, sequence = 0): string =>
  `${Math.floor(time.getTime() / 1_000)}.${String((time.getTime() % 1_000) * 1_000 + (sequence % 1_000)).padStart(6, '0')}`;

/**
 * Makes a workspace up, the same for the same seed: people, a bot and a guest, channels, one of which the app has not
 * joined, and messages with threads, reactions, files and edits.
 */
export function slackData({ channels = 4, users = 6, messages, days = 30, until, seed = 1 }: Wanted): SlackData {
  const chosen = random(seed);
  const team = { id: 'T01RIDGE', domain: 'ridge' };
  const people = Array.from({ length: users }, (_, index) => userOf(index));
  const bot = { ...userOf(users), id: 'U0BOT', name: 'sophia', real_name: 'Sophia', is_bot: true };
  const rooms = Array.from({ length: channels }, (_, index) => channelOf(index));
  const texts = new Map<string, Fields[]>(rooms.map(({ id }) => [id, []]));
  for (let index = 0; index < messages; index += 1) {
    const room = rooms[index % Math.max(1, channels - 1)];
    const before = texts.get(room?.id) ?? [];
    before.push(messageOf(index, before));
  }
  return { team, botUserId: bot.id, users: [...people, bot], channels: rooms, messages: texts };

  function userOf(index: number): Fields {
    const [given = '', family = ''] = [first[index % 10], last[Math.floor(index / 10) % 10]];
    return {
      id: `U${String(index).padStart(8, '0')}`,
      team_id: team.id,
      name: `${given}.${family}`.toLowerCase(),
      deleted: false,
      real_name: `${given} ${family}`,
      tz: 'America/Denver',
      is_bot: false,
      is_app_user: false,
      is_restricted: index % 6 === 5,
      updated: 1_700_000_000 + index,
      profile: {
        real_name: `${given} ${family}`,
        display_name: given,
        email: `${given}.${family}@ourco.example`.toLowerCase(),
        title: 'Account Executive',
        team: team.id,
      },
    };
  }

  function channelOf(index: number): Fields {
    const name = names[index] ?? `room-${index}`;
    return {
      id: `C${String(index).padStart(8, '0')}`,
      name,
      name_normalized: name,
      created: 1_600_000_000 + index,
      updated: 1_600_000_000_000,
      creator: 'U00000000',
      is_channel: true,
      is_group: false,
      is_im: false,
      is_mpim: false,
      is_private: false,
      is_archived: false,
      is_general: index === 0,
      // The app has not joined the last one.
      is_member: index < channels - 1 || channels === 1,
      is_shared: name.startsWith('customer-'),
      is_ext_shared: name.startsWith('customer-'),
      num_members: users,
      topic: { value: '', creator: '', last_set: 0 },
      purpose: { value: `All about ${name}`, creator: 'U00000000', last_set: 0 },
      previous_names: [],
    };
  }

  function messageOf(index: number, before: readonly Fields[]): Fields {
    const ago = (1 - index / Math.max(1, messages)) * days * day;
    const ts = slackTs(new Date(until.getTime() - ago), index);
    const user = chosen.oneOf(people).id;
    const roots = before.filter(({ thread_ts }) => thread_ts === undefined).slice(-5);
    const message: Fields = {
      type: 'message',
      user,
      team: team.id,
      client_msg_id: `m-${index}`,
      text: `${chosen.oneOf(lines)} (${index})`,
      ts,
      blocks: [],
    };
    if (index % 3 === 2 && roots.length > 0) message.thread_ts = chosen.oneOf(roots).ts;
    if (index % 12 === 11 && message.thread_ts) message.subtype = 'thread_broadcast';
    if (index % 5 === 4) message.reactions = [{ name: 'eyes', users: [chosen.oneOf(people).id], count: 1 }];
    if (index % 8 === 7) message.edited = { user, ts: slackTs(new Date(until.getTime() - ago + 60_000)) };
    if (index % 16 === 15)
      message.files = [{ id: `F${index}`, name: 'list.csv', mimetype: 'text/csv', size: 900, mode: 'hosted' }];
    return message;
  }
}
