import { workingDay } from '../days.ts';
import { type Cast, castOf, memberNamed, memberOf } from './cast.ts';
import { counter, crmId } from './ids.ts';
import type { Activity, Call, Case, DealRecord, Person, Post, Records } from './records.ts';
import { type Said, speak } from './speech.ts';
import type { Beat, Company, Story, StoryDeal, StoryFiles } from './story-file.ts';
import { chance, choose, type Slots, sentencesOf, write } from './words.ts';

type Of<K extends string> = Extract<Beat, Record<K, unknown>>;

/** Plays the stories of all companies, as if `today` were the day on which they are told. */
export function playStories(files: StoryFiles, today: Date): Records {
  const count = {
    ...{ person: counter(), deal: counter(), stage: counter(), task: counter(), event: counter() },
    ...{ case: counter(), message: counter(), call: counter() },
  };
  const records = {
    accounts: [] as Records['accounts'][number][],
    deals: [] as DealRecord[],
    activities: [] as Activity[],
    cases: [] as Case[],
    posts: [] as Post[],
    calls: [] as Call[],
  };

  const members = Object.fromEntries(
    Object.entries(files.team).map(([key, member]) => [key, memberOf(member)] as const),
  );
  files.companies.forEach((company, index) => {
    const stories = company.stories.map((name) => [name, storyNamed(files, name)] as const);
    const cast = castOf(company, index + 1, { files, members, stories, today }, count.person);
    const used = new Map<string, number>();
    records.accounts.push(cast.account);
    for (const [name, story] of stories) {
      const earlier = Math.floor(chance(company.name, name, 'spread') * story.spread);
      const beatDay = (at: number | string): number =>
        typeof at === 'number' ? at - earlier : numberNamed(company, at);
      const slots = slotsOf(company, cast);
      const deals = new Map(
        Object.entries(story.deals).map(([key, deal]) => [
          key,
          dealOf(deal, { company, cast, slots, beatDay, today, count }),
        ]),
      );
      const dealNamed = (key: string | undefined): DealRecord | undefined => {
        if (key !== undefined && !deals.has(key)) throw new Error(`the story ${name} has no deal ${key}`);
        return key === undefined ? undefined : deals.get(key);
      };
      records.deals.push(...deals.values());
      for (const [place, beat] of story.beats.entries()) {
        const day = beatDay(beat.at);
        const seed = `${company.name} ${name} ${place}`;
        const stage: Stage = {
          ...{ cast, slots, seed, dealNamed, day },
          at: timeOn(today, day, beat.time, seed),
          speech: { people: cast.people, slots, talks: files.talks, used, seed },
        };
        // Ids are counted for these too, so that a company may leave out beats without changing those of others.
        const isLeftOut = name === 'year' && day > company.usualUntil;
        const keep = <T>(list: T[], made: T) => {
          if (!isLeftOut) list.push(made);
        };
        if ('call' in beat) keep(records.calls, callOf(beat, stage, count.call()));
        else if ('slack' in beat) keep(records.posts, postOf(beat, stage, count.message));
        else if ('case' in beat) keep(records.cases, caseOf(beat, stage, count.case()));
        else keep(records.activities, activityOf(beat, stage, beat.activity === 'meeting' ? count.event : count.task));
      }
    }
  });

  return {
    ...records,
    team: Object.values(members),
    newMembers: Object.entries(files.team)
      .filter(([, { isInCore }]) => !isInCore)
      .map(([key, { department, manager = '' }]) => {
        const managerId = members[manager]?.crmId ?? null;
        return { ...memberNamed(members, key), department, managerId };
      }),
  };
}

interface Stage {
  readonly cast: Cast;
  readonly slots: Slots;
  readonly seed: string;
  readonly at: Date;
  /** Days from today, before weekends are avoided. */
  readonly day: number;
  readonly speech: Parameters<typeof speak>[2];
  readonly dealNamed: (key: string | undefined) => DealRecord | undefined;
}

function storyNamed({ stories }: StoryFiles, name: string): Story {
  const story = stories.get(name);
  if (!story) throw new Error(`there is no story ${name}`);
  return story;
}

function numberNamed({ name, numbers }: Company, key: string): number {
  const number = numbers[key];
  if (number === undefined) throw new Error(`${name} has no number ${key}`);
  return number;
}

/** A time of a working day: the given one, or between 14:00 and 20:59 UTC, when all of the customers work. */
function timeOn(today: Date, day: number, time: string | undefined, seed: string): Date {
  const minutes = time
    ? Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
    : 840 + Math.floor(chance(seed, 'time') * 420);
  return new Date(workingDay(today, day).getTime() + minutes * 60_000);
}

const money = (amount: number): string => `$${amount.toLocaleString('en-US')}`;

