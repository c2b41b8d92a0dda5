import { normaliseEmails } from '../identity/email-address.ts';
import { phoneNumbers } from '../identity/phone-number.ts';
import { unknownTime } from '../identity/source-record.ts';
import { cleanText } from '../identity/text.ts';
import { storeUsers } from './store-users.ts';

/** Stores Gong users as employees. */
export const onGongUserChanged = storeUsers<'gong.user.changed'>((user) => ({
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
}));
