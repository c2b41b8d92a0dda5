import type { EntityManager } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { announce } from '../announce/announce.ts';
import { normaliseEmails } from '../identity/email-address.ts';
import { phoneNumbers } from '../identity/phone-number.ts';
import { type EmployeeRecord, unknownTime } from '../identity/source-record.ts';
import { cleanText } from '../identity/text.ts';
import { Changes } from '../resolution/changes.ts';
import { lockResolution } from '../resolution/lock.ts';
import { saveAndResolve } from '../resolution/save-and-resolve.ts';

/** Stores Gong users as employees. */
export async function onGongUserChanged(em: EntityManager, events: ReadEvent<'gong.user.changed'>[]): Promise<void> {
  const [first] = events;
  if (!first) return;
  await lockResolution(em);
  const changes = new Changes();
  await saveAndResolve(
    em,
    first.tenantid,
    events.map(({ data }) => recordOf(data)),
    changes,
  );
  await announce(em, changes);
}

const recordOf = (user: ReadEvent<'gong.user.changed'>['data']): EmployeeRecord => ({
  id: user.id,
  kind: 'EMPLOYEE',
  source: 'gong',
  objectType: 'user',
  sourceId: user.gongUserId,
  state: 'LIVE',
  isSample: null,
  modifiedAt: unknownTime,
  sameAs: [],
  accountRef: null,
  facts: {
    fullName: cleanText(user.fullName),
    emails: normaliseEmails([user.email, ...user.emailAliases]),
    phones: phoneNumbers([user.phone]),
    title: cleanText(user.title),
    active: user.active,
    managerRef: user.managerUserId,
  },
});