function slotsOf(company: Company, { people }: Cast): Slots {
  const names = Object.entries(people).map(([role, person]) => [role, person.first] as const);
  const price = 0.9 + Math.round(chance(company.name, 'price') * 8) / 10;
  return {
    ...Object.fromEntries(names),
    company: company.name,
    short: company.name.split(' ').slice(0, 2).join(' '),
    city: company.city,
    software: company.software,
    units: company.units.toLocaleString('en-US'),
    sites: String(company.sites),
    half: String(Math.max(2, Math.round(company.sites / 2))),
    few: String(Math.max(2, Math.round(company.sites / 6))),
    price: `$${price.toFixed(2)}`,
    lower: `$${(price * 0.85).toFixed(2)}`,
    yearly: money(Math.round((company.units * price * 12) / 1_000) * 1_000),
    percent: String(78 + Math.floor(chance(company.name, 'before') * 6)),
    better: String(90 + Math.floor(chance(company.name, 'after') * 7)),
    codes: String(20 + Math.floor(chance(company.name, 'codes') * 60)),
    ticket: String(20_400 + Math.floor(chance(company.name, 'ticket') * 500)),
    competitor: choose(['RentFlow', 'Leasedale', 'PayPorch'], company.name),
    ...company.slots,
  };
}

interface DealContext {
  readonly company: Company;
  readonly cast: Cast;
  readonly slots: Slots;
  readonly today: Date;
  readonly beatDay: (at: number | string) => number;
  readonly count: { readonly deal: () => number; readonly stage: () => number };
}

function dealOf(deal: StoryDeal, { company, cast, slots, today, beatDay, count }: DealContext): DealRecord {
  const amount = deal.amount ?? (deal.perUnit ?? 10) * company.units;
  const id = crmId('deal', count.deal());
  return {
    crmId: id,
    account: cast.account,
    owner: personIn(cast, deal.by),
    name: `${company.name}: ${write(deal.name, slots, company.name)}`,
    type: deal.type,
    amount: Math.round(amount / 100) * 100,
    next: write(deal.next, slots, company.name, deal.name),
    close: workingDay(today, beatDay(deal.close)),
    stages: deal.stages.map(({ at, stage }) => ({
      crmId: crmId('stage', count.stage()),
      stage,
      at: timeOn(today, beatDay(at), '15:00', id),
    })),
  };
}

function personIn({ people, account }: Cast, role: string): Person {
  const person = people[role];
  if (!person) throw new Error(`${account.name} has nobody who is ${role}`);
  return person;
}

function postOf(beat: Of<'slack'>, { cast, at, speech, seed }: Stage, number: () => number): Post {
  let time = at.getTime();
  return {
    channel: beat.slack === 'shared' ? cast.account : beat.slack,
    messages: speak(beat.lines, '', speech).map(({ by, text, wait }, index) => {
      if (index > 0) time += (wait ?? 2 + Math.floor(chance(seed, 'wait', index) * 20)) * 60_000;
      return { number: number(), by, text, at: new Date(time) };
    }),
  };
}

function activityOf(
  beat: Of<'activity'>,
  { cast, slots, seed, at, day, dealNamed }: Stage,
  number: () => number,
): Activity {
  return {
    crmId: crmId(beat.activity === 'meeting' ? 'event' : 'task', number()),
    kind: beat.activity,
    account: cast.account,
    deal: dealNamed(beat.deal),
    by: personIn(cast, beat.by),
    with: personIn(cast, beat.with),
    subject: write(beat.subject, slots, seed, 'subject'),
    text: write(beat.text, slots, seed),
    at,
    minutes: beat.minutes,
    isOpen: beat.activity === 'task' && (beat.open ?? day >= 0),
  };
}

function caseOf(beat: Of<'case'>, { cast, slots, seed, at }: Stage, number: number): Case {
  return {
    crmId: crmId('case', number),
    number: String(20_000 + number).padStart(8, '0'),
    account: cast.account,
    by: personIn(cast, beat.by),
    owner: personIn(cast, 'support'),
    subject: write(beat.case, slots, seed, 'subject'),
    text: write(beat.text, slots, seed),
    priority: beat.priority,
    isEscalated: beat.escalated,
    at,
    closedAt: beat.closedAfter === undefined ? null : new Date(at.getTime() + (beat.closedAfter * 24 + 3) * 3_600_000),
  };
}

/** Milliseconds that a word takes. */
const wordMs = 400;

function callOf(beat: Of<'call'>, { cast, slots, seed, at, speech, dealNamed }: Stage, number: number): Call {
  const said = speak(beat.lines, beat.topic, speech, beat.who).map((each) => ({
    ...each,
    sentences: sentencesOf(each.text),
  }));
  const spokenMs = said.reduce((sum, { text }) => sum + text.split(' ').length * wordMs, 0);
  const minutes = beat.minutes ?? 18 + Math.floor(chance(seed, 'minutes') * 20);
  const seconds = Math.max(minutes * 60, Math.ceil(spokenMs / 800));
  // Between two turns there is what nobody wrote down.
  const pauseMs = (seconds * 1_000 - spokenMs) / (said.length + 1);
  let now = pauseMs / 2;
  return {
    number,
    account: cast.account,
    deal: dealNamed(beat.deal),
    title: `${cast.account.name}: ${write(beat.call, slots, seed, 'title')}`,
    brief: write(beat.brief, slots, seed, 'brief'),
    next: beat.next.map((text) => write(text, slots, seed, 'next')),
    language: beat.language,
    at,
    seconds,
    people: beat.who.map((role) => personIn(cast, role)),
    turns: said.map(({ by, topic, sentences }: Said & { sentences: string[] }) => {
      const turn = sentences.map((text) => {
        const startMs = Math.round(now);
        now += text.split(' ').length * wordMs;
        return { startMs, endMs: Math.round(now), text };
      });
      now += pauseMs;
      return { by, topic, sentences: turn };
    }),
  };
}
