import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gongCallId, gongPartyId, gongSpeakerId } from './ids.ts';
import type { Call, Person, Records } from './records.ts';

/** Writes records as pages of Gong's API. */

const pageSize = 20;

const trackers = [
  { id: '341', name: 'Pricing', pattern: /\b(?:price|pricing|discount|budget|expensive|cost)\b/gi },
  { id: '342', name: 'Competitors', pattern: /\b(?:RentFlow|Leasedale|PayPorch)\b/g },
  { id: '343', name: 'Property software', pattern: /\b(?:Yardi|RealPage|AppFolio|Entrata|MRI|ResMan|Buildium)\b/g },
  { id: '344', name: 'Cancellation risk', pattern: /\b(?:cancel|terminate|alternatives|not renew)\b/gi },
];

export async function writeGong(folder: string, { calls, newMembers, team }: Records): Promise<void> {
  await mkdir(join(folder, 'calls'), { recursive: true });
  await mkdir(join(folder, 'transcripts'), { recursive: true });
  const users = newMembers.map(userOf);
  await write(folder, 'users.json', { requestId: 'sample-users-more', records: pageOf(users, 0, users.length), users });
  const members = new Set(team.map(({ gongId }) => gongId));
  for (let page = 0; page * pageSize < calls.length; page++) {
    const ofPage = calls.slice(page * pageSize, (page + 1) * pageSize);
    const records = pageOf(ofPage, page, calls.length);
    await write(folder, `calls/page-${page}.json`, {
      requestId: `sample-more-calls-${page}`,
      records,
      calls: ofPage.map((call) => callOf(call, (person) => members.has(person.gongId))),
    });
    await write(folder, `transcripts/page-${page}.json`, {
      requestId: `sample-more-transcripts-${page}`,
      records,
      callTranscripts: ofPage.map(transcriptOf),
    });
  }
}

const write = (folder: string, file: string, page: object): Promise<void> =>
  writeFile(join(folder, file), JSON.stringify(page, null, 1));

const pageOf = (items: readonly unknown[], currentPageNumber: number, totalRecords: number) => ({
  totalRecords,
  currentPageSize: items.length,
  currentPageNumber,
  ...((currentPageNumber + 1) * pageSize < totalRecords ? { cursor: `page-${currentPageNumber + 1}` } : {}),
});

function userOf({ gongId: id, first: firstName, last: lastName, email, title }: Person) {
  return {
    ...{ id, emailAddress: email, created: '2024-01-08T09:00:00.000Z', active: true, emailAliases: [] },
    ...{ trustedEmailAddress: null, firstName, lastName, title, phoneNumber: null, extension: null },
    ...{ personalMeetingUrls: [], managerId: null },
    settings: {
      ...{ webConferencesRecorded: true, preventWebConferenceRecording: false, telephonyCallsImported: true },
      ...{
        emailsImported: false,
        preventEmailImport: true,
        nonRecordedMeetingsImported: false,
        gongConnectEnabled: true,
      },
    },
    spokenLanguages: [{ language: 'en-US', primary: true }],
  };
}

const objectOf = (objectType: string, objectId: string, name: string) => ({
  ...{ objectType, objectId, timing: 'Now', fields: [{ name: 'Name', value: name }] },
});

