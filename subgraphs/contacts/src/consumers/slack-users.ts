import { normaliseEmails } from '../identity/email-address.ts';
import { phoneNumbers } from '../identity/phone-number.ts';
import { unknownTime } from '../identity/source-record.ts';
import { cleanText } from '../identity/text.ts';
import { storeUsers } from './store-users.ts';

/** Stores members of our workspace as employees and guests as contacts. Skips bots, and ids without a profile. */
export const onSlackUserChanged = storeUsers<'slack.user.changed'>((user) => {
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
});
