/** Builds responses of Gong's API with invented content. A test passes the values that it needs. */

type Fields = Record<string, unknown>;

const oursKey = '9208162087685487351';
const theirsKey = '8646680029763042813';

export const call = (id: string, meta: Fields = {}, rest: Fields = {}): Fields => ({
  metaData: {
    id,
    url: `https://app.gong.io/call?id=${id}`,
    title: 'Maple Court: portal roll-out',
    scheduled: '2026-03-02T10:00:00-07:00',
    started: '2026-03-02T10:02:11.204977-07:00',
    duration: 1820,
    primaryUserId: '234599484848423',
    direction: 'Conference',
    system: 'Zoom',
    scope: 'External',
    media: 'Video',
    language: 'eng',
    isPrivate: false,
    ...meta,
  },
  context: [crm('Account', '001Hs00003AbCdEIAV', 'Maple Court')],
  parties: [ours(), theirs()],
  interaction: {
    speakers: [
      { id: 'ours', userId: '234599484848423', talkTime: 300 },
      { id: 'theirs', userId: null, talkTime: 900 },
    ],
    interactionStats: [
      { name: 'Longest Monologue', value: 61 },
      { name: 'Patience', value: 0.9 },
    ],
    questions: { companyCount: 14, nonCompanyCount: 6 },
  },
  content: {
    topics: [{ name: 'Pricing', duration: 310 }],
    trackers: [
      { id: '34', name: 'Competitors', count: 2, type: 'KEYWORD', occurrences: [{ startTime: 312.7 }], phrases: [] },
    ],
    brief: 'They want the portal before June.',
    highlights: [{ title: 'Next steps', items: [{ text: 'Send the unit list' }] }],
    keyPoints: [{ text: 'Turnover takes nine days.' }],
    callOutcome: { id: '12', category: 'Answered', name: 'Follow-up set' },
  },
  ...rest,
});

export const ours = (fields: Fields = {}): Fields => ({
  id: 'ours',
  emailAddress: 'Dana.Ruiz@ourco.example',
  name: 'Dana Ruiz',
  title: 'Account Executive',
  userId: '234599484848423',
  speakerId: oursKey,
  affiliation: 'Internal',
  context: [],
  ...fields,
});

export const theirs = (fields: Fields = {}): Fields => ({
  id: 'theirs',
  emailAddress: 'p.okafor@maplecourt.example',
  name: 'Peter Okafor',
  speakerId: theirsKey,
  affiliation: 'External',
  context: [crm('Contact', '003Hs00002QrStuIAF', 'Peter Okafor')],
  ...fields,
});

export const crm = (objectType: string, objectId: string, name: string): Fields => ({
  system: 'Salesforce',
  objects: [{ objectType, objectId, fields: [{ name: 'Name', value: name }], timing: 'Now' }],
});

/** A transcript in which the two sides take turns. */
export const transcript = (callId: string, ...texts: string[]): Fields => ({
  callId,
  transcript: texts.map((text, index) => ({
    speakerId: index % 2 === 0 ? oursKey : theirsKey,
    topic: 'Pricing',
    sentences: [{ start: index * 1000, end: index * 1000 + 900, text }],
  })),
});

export const user = (id: string, fields: Fields = {}): Fields => ({
  id,
  emailAddress: `user-${id}@ourco.example`,
  firstName: 'Dana',
  lastName: 'Ruiz',
  active: true,
  emailAliases: [],
  ...fields,
});

export const page = (list: string, items: unknown[], records: Fields = {}): Fields => ({
  requestId: 'r1',
  records: { totalRecords: items.length, currentPageSize: items.length, currentPageNumber: 0, ...records },
  [list]: items,
});
