import { random } from '../random.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A call as the stand-in keeps it: an element of POST /v2/calls/extensive, and when others of it appear. */
interface GongCallData {
  readonly call: Fields & { readonly metaData: Fields & { readonly id: string; readonly started: string } };
  /** As POST /v2/calls/transcript returns it; null for a call without one. */
  transcript: Fields | null;
  /** Time from which the transcript is there. @default always */
  transcriptFrom?: Date;
}

export interface GongData {
  users: Fields[];
  calls: GongCallData[];
  trackers: Fields[];
  scorecards: Fields[];
  answeredScorecards: Fields[];
}

interface Wanted {
  readonly calls: number;
  readonly users?: number;
  /** Days over which the calls are spread, back from `until`. @default 30 */
  readonly days?: number;
  readonly until: Date;
  /** @default 1 */
  readonly seed?: number;
  /** Sentences of a transcript. @default 8 */
  readonly sentences?: number;
}

const first = ['Dana', 'Kofi', 'Mei', 'Luis', 'Ana', 'Tom', 'Priya', 'Jonas', 'Aisha', 'Eva'];
const last = ['Ruiz', 'Okafor', 'Chen', 'Novak', 'Silva', 'Meyer', 'Patel', 'Berg', 'Haddad', 'Kane'];
const customers = ['Maple Court', 'Harbor Point', 'Cedar Ridge', 'Oakline Homes', 'Summit Lofts', 'Lakeview Living'];
const lines = [
  'We have used Yardi for six years and it does what we need.',
  'The price is higher than we expected for three thousand units.',
  'Could you send us the unit list by Friday?',
  'Residents complain that work orders take nine days.',
  'Does it work with RealPage, too?',
  'I like how the portal shows open payments.',
  'We would start with three buildings before June.',
  'My director decides about the budget in September.',
  'AppFolio offered us the same for less.',
  'That answers my question, thank you.',
];
const day = 86_400_000;

/** Ids of Gong have up to 20 digits, more than a number holds. */
const idOf = (kind: number, index: number): string => `${7_000_000_000 + kind}${String(index).padStart(9, '0')}`;

/**
 * Makes users and calls up, the same for the same seed. Each 25th call is private, each 10th has no transcript, each 7th
 * one that comes three days later.
 */
export function gongData({ calls, users = 5, days = 30, until, seed = 1, sentences = 8 }: Wanted): GongData {
  const chosen = random(seed);
  const staff = Array.from({ length: users }, (_, index): Fields & { readonly id: string } => {
    const [given = '', family = ''] = [first[index % 10], last[Math.floor(index / 10) % 10]];
    return {
      id: idOf(1, index),
      emailAddress: `${given}.${family}.${index}@ourco.example`.toLowerCase(),
      created: '2024-02-17T02:30:00-08:00',
      active: index % 9 !== 8,
      emailAliases: [],
      firstName: given,
      lastName: family,
      title: 'Account Executive',
      settings: { webConferencesRecorded: true },
      managerId: index === 0 ? null : idOf(1, 0),
    };
  });
  return {
    users: staff,
    calls: Array.from({ length: calls }, (_, index) => {
      const ago = (index / Math.max(1, calls)) * days * day + chosen.below(3_600_000);
      return callOf(index, new Date(until.getTime() - ago));
    }),
    trackers: [{ trackerId: idOf(5, 0), trackerName: 'Competitors', languageKeywords: [], affiliation: 'Anyone' }],
    scorecards: [{ scorecardId: idOf(6, 0), scorecardName: 'Discovery', enabled: true, questions: [] }],
    answeredScorecards: [],
  };

  function callOf(index: number, started: Date): GongCallData {
    const host = chosen.oneOf(staff);
    const customer = chosen.oneOf(customers);
    const domain = `${customer.replace(' ', '').toLowerCase()}.example`;
    const [given, family] = [chosen.oneOf(first), chosen.oneOf(last)];
    const id = idOf(2, index);
    const [oursKey, theirsKey] = [idOf(3, index * 2), idOf(3, index * 2 + 1)];
    const durationSeconds = 300 + chosen.below(3_000);
    const words = Array.from({ length: sentences }, () => chosen.oneOf(lines));
    return {
      call: {
        metaData: {
          id,
          url: `https://app.gong.io/call?id=${id}`,
          title: `${customer}: call ${index}`,
          scheduled: started.toISOString(),
          started: started.toISOString(),
          duration: durationSeconds,
          primaryUserId: host.id,
          direction: 'Conference',
          system: 'Zoom',
          scope: 'External',
          media: 'Video',
          language: 'eng',
          workspaceId: '623457276584334',
          isPrivate: index % 25 === 24,
        },
        context: [],
        parties: [
          {
            id: idOf(4, index * 2),
            emailAddress: host.emailAddress,
            name: `${host.firstName} ${host.lastName}`,
            userId: host.id,
            speakerId: oursKey,
            affiliation: 'Internal',
            methods: ['Attendee'],
            context: [],
          },
          // Some dial in, and Gong does not know them.
          index % 11 === 10
            ? { id: idOf(4, index * 2 + 1), name: 'Phone Caller #1', speakerId: theirsKey, affiliation: 'Unknown' }
            : {
                id: idOf(4, index * 2 + 1),
                emailAddress: `${given}.${family}@${domain}`.toLowerCase(),
                name: `${given} ${family}`,
                speakerId: theirsKey,
                affiliation: 'External',
                methods: ['Invitee', 'Attendee'],
                context: [],
              },
        ],
        content: {
          topics: [{ name: 'Pricing', duration: 120 }],
          trackers: [
            {
              id: idOf(5, 0),
              name: 'Competitors',
              count: 1,
              type: 'KEYWORD',
              occurrences: [{ startTime: 31.5 }],
              phrases: [],
            },
          ],
          brief: `${customer} looks at the portal.`,
          highlights: [{ title: 'Next steps', items: [{ text: 'Send the unit list', startTimes: [60] }] }],
          keyPoints: [{ text: 'Turnover takes nine days.' }],
        },
        interaction: {
          speakers: [
            { id: idOf(4, index * 2), userId: host.id, talkTime: Math.round(durationSeconds * 0.4) },
            { id: idOf(4, index * 2 + 1), userId: null, talkTime: Math.round(durationSeconds * 0.5) },
          ],
          interactionStats: [{ name: 'Patience', value: 0.9 }],
          questions: { companyCount: 9, nonCompanyCount: 4 },
        },
      },
      transcript:
        index % 10 === 9
          ? null
          : {
              callId: id,
              transcript: words.map((text, place) => ({
                speakerId: place % 2 === 0 ? oursKey : theirsKey,
                topic: 'Pricing',
                sentences: [{ start: place * 4_000, end: place * 4_000 + 3_500, text }],
              })),
            },
      ...(index % 7 === 6 && { transcriptFrom: new Date(started.getTime() + 3 * day) }),
    };
  }
}
