import { textOrNull } from './clean-text.ts';
import type { UserEntry } from './shapes.ts';

/** Facts about a user. A source with more facts has a higher version, and a lower version never overwrites it. */
export interface UserFacts {
  slackUserId: string;
  teamId: string | null;
  handle: string | null;
  realName: string | null;
  displayName: string | null;
  email: string | null;
  title: string | null;
  department: string | null;
  phone: string | null;
  timeZone: string | null;
  botId: string | null;
  isBot: boolean;
  isGuest: boolean;
  isDeleted: boolean;
  /** When Slack last changed the user, in seconds. 1 for a profile on a message, 0 for a bare id. */
  sourceVersion: number;
}

/** Slack's own bot: it posts in every workspace and is in no list of users. */
export const SLACKBOT = 'USLACKBOT';
export const SLACKBOT_NAME = 'Slackbot';

/** Converts a record of users.json or users.list, read from the workspace `workspaceId`. */
export function fullUser(entry: UserEntry, workspaceId: string): UserFacts {
  const { profile } = entry;
  const teamId = textOrNull(entry.team_id ?? profile?.team);
  return {
    slackUserId: entry.id,
    teamId,
    handle: textOrNull(entry.name),
    realName: textOrNull(entry.real_name) ?? textOrNull(profile?.real_name),
    displayName: textOrNull(profile?.display_name),
    email: textOrNull(profile?.email)?.toLowerCase() ?? null,
    title: textOrNull(profile?.title),
    department: textOrNull(profile?.department),
    phone: textOrNull(profile?.phone),
    timeZone: textOrNull(entry.tz),
    botId: textOrNull(profile?.bot_id),
    isBot: entry.is_bot === true || entry.is_workflow_bot === true || entry.id === SLACKBOT,
    isGuest:
      entry.is_restricted === true ||
      entry.is_ultra_restricted === true ||
      entry.is_stranger === true ||
      (isForeign(teamId, workspaceId) && !entry.enterprise_user?.teams.includes(workspaceId)),
    isDeleted: entry.deleted === true,
    sourceVersion: Math.max(2, Math.trunc(entry.updated ?? 0)),
  };
}

/**
 * Describes a user that is known only by a profile on a message, or by an id. `isOutsider`: the export lists the
 * workspace's members without this user.
 */
export function partialUser(
  slackUserId: string,
  profile: UserEntry['profile'],
  { workspaceId, isOutsider }: { workspaceId: string; isOutsider: boolean },
): UserFacts {
  const teamId = textOrNull(profile?.team);
  const isSlackbot = slackUserId === SLACKBOT;
  return {
    slackUserId,
    teamId,
    handle: textOrNull(profile?.name) ?? (isSlackbot ? 'slackbot' : null),
    realName: textOrNull(profile?.real_name) ?? (isSlackbot ? SLACKBOT_NAME : null),
    displayName: textOrNull(profile?.display_name),
    email: null,
    title: null,
    department: null,
    phone: null,
    timeZone: null,
    botId: null,
    isBot: isSlackbot,
    isGuest:
      profile?.is_restricted === true ||
      profile?.is_ultra_restricted === true ||
      (isOutsider && !isSlackbot && teamId !== workspaceId) ||
      isForeign(teamId, workspaceId),
    isDeleted: false,
    sourceVersion: profile ? 1 : 0,
  };
}

/** Returns the name to show: the display name, or else the full name, or else the handle. */
export function shownName(user: Pick<UserFacts, 'displayName' | 'realName' | 'handle'>): string | undefined {
  return user.displayName ?? user.realName ?? user.handle ?? undefined;
}

function isForeign(teamId: string | null, workspaceId: string): boolean {
  return teamId !== null && /^[TE]/.test(workspaceId) && /^T/.test(teamId) && teamId !== workspaceId;
}
