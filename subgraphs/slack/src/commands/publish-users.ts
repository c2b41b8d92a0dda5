import { type EntityManager, query, sql } from '@sophia/database';
import { publish } from '@sophia/events';

/** What of a user's row its event tells. */
export interface PublishedUser {
  readonly id: string;
  readonly slack_user_id: string;
  readonly team_id: string | null;
  readonly handle: string | null;
  readonly real_name: string | null;
  readonly display_name: string | null;
  readonly email: string | null;
  readonly title: string | null;
  readonly phone: string | null;
  readonly is_bot: boolean;
  readonly is_guest: boolean;
  readonly is_deleted: boolean;
}

export const userChanged = (row: PublishedUser) => ({
  type: 'slack.user.changed' as const,
  subject: row.id,
  data: {
    id: row.id,
    slackUserId: row.slack_user_id,
    teamId: row.team_id,
    email: row.email,
    realName: row.real_name,
    // A user with neither name is shown by the user name.
    displayName: row.display_name ?? (row.real_name === null ? row.handle : null),
    title: row.title,
    phone: row.phone,
    isBot: row.is_bot,
    isGuest: row.is_guest,
    isDeleted: row.is_deleted,
  },
});

/** Publishes the current state of users, in the transaction that changed them. */
export async function publishUsers(em: EntityManager, ids: readonly string[]): Promise<void> {
  const rows = await query<PublishedUser>(
    em,
    sql`select id, slack_user_id, team_id, handle, real_name, display_name, email, title, phone, is_bot, is_guest, is_deleted
     from slack.slack_users where id = any(${[...ids]}::uuid[]) order by id`,
  );
  await publish(em, rows.map(userChanged));
}
