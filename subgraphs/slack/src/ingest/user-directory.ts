import { textOrNull } from '../source/clean-text.ts';
import type { ProfileEntry, UserEntry } from '../source/shapes.ts';
import { normalizeTs } from '../source/timestamp.ts';
import type { Authors } from '../source/to-message.ts';
import { partialUser, SLACKBOT, SLACKBOT_NAME, shownName, type UserFacts } from '../source/to-user.ts';

/** Users of one export: those of its list, and those that only messages name. */
export class UserDirectory implements Authors {
  readonly names: Authors['names'];
  readonly #listed = new Map<string, { name: string | undefined; isBot: boolean }>();
  readonly #bots = new Map<string, string>();
  readonly #profiles = new Map<string, { profile: UserEntry['profile']; ts: string }>();
  readonly #unlisted = new Set<string>();
  readonly #channelNames = new Map<string, string>();

  constructor() {
    this.names = {
      user: (slackUserId) => this.#nameOf(slackUserId),
      channel: (slackChannelId) => this.#channelNames.get(slackChannelId),
    };
  }

  get hasListed(): boolean {
    return this.#listed.size > 0;
  }

  addListed(user: UserFacts): void {
    this.#listed.set(user.slackUserId, { name: shownName(user), isBot: user.isBot });
    if (user.botId) this.#bots.set(user.botId, user.slackUserId);
  }

  addChannel(slackChannelId: string, name: string): void {
    this.#channelNames.set(slackChannelId, name);
  }

  /** Remembers the profile of a user that no list names. The profile on the latest message counts. */
  noteProfile(entry: ProfileEntry): void {
    const { user, user_profile: profile } = entry;
    if (!user || !profile || this.#listed.has(user)) return;
    const ts = normalizeTs(entry.ts) ?? '';
    const known = this.#profiles.get(user);
    if (known === undefined || ts >= known.ts) this.#profiles.set(user, { profile, ts });
  }

  /** Remembers a message's author. */
  noteAuthor(slackUserId: string): void {
    if (!this.#listed.has(slackUserId)) this.#unlisted.add(slackUserId);
  }

  /** Returns the authors and profiles of users that no list names. */
  unlistedUsers(workspaceId: string): UserFacts[] {
    const isOutsider = this.#listed.size > 0;
    return [...new Set([...this.#unlisted, ...this.#profiles.keys()])].map((id) =>
      partialUser(id, this.#profiles.get(id)?.profile, { workspaceId, isOutsider }),
    );
  }

  #nameOf(slackUserId: string): string | undefined {
    const listed = this.#listed.get(slackUserId);
    if (listed !== undefined) return listed.name;
    const profile = this.#profiles.get(slackUserId)?.profile;
    return (
      textOrNull(profile?.display_name) ??
      textOrNull(profile?.real_name) ??
      textOrNull(profile?.name) ??
      (slackUserId === SLACKBOT ? SLACKBOT_NAME : undefined)
    );
  }

  isBot(slackUserId: string): boolean | undefined {
    return slackUserId === SLACKBOT ? true : this.#listed.get(slackUserId)?.isBot;
  }

  ofBot(botId: string): string | undefined {
    return this.#bots.get(botId);
  }
}
