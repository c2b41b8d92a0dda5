import type { UserRecord } from '../user-record.ts';
import { flag, id, isFields, listOf, text } from './read-values.ts';

/** A user of GET /v2/users. Throws what is wrong with it. */
export function parseUser(record: unknown): UserRecord {
  if (!isFields(record)) throw new Error('the user is no object');
  const gongUserId = id(record.id);
  if (!gongUserId) throw new Error('the user has no id');
  const email = text(record.emailAddress)?.toLowerCase() ?? null;
  const aliases = [...listOf(record.emailAliases), record.trustedEmailAddress].map((alias) => text(alias)?.toLowerCase());
  return {
    gongUserId,
    fullName: [text(record.firstName), text(record.lastName)].filter(Boolean).join(' ') || email || gongUserId,
    email,
    emailAliases: [...new Set(aliases)].filter((alias) => alias !== undefined && alias !== email).toSorted() as string[],
    title: text(record.title),
    phone: text(record.phoneNumber),
    active: flag(record.active) ?? true,
    managerGongId: id(record.managerId),
  };
}
