import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runIngest } from '@sophia/ingest';
import { openSubgraph } from '@sophia/subgraph-kit';
import { createTestDatabase } from '@sophia/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sources } from '../src/common/modules.ts';
import { sampleFolder } from '../src/common/programs.ts';
import { moveDates, weeksToMove, writeCore } from '../src/sample/core.ts';
import { addDays, isoDay, startOfDay, workingDay } from '../src/sample/days.ts';
import { missingSources, needsSample, runName, sampleDay, sampleSources } from '../src/sample/sample-data.ts';
import { playStories } from '../src/sample/stories/play.ts';
import type { Records } from '../src/sample/stories/records.ts';
import { readStoryFiles, type StoryFiles } from '../src/sample/stories/story-file.ts';
import { writeStories } from '../src/sample/stories/write-stories.ts';
import { datedRuns } from '../src/sample/tenant-runs.ts';

let folder: string;
let files: StoryFiles;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sophia-stories-'));
  files = await readStoryFiles();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A leap day, the ends of a year, a Monday, a Sunday, and the days on which clocks change in the United States. */
const days = [
  ...['2028-02-29', '2026-12-31', '2027-01-01', '2026-12-07', '2026-12-06', '2027-03-14', '2027-11-07'],
  ...['2026-12-01', '2026-07-04', '2030-05-16'],
].map((day) => new Date(day));

/** Contents by name of all files in a folder. */
async function contentsOf(path: string): Promise<Map<string, string>> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const read = names.sort().map(async (name) => [name.slice(path.length + 1), await readFile(name, 'utf8')] as const);
  return new Map(await Promise.all(read));
}

const idsOf = ({ accounts, deals, activities, cases, calls, posts }: Records) => ({
  accounts: accounts.flatMap(({ crmId, people }) => [crmId, ...people.map((person) => person.crmId)]),
  deals: deals.flatMap(({ crmId, stages }) => [crmId, ...stages.map((stage) => stage.crmId)]),
  activities: activities.map(({ crmId }) => crmId),
  cases: cases.map(({ crmId, number }) => `${crmId} ${number}`),
  calls: calls.map(({ number }) => number),
  messages: posts.flatMap(({ messages }) => messages.map(({ number }) => number)),
});

