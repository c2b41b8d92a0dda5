import type { EntityManager } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { announce } from '../announce/announce.ts';
import { normaliseEmails } from '../identity/email-address.ts';
import { phoneNumbers } from '../identity/phone-number.ts';
import { type PersonRecord, unknownTime } from '../identity/source-record.ts';
import { cleanText } from '../identity/text.ts';
import { Changes } from '../resolution/changes.ts';
import { lockResolution } from '../resolution/lock.ts';
import { saveAndResolve } from '../resolution/save-and-resolve.ts';

/** Stores members of our workspace as employees and guests as contacts. Skips bots, and ids without a profile. */
export async function onSlackUserChanged(em: EntityManager, events: ReadEvent<'slack.user.changed'>[]): Promise<void> {
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

function recordOf(user: ReadEvent<'slack.user.changed'>['data']): PersonRecord {
  const isBareId = !user.realName && !user.displayName && !user.email;
  const isNobody = user.isBot || user.slackUserId === 'USLACKBOT' || isBareId;
  const head = {
    id: user.id,
    source: 'slack',
    objectType: 'user',
    sourceId: user.slackUserId,
    state: isNobody ? 'DELETED' : 'LIVE',
    isSample: null,
    modifiedAt: unknownTime,
    sameAs: [],
    accountRef: null,
  } as const;
  const facts = {
    fullName: cleanText(user.realName) ?? cleanText(user.displayName),
    emails: normaliseEmails([user.email]),
    phones: phoneNumbers([user.phone]),
    title: cleanText(user.title),
  };
  return user.isGuest
    ? { ...head, kind: 'CONTACT', facts }
    : { ...head, kind: 'EMPLOYEE', facts: { ...facts, active: !user.isDeleted } };
}
