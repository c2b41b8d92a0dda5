import type { UserRecord } from '../records/user-record.ts';
import { flag, id, isFields, line, listOf, text } from './read-values.ts';
import { UnusableRecordError } from './unusable-record-error.ts';

/** Parses a user of GET /v2/users. Throws UnusableRecordError. */
export function parseUser(record: unknown): UserRecord {
  if (!isFields(record)) throw new UnusableRecordError('the user is not an object');
  const gongUserId = id(record.id);
  if (!gongUserId) throw new UnusableRecordError('the user has no id');
  const email = line(record.emailAddress)?.toLowerCase() ?? null;
  const aliases = [...listOf(record.emailAliases), record.trustedEmailAddress].flatMap((alias) => {
    const address = text(alias)?.toLowerCase();
    return address && address !== email ? [address] : [];
  });
  return {
    gongUserId,
    fullName:
      [line(record.firstName, 200), line(record.lastName, 200)].filter(Boolean).join(' ') || email || gongUserId,
    email,
    emailAliases: [...new Set(aliases)].toSorted(),
    title: text(record.title),
    phone: text(record.phoneNumber),
    active: flag(record.active) ?? true,
    managerGongId: id(record.managerId),
  };
}