describe('the companies with stories', () => {
  it('are written the same for the same day', async () => {
    const day = new Date('2026-12-01');
    await writeStories(join(folder, 'one'), day);
    await writeStories(join(folder, 'two'), day);
    const one = await contentsOf(join(folder, 'one'));
    expect(one.size).toBeGreaterThan(200);
    expect(await contentsOf(join(folder, 'two'))).toEqual(one);
  });

  it('are numerous enough for every page', () => {
    const { accounts, calls, posts, activities, cases, deals } = playStories(files, new Date('2026-12-01'));
    const longest = calls.map(({ turns }) => turns.reduce((sum, { sentences }) => sum + sentences.length, 0));
    expect({
      accounts: accounts.length >= 33,
      contacts: accounts.flatMap(({ people }) => people).length >= 110,
      calls: calls.length >= 90,
      longCalls: longest.filter((sentences) => sentences >= 150).length >= 3,
      messages: posts.flatMap(({ messages }) => messages).length >= 900,
      activities: activities.length >= 200,
      cases: cases.length >= 70,
      deals: deals.length >= 105,
    }).toEqual({
      ...{ accounts: true, contacts: true, calls: true, longCalls: true },
      ...{ messages: true, activities: true, cases: true, deals: true },
    });
  });

  it('use each story and each piece of talk', () => {
    const stories = new Set(files.companies.flatMap((company) => company.stories));
    expect([...files.stories.keys()].filter((name) => !stories.has(name))).toEqual([]);
    const lines = [...files.stories.values()].flatMap(({ beats }) =>
      beats.flatMap((beat) => ('lines' in beat ? beat.lines : [])),
    );
    const talks = new Set(lines.flatMap((line) => ('talk' in line ? [line.talk] : [])));
    expect([...files.talks.keys()].filter((name) => !talks.has(name))).toEqual([]);
  });

  it('have nobody real: addresses end in .example, phones are 555-01xx, and no name is used twice', () => {
    const people = playStories(files, new Date('2026-12-01')).accounts.flatMap((account) => account.people);
    for (const { email, phone } of people) {
      expect(email).toMatch(/^[a-z]+\.[a-z]+@[a-z]+\.example$/);
      expect(phone).toMatch(/^\+1\d{3}55501\d{2}$/);
    }
    for (const all of [people.map(({ first, last }) => `${first} ${last}`), people.map(({ email }) => email)])
      expect(new Set(all).size).toBe(all.length);
  });

  it('have ids that are unique and do not depend on the day', () => {
    const [first, ...others] = days.map((day) => idsOf(playStories(files, day)));
    for (const ids of Object.values(first ?? {})) expect(new Set<string | number>(ids).size).toBe(ids.length);
    for (const ids of others) expect(ids).toEqual(first);
  });

  it.each(days.map((day) => [isoDay(day), day] as const))(
    'have nothing of the past in the future on %s',
    (_, today) => {
      const { calls, posts, cases, deals, activities, accounts } = playStories(files, today);
      const happened = [
        ...accounts.map(({ since }) => since),
        ...calls.map(({ at, seconds }) => new Date(at.getTime() + seconds * 1_000)),
        ...posts.flatMap(({ messages }) => messages.map(({ at }) => at)),
        ...cases.flatMap(({ at, closedAt }) => [at, closedAt ?? at]),
        ...deals.flatMap(({ stages }) => stages.map(({ at }) => at)),
        ...deals.filter(({ stages }) => stages.at(-1)?.stage.startsWith('Closed')).map(({ close }) => close),
        ...activities.filter(({ kind, isOpen }) => !isOpen && kind !== 'meeting').map(({ at }) => at),
      ];
      expect(happened.filter((time) => time >= today)).toEqual([]);
      const ahead = activities.filter(({ at }) => at >= today);
      expect(ahead.length).toBeGreaterThan(10);
      expect(ahead.filter(({ kind, isOpen }) => kind !== 'meeting' && !isOpen)).toEqual([]);
    },
  );

  it.each(days.map((day) => [isoDay(day), day] as const))('keep the order of their events on %s', (_, today) => {
    const { deals, posts, calls } = playStories(files, today);
    const isSorted = (times: readonly Date[]) =>
      times.every((time, index) => index === 0 || time >= (times[index - 1] ?? time));
    for (const { stages, close } of deals) {
      expect(isSorted(stages.map(({ at }) => at))).toBe(true);
      expect(isSorted([stages[0]?.at ?? close, addDays(close, 1)])).toBe(true);
    }
    for (const { messages } of posts) expect(isSorted(messages.map(({ at }) => at))).toBe(true);
    const times = (at: Date) => at.getUTCDay() % 6 !== 0 && at.getUTCHours() >= 13 && at.getUTCHours() <= 22;
    expect(calls.filter(({ at }) => !times(at))).toEqual([]);
    for (const { turns, seconds } of calls) {
      const marks = turns.flatMap(({ sentences }) => sentences.flatMap(({ startMs, endMs }) => [startMs, endMs]));
      expect(marks.every((mark, index) => index === 0 || mark >= (marks[index - 1] ?? 0))).toBe(true);
      expect(marks.at(-1)).toBeLessThanOrEqual(seconds * 1_000);
    }
  });

  it('are loaded by the loaders of the sources, which refuse nothing, complete a load that was killed, and change nothing in another', {
    timeout: 240_000,
  }, async () => {
    const today = new Date('2026-12-01');
    const { calls, posts } = await writeStories(join(folder, 'load'), today);
    await using stack = new AsyncDisposableStack();
    const database = await createTestDatabase();
    stack.defer(() => database.close());
    for (const source of sampleSources) {
      const { loader, owner } = sources[source];
      const subgraph = await openSubgraph(owner, { databaseUrl: database.url, poolSize: 2 });
      try {
        const options = { database: subgraph.database, tenant: 'local', isSample: true, name: runName('more', source) };
        const input = join(folder, 'load', source);
        // Killed half-way, and begun again.
        const stop = new AbortController();
        const begun = startOfDay(new Date());
        let isWriting = false;
        const half = await runIngest(loader, input, {
          ...options,
          signal: stop.signal,
          beforeFirstWrite: async () => {
            isWriting = true;
          },
          progress: { phase() {}, total() {}, advance: () => isWriting && stop.abort() },
        });
        expect(half.state).toBe('INTERRUPTED');
        const runs = await datedRuns(subgraph.database);
        expect(missingSources(runs, 'more')).toEqual(sampleSources);
        expect([begun, startOfDay(new Date())]).toContainEqual(sampleDay(runs, addDays(new Date(), 1)));
        const whole = await runIngest(loader, input, options);
        expect(whole).toMatchObject({ state: 'SUCCEEDED', refused: [], defects: [] });
        const again = await runIngest(loader, input, options);
        expect(again).toMatchObject({ new: 0, changed: 0, refused: [], unchanged: half.new + whole.new });
        if (source === 'gong') expect(again.unchanged).toBeGreaterThanOrEqual(calls.length);
        if (source === 'slack')
          expect(again.unchanged).toBeGreaterThan(posts.flatMap(({ messages }) => messages).length);
      } finally {
        await subgraph.close(0);
      }
    }
  });
});

