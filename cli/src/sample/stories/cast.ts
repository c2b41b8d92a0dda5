import { addDays } from '../days.ts';
import { crmId, gongUserId, slackChannelId, slackGuestId, slackUserId, userId } from './ids.ts';
import type { Account, Person } from './records.ts';
import type { Company, Member, Story, StoryFiles } from './story-file.ts';
import { chance, choose } from './words.ts';

/** Who appears in the stories: our people, and those of each company. */

const titles: Readonly<Record<string, readonly string[]>> = {
  champion: ['VP Operations', 'Director of Property Management', 'SVP Operations', 'Regional Vice President'],
  finance: ['Chief Financial Officer', 'Controller', 'Accounts Receivable Manager', 'VP Finance'],
  site: ['Property Manager', 'Regional Manager', 'Leasing Manager', 'Property Accountant'],
  it: ['Director of IT', 'IT Manager', 'Chief Information Officer'],
  exec: ['Chief Executive Officer', 'Chief Operating Officer', 'President'],
  successor: ['VP Operations', 'Director of Operations'],
};

export const isTheirs = (role: string): boolean => role in titles;

const zones: Readonly<Record<string, string>> = {
  Midwest: 'America/Chicago',
  'South Central': 'America/Chicago',
  'Mountain West': 'America/Denver',
  'West Coast': 'America/Los_Angeles',
};

const ourDomain = 'harborline.example';

/** The letters of a name as they stand in an address. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^\p{L} ]/gu, '')
    .toLowerCase()
    .replaceAll(' ', '.');

export function memberOf(member: Member): Person {
  const { number, first, last, title } = member;
  return {
    crmId: userId(number),
    slackId: slackUserId(number),
    gongId: gongUserId(number),
    first,
    last,
    email: `${plain(first)}.${plain(last)}@${ourDomain}`,
    title,
    phone: null,
    zone: 'America/Chicago',
  };
}

/** Our people, by their keys in `team.yaml`. */
type Members = Readonly<Record<string, Person>>;

interface CastOptions {
  readonly files: StoryFiles;
  readonly members: Members;
  readonly stories: readonly (readonly [string, Story])[];
  readonly today: Date;
}

export interface Cast {
  readonly account: Account;
  /** Everybody in the stories of the company, by role. */
  readonly people: Readonly<Record<string, Person>>;
}

export function castOf(
  company: Company,
  number: number,
  { files: { names }, members, stories, today }: CastOptions,
  nextPerson: () => number,
): Cast {
  const roles = ['champion', 'finance', 'site', ...new Set(stories.flatMap(([, { people }]) => people))];
  const theirs = roles.map((role, index) => {
    const count = nextPerson();
    // Both lists are walked with steps that share no factor with their lengths, so no two people have the same name.
    const first = names.first[(count * 7) % names.first.length] ?? '';
    const last = names.last[(count * 11) % names.last.length] ?? '';
    const person: Person = {
      crmId: crmId('contact', count),
      slackId: slackGuestId(count),
      gongId: null,
      first,
      last,
      email: `${plain(first)}.${plain(last)}@${company.domain}.example`,
      title: choose(titles[role] ?? [], company.name, role),
      phone: `+1${company.areaCode}55501${String((number * 7 + index) % 100).padStart(2, '0')}`,
      zone: zones[company.region] ?? 'America/New_York',
    };
    return [role, person] as const;
  });
  const ours = Object.entries(company.team).map(([role, key]) => [role, memberNamed(members, key)] as const);
  const people: Cast['people'] = { ...members, ...Object.fromEntries([...ours, ...theirs]) };
  const owner = company.type === 'Prospect' ? people.ae : (people.csm ?? people.ae);
  if (!owner) throw new Error(`${company.name} has nobody who owns it`);
  const account: Account = {
    crmId: crmId('account', number),
    name: company.name,
    channelId: slackChannelId(number),
    channelName: `ext-${plain(company.name).replaceAll('.', '-')}`,
    since: addDays(today, company.since),
    people: theirs.map(([, person]) => person),
    ours: [...new Set([owner, ...ours.map(([, person]) => person)])],
    fields: {
      Type: company.type,
      BillingCity: company.city,
      BillingState: company.state,
      BillingCountry: 'US',
      Website: `https://www.${company.domain}.example`,
      Industry: 'Real Estate',
      AnnualRevenue: company.units * (7_000 + Math.round(chance(company.name, 'revenue') * 3_000)),
      NumberOfEmployees: Math.round(company.units / 22),
      Units_Managed__c: company.units,
      Properties_Managed__c: company.sites,
      Property_Software__c: company.software,
      Segment__c: company.segment,
      Region__c: company.region,
    },
  };
  return { account, people };
}

export function memberNamed(members: Members, key: string): Person {
  const member = members[key];
  if (!member) throw new Error(`team.yaml has no ${key}`);
  return member;
}
