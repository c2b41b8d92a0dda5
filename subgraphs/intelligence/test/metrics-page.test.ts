import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { definitions } from '../src/metrics/families/definitions.ts';
import { sources } from '../src/metrics/sources/index.ts';

const page = new URL('../../../docs/metrics.md', import.meta.url);

/** The list of metrics, as docs/metrics.md has it. */
const listOf = (): string =>
  [...Map.groupBy(definitions, ({ family }) => family)]
    .map(([family, metrics]) =>
      [
        `### ${family}\n`,
        ...metrics.map(({ name, title, unit, grain, owner, formula, dimensions, knownAfterDays, isState }) => {
          const state = isState ? ', a state' : '';
          const known = knownAfterDays === undefined ? '' : ` Known after ${knownAfterDays} days.`;
          return `- \`${name}\`: ${title} (\`${unit}\`${state}). ${formula}${known} A record is ${grain}. Decided by ${owner}. By \`${dimensions.join('`, `')}\`.`;
        }),
      ].join('\n'),
    )
    .join('\n\n');

it('lists every metric with its formula in docs/metrics.md', async () => {
  const [, list] = (await readFile(page, 'utf8')).split('## All metrics\n\n');
  expect(list?.trim()).toBe(listOf());
});

it('defines each metric once, over parts that its source has', () => {
  expect(new Set(definitions.map(({ name }) => name)).size).toBe(definitions.length);
  expect(new Set(definitions.map(({ source }) => source))).toEqual(new Set(sources));
  expect(new Set(sources.map(({ number }) => number)).size).toBe(sources.length);
  for (const { name, source, sum, per, records } of definitions) {
    expect(name).toMatch(/^[A-Z_]+$/);
    for (const part of [sum, per ?? sum, records]) expect(Object.keys(source.parts)).toContain(part);
  }
});