describe('the core', () => {
  it.each(days.map((day) => [isoDay(day), day] as const))(
    'ends on the latest Friday before %s',
    async (name, today) => {
      await writeCore(join(folder, name), today);
      const moved = await contentsOf(join(folder, name));
      const slackDays = [...moved.keys()]
        .flatMap((file) => /slack\/.*\/(\d{4}-\d\d-\d\d)\.json$/.exec(file)?.[1] ?? [])
        .sort();
      const last = new Date(slackDays.at(-1) ?? '');
      expect(last.getUTCDay()).toBe(5);
      expect([last < today, addDays(last, 7) >= today]).toEqual([true, true]);
      for (const [file, text] of moved) {
        const day = /(\d{4}-\d\d-\d\d)\.json$/.exec(file)?.[1];
        for (const [, ts] of day ? text.matchAll(/"ts": "(\d+)\./g) : [])
          expect([...new Set(slackDays)]).toContain(isoDay(new Date(Number(ts) * 1_000)));
      }
      const stamps = moved.get('crm/Case.csv')?.match(/\d{4}-\d\d-\d\dT18:00:00/g) ?? [];
      expect(new Set(stamps)).toEqual(new Set([`${isoDay(last)}T18:00:00`]));
    },
  );

  it('keeps its files and all of its words and ids', async () => {
    const today = new Date('2026-11-23');
    expect(weeksToMove(today)).toBe(0);
    await writeCore(join(folder, 'same'), today);
    for (const source of sampleSources) {
      const before = await contentsOf(join(sampleFolder, source));
      expect(await contentsOf(join(folder, 'same', source))).toEqual(before);
    }
  });

  it('moves days, times of Slack, days in sentences and years in names, and nothing else', () => {
    const moved = {
      '"2026-11-20T18:00:00.000+0000"': '"2026-12-04T18:00:00.000+0000"',
      '"ts": "1794842400.000023"': '"ts": "1796052000.000023"',
      '"created": 1785000000,': '"created": 1786209600,',
      'ready for November 30.': 'ready for December 14.',
      '4820000000000010007,+12145550101,2150,005Sa000Smpl001IIA':
        '4820000000000010007,+12145550101,2150,005Sa000Smpl001IIA',
    };
    for (const [before, after] of Object.entries(moved)) expect(moveDates(before, 2)).toBe(after);
    expect(moveDates('renewal 2027', 2)).toBe('renewal 2027');
    expect(moveDates('renewal 2027', 52)).toBe('renewal 2028');
  });
});

it('moves a weekend of the past to Friday and one of the future to Monday', () => {
  const sunday = new Date('2026-12-06');
  expect([-2, -1, 0, 6, 7, 8].map((count) => isoDay(workingDay(sunday, count)))).toEqual([
    '2026-12-04',
    '2026-12-04',
    '2026-12-07',
    '2026-12-14',
    '2026-12-14',
    '2026-12-14',
  ]);
});

it('is needed until all parts of the chosen size are loaded, and never beside other data', () => {
  const done = (part: 'core' | 'more') =>
    sampleSources.map((source) => ({ name: runName(part, source), state: 'SUCCEEDED' }));
  expect(needsSample([], 'off')).toBe(false);
  expect([needsSample([], 'small'), needsSample([], 'on')]).toEqual([true, true]);
  expect([needsSample(done('core'), 'small'), needsSample(done('core'), 'on')]).toEqual([false, true]);
  expect(needsSample([...done('core'), ...done('more')], 'on')).toBe(false);
  const interrupted = [
    ...done('core'),
    { name: runName('more', 'crm'), state: 'SUCCEEDED' },
    { name: runName('more', 'slack'), state: 'INTERRUPTED' },
  ];
  expect(missingSources(interrupted, 'more')).toEqual(['slack', 'gong']);
  expect(needsSample([...done('core'), { name: 'CRM: export', state: 'FAILED' }], 'on')).toBe(false);
});

it('is completed as of the day on which it was begun', () => {
  const begun = [{ startedAt: new Date('2026-12-01T23:58:00Z') }, { startedAt: new Date('2026-12-02T00:01:00Z') }];
  expect(isoDay(sampleDay(begun, new Date('2026-12-05T08:00:00Z')))).toBe('2026-12-01');
  expect(sampleDay([], new Date('2026-12-05T08:00:00Z'))).toEqual(new Date('2026-12-05'));
});
