import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { findPatterns, superLinearity } from '@sophia/testing';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;

/**
 * Marks of the expressions that were found to be linear. To judge all takes minutes of processor time, so the test judges
 * those that are not in it; `vitest run -u` then adds them.
 */
const judged = new URL('linear-patterns.txt', import.meta.url).pathname;

/** Files that build expressions from other values, with the reason why this is safe. */
const makers = new Map([
  ['cli/src/sample/core.ts', 'fixed words, for files of the repository'],
  ['gateway/src/live/live-patch.ts', 'a random mark, which stands for itself'],
  ['packages/database/src/erased-people/person-pattern.ts', 'alternatives of escaped words, with bounded gaps between'],
  ['packages/understanding/src/analysis/keywords.ts', 'a test of that file holds what it makes to the same'],
  ['subgraphs/contacts/src/ingest/values/read-date.ts', 'reads at most 60 characters'],
  ['subgraphs/contacts/src/ingest/values/read-number.ts', 'reads at most 100 characters'],
  [
    'subgraphs/intelligence/src/asking/intents/accounts/conditions.ts',
    'fixed words; a question has at most 1,000 characters',
  ],
  [
    'subgraphs/intelligence/src/asking/intents/accounts/index.ts',
    'fixed words; a question has at most 1,000 characters',
  ],
  ['subgraphs/intelligence/src/asking/intents/deal-groups.ts', 'fixed words; a question has at most 1,000 characters'],
  ['subgraphs/intelligence/src/asking/intents/deals.ts', 'fixed words, as above'],
  ['subgraphs/intelligence/src/asking/intents/employees.ts', 'fixed words, as above'],
  ['subgraphs/intelligence/src/asking/intents/metric/metric-words.ts', 'fixed words, as above'],
  ['subgraphs/intelligence/src/asking/intents/metric/slots.ts', 'fixed words, as above'],
  ['subgraphs/intelligence/src/asking/intents/records/bounds.ts', 'fixed words, as above'],
  ['subgraphs/intelligence/src/asking/intents/records/slots.ts', 'fixed words, as above'],
  ['subgraphs/intelligence/src/asking/intents/records/words.ts', 'fixed words, as above'],
  ['subgraphs/intelligence/src/asking/reading/amounts.ts', 'fixed words, as above'],
  ['subgraphs/intelligence/src/asking/reading/objection-category.ts', 'fixed words, as above'],
  ['subgraphs/intelligence/src/asking/reading/times.ts', 'fixed words, as above'],
  ['subgraphs/intelligence/src/asking/text/question-words.ts', 'fixed words, as above'],
  ['subgraphs/intelligence/src/conversations/calls/follow-up-date.ts', 'fixed words, of one expression of time'],
]);

/** Expressions that the checker considers slow, because it only tries texts, with the reason why they are not. */
const judgedByHand = new Map([
  [String.raw`/(?<![^:,[\s])-?\d[\d.eE+-]*(?![^\s,\]}])/g`, 'a match starts only behind what ends another'],
  [
    String.raw`/\b(?:average|avg|mean|typical) (?:length|duration)\b|\bhow long (?:are|were|is|do|did|does)(?= .*\bcalls?\b)|\b(?:on average|usually|typically|last(?=$))\b(?=.*\bcalls? (?:length|duration)\b)/gu`,
    'a question has at most 1,000 characters',
  ],
]);

const programs = ['{cli,gateway}/src/**/*.ts', 'packages/*/src/**/*.ts', 'subgraphs/*/src/**/*.ts'];
/** The patterns of the sources of all programs, by their paths. */
const patterns: [path: string, found: ReturnType<typeof findPatterns>][] = [];
for await (const path of glob(programs, { cwd: root, exclude: ['**/generated/**', '**/node_modules/**'] }))
  patterns.push([path, findPatterns(await readFile(`${root}${path}`, 'utf8'))]);

test('finds expressions that backtrack or restart at every character', async () => {
  expect(await superLinearity(/\b\d[\d,]* units?\b/iu)).toContain('2nd degree polynomial');
  expect(await superLinearity(/^(?:a+)+$/)).toContain('exponential');
  expect(await superLinearity(/^\d{1,7} units?$/u)).toBeNull();
});

test('finds no regular expression that takes more than linear time', async () => {
  const known = new Set((await readFile(judged, 'utf8')).split('\n'));
  const marks = new Set<string>();
  const faults: string[] = [];
  for (const [path, { literals }] of patterns) {
    for (const { line, source, flags } of literals) {
      const text = `/${source}/${flags}`;
      const mark = createHash('sha256').update(text).digest('base64url').slice(0, 16);
      if (marks.has(mark)) continue;
      marks.add(mark);
      if (known.has(mark) || judgedByHand.has(text)) continue;
      const fault = await superLinearity({ source, flags });
      if (fault !== null) faults.push(`${path}:${line} ${fault}`);
    }
  }
  expect(faults).toEqual([]);
  expect(marks.size).toBeGreaterThan(100);
  await expect([...marks].toSorted().join('\n')).toMatchFileSnapshot(judged);
}, 600_000);

test('builds regular expressions from other values only in known files', () => {
  const found = patterns.filter(([, { constructorLines }]) => constructorLines.length > 0).map(([path]) => path);
  expect(found.toSorted()).toEqual([...makers.keys()]);
});
