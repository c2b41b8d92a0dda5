import { glob, readFile } from 'node:fs/promises';
import { findPatterns, superLinearity } from '@sophia/testing';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;

/** Where an expression is made of other values, and why that is no harm. */
const makers = new Map([
  ['gateway/src/live/live-patch.ts', 'a random mark, which stands for itself'],
  ['subgraphs/contacts/src/ingest/values/read-date.ts', 'reads at most 60 characters'],
  ['subgraphs/contacts/src/ingest/values/read-number.ts', 'reads at most 100 characters'],
  ['subgraphs/intelligence/src/analysis/keywords.ts', 'a test of that file holds what it makes to the same'],
]);

/** What the checker, which then only tries texts, takes for slow, and why it is not. */
const judgedByHand = new Map([
  [String.raw`/(?<![^:,[\s])-?\d[\d.eE+-]*(?![^\s,\]}])/g`, 'a match starts only behind what ends another'],
]);

/** The sources of everything that runs, by their paths. */
async function* sources(): AsyncGenerator<[path: string, code: string]> {
  const programs = ['{cli,gateway}/src/**/*.ts', 'packages/*/src/**/*.ts', 'subgraphs/*/src/**/*.ts'];
  for await (const path of glob(programs, { cwd: root, exclude: ['**/generated/**', '**/node_modules/**'] })) {
    yield [path, await readFile(`${root}${path}`, 'utf8')];
  }
}

test('an expression that backtracks, or starts again at every character, is found out', async () => {
  expect(await superLinearity(/\b\d[\d,]* units?\b/iu)).toContain('2nd degree polynomial');
  expect(await superLinearity(/^(?:a+)+$/)).toContain('exponential');
  expect(await superLinearity(/^\d{1,7} units?$/u)).toBeNull();
});

test('no regular expression of the gateway, the packages and the subgraphs takes more than linear time', async () => {
  const seen = new Set<string>();
  const faults: string[] = [];
  for await (const [path, code] of sources()) {
    for (const { line, source, flags } of findPatterns(code).literals) {
      const text = `/${source}/${flags}`;
      if (seen.has(text)) continue;
      seen.add(text);
      const fault = await superLinearity({ source, flags });
      if (fault !== null && !judgedByHand.has(text)) faults.push(`${path}:${line} ${fault}`);
    }
  }
  expect(faults).toEqual([]);
  expect(seen.size).toBeGreaterThan(100);
}, 300_000);

test('regular expressions are made of other values only where that does no harm', async () => {
  const found: string[] = [];
  for await (const [path, code] of sources()) if (findPatterns(code).made.length > 0) found.push(path);
  expect(found.toSorted()).toEqual([...makers.keys()]);
});
