import type { MessageEntry, UserEntry } from '../source/shapes.ts';
import { normalizeTs } from '../source/timestamp.ts';
import type { Authors } from '../source/to-message.ts';
import { partialUser, SLACKBOT, shownName, type UserFacts } from '../source/to-user.ts';

/** The users of one export: those that it lists, and those that only its messages tell of. */
export class UserDirectory implements Authors {
  readonly names: Authors['names'];
  readonly #listed = new Map<string, { name: string | undefined; isBot: boolean }>();
  readonly #bots = new Map<string, string>();
  readonly #unlisted = new Map<string, { profile: UserEntry['profile']; ts: string }>();
  readonly #channelNames = new Map<string, string>();

  constructor() {
    this.names = {
      user: (slackUserId) => this.#listed.get(slackUserId)?.name,
      channel: (slackChannelId) => this.#channelNames.get(slackChannelId),
    };
  }

  addListed(user: UserFacts): void {
    this.#listed.set(user.slackUserId, { name: shownName(user), isBot: user.isBot });
    if (user.botId) this.#bots.set(user.botId, user.slackUserId);
  }

  addChannel(slackChannelId: string, name: string): void {
    this.#channelNames.set(slackChannelId, name);
  }

  /** Remembers an author that no list names; of several profiles the one on the latest message counts. */
  noteAuthor(entry: MessageEntry): void {
    if (!entry.user || this.#listed.has(entry.user)) return;
    const ts = normalizeTs(entry.ts) ?? '';
    const known = this.#unlisted.get(entry.user);
    if (known && (!entry.user_profile || (known.profile && ts < known.ts))) return;
    this.#unlisted.set(entry.user, { profile: entry.user_profile, ts });
  }

  unlistedUsers(workspaceId: string): UserFacts[] {
    return [...this.#unlisted].map(([id, { profile }]) => partialUser(id, profile, workspaceId));
  }

  isBot(slackUserId: string): boolean | undefined {
    return slackUserId === SLACKBOT ? true : this.#listed.get(slackUserId)?.isBot;
  }

  ofBot(botId: string): string | undefined {
    return this.#bots.get(botId);
  }
}