function callOf(call: Call, isOurs: (person: Person) => boolean) {
  const { number, account, deal, title, at, seconds, people, turns, brief, next, language } = call;
  const id = gongCallId(number);
  const time = at.toISOString().replace('.000Z', 'Z');
  const words = (person: Person) => wordsOf(turns.filter(({ by }) => by === person));
  const allWords = Math.max(1, wordsOf(turns));
  const sayings = turns.flatMap(({ by, sentences }) => sentences.map(({ text, startMs }) => ({ by, text, startMs })));
  const questions = (ours: boolean) =>
    sayings.filter(({ by, text }) => isOurs(by) === ours && text.endsWith('?')).length;
  const topics = Map.groupBy(turns, ({ topic }) => topic);
  return {
    metaData: {
      ...{ id, url: `https://app.gong.example/call?id=${id}`, title, purpose: null, scheduled: time, started: time },
      ...{ duration: seconds, primaryUserId: people[0]?.gongId, direction: 'Conference', system: 'Zoom' },
      ...{ scope: 'External', media: 'Video', language, workspaceId: '623000000000001', meetingUrl: null },
      ...{ isPrivate: false, sdrDisposition: null, clientUniqueId: null, customData: null, calendarEventId: null },
    },
    context: [
      {
        system: 'Salesforce',
        objects: [
          objectOf('Account', account.crmId, account.name),
          ...(deal ? [objectOf('Opportunity', deal.crmId, deal.name)] : []),
        ],
      },
    ],
    parties: people.map((person, index) => ({
      ...{ id: gongPartyId(number, index), emailAddress: person.email, name: `${person.first} ${person.last}` },
      ...{ title: person.title, userId: person.gongId, speakerId: gongSpeakerId(number, index) },
      ...{ affiliation: isOurs(person) ? 'Internal' : 'External', phoneNumber: person.phone },
      methods: ['Invitee', 'Attendee'],
      context: isOurs(person)
        ? []
        : [{ system: 'Salesforce', objects: [objectOf('Contact', person.crmId, `${person.first} ${person.last}`)] }],
    })),
    content: {
      topics: [...topics].map(([name, ofTopic]) => ({
        name,
        duration: Math.round((seconds * wordsOf(ofTopic)) / allWords),
      })),
      trackers: trackers.map((tracker) => trackerOf(tracker, call, sayings)),
      brief,
      keyPoints: [{ text: brief }],
      highlights:
        next.length === 0 ? [] : [{ title: 'Next steps', items: next.map((text) => ({ text, startTimes: [] })) }],
    },
    interaction: {
      speakers: people.map((person, index) => ({
        id: gongPartyId(number, index),
        userId: person.gongId,
        talkTime: Math.round((seconds * 8 * words(person)) / allWords) / 10,
      })),
      interactionStats: [
        { name: 'Longest Monologue', value: Math.round((seconds / turns.length) * 2) },
        { name: 'Longest Customer Story', value: Math.round((seconds / turns.length) * 1.5) },
        { name: 'Interactivity', value: Math.round((turns.length / (seconds / 60)) * 10) / 10 },
        { name: 'Patience', value: 0.8 },
      ],
      questions: { companyCount: questions(true), nonCompanyCount: questions(false) },
    },
  };
}

const wordsOf = (turns: Call['turns']): number =>
  turns.reduce(
    (sum, { sentences }) => sum + sentences.reduce((words, { text }) => words + text.split(' ').length, 0),
    0,
  );

interface Saying {
  readonly by: Person;
  readonly text: string;
  readonly startMs: number;
}

function trackerOf(
  { id, name, pattern }: (typeof trackers)[number],
  { number, people }: Call,
  sayings: readonly Saying[],
) {
  const found = sayings.flatMap(({ by, text, startMs }) =>
    [...text.matchAll(pattern)].map(([phrase]) => ({
      phrase,
      at: { startTime: startMs / 1_000, speakerId: gongSpeakerId(number, people.indexOf(by)) },
    })),
  );
  return {
    ...{ id, name, count: found.length, type: 'KEYWORD', occurrences: found.map(({ at }) => at) },
    phrases: [...Map.groupBy(found, ({ phrase }) => phrase)].map(([phrase, all]) => ({
      ...{ phrase, count: all.length, occurrences: all.map(({ at }) => at) },
    })),
  };
}

function transcriptOf({ number, people, turns }: Call) {
  return {
    callId: gongCallId(number),
    transcript: turns.map(({ by, topic, sentences }) => ({
      ...{ speakerId: gongSpeakerId(number, people.indexOf(by)), topic },
      sentences: sentences.map(({ startMs: start, endMs: end, text }) => ({ start, end, text })),
    })),
  };
}
