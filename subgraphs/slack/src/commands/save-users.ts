import { type EntityManager, type UpsertResult, upsert } from '@sophia/database';
import { publish } from '@sophia/events';
import { withoutErasedUsers } from '../erased/erased-users.ts';
import { userId, type Workspace } from '../source/ids.ts';
import type { UserFacts } from '../source/to-user.ts';
import { userChanged } from './publish-users.ts';

/** Writes and publishes users. Keeps users that are known from a better or newer source. */
export async function saveUsers(
  em: EntityManager,
  workspace: Workspace,
  given: readonly UserFacts[],
): Promise<UpsertResult<UserRow>> {
  const users = await withoutErasedUsers(em, workspace, given);
  const rows = newestOfEach(users).map((user) => userRow(workspace, user));
  const result = await upsert(em, 'slack.slack_users', rows, { key: ['tenant_id', 'id'], newerThan: 'source_version' });
  await publish(em, [...result.inserted, ...result.changed].map(userChanged));
  return result;
}

function newestOfEach(users: readonly UserFacts[]): UserFacts[] {
  const newest = new Map<string, UserFacts>();
  for (const user of users) {
    const known = newest.get(user.slackUserId);
    if (!known || user.sourceVersion >= known.sourceVersion) newest.set(user.slackUserId, user);
  }
  return [...newest.values()];
}

type UserRow = ReturnType<typeof userRow>;

function userRow(workspace: Workspace, user: UserFacts) {
  return {
    tenant_id: workspace.tenant,
    id: userId(workspace, user.slackUserId),
    workspace_id: workspace.workspaceId,
    slack_user_id: user.slackUserId,
    team_id: user.teamId,
    handle: user.handle,
    real_name: user.realName,
    display_name: user.displayName,
    email: user.email,
    title: user.title,
    department: user.department,
    phone: user.phone,
    time_zone: user.timeZone,
    bot_id: user.botId,
    is_bot: user.isBot,
    is_guest: user.isGuest,
    is_deleted: user.isDeleted,
    source_version: user.sourceVersion,
  };
}
