import { textOrNull } from './clean-text.ts';
import type { UserEntry } from './shapes.ts';

/** What a source tells of a user; a source that tells more has the higher version and is never overwritten by one that tells less. */
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
  /** When Slack last changed the user, in seconds; 1 for a profile seen on a message, 0 for a bare id. */
  sourceVersion: number;
}

/** Slack's own voice: posts in every workspace and stands in no list of users. */
export const SLACKBOT = 'USLACKBOT';
export const SLACKBOT_NAME = 'Slackbot';

/** A record of users.json or users.list. `workspaceId` is the workspace that it was read from. */
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
 * A user known only from the profile that an export puts on messages, or from an id alone. `isOutsider`: the export lists
 * the members of the workspace, and this is none.
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

/** The name to show: the one chosen, else the full one, else the short one. */
export function shownName(user: Pick<UserFacts, 'displayName' | 'realName' | 'handle'>): string | undefined {
  return user.displayName ?? user.realName ?? user.handle ?? undefined;
}

function isForeign(teamId: string | null, workspaceId: string): boolean {
  return teamId !== null && /^[TE]/.test(workspaceId) && /^T/.test(teamId) && teamId !== workspaceId;
}
