import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { FindingKind } from '../src/analysis/text-analyzer.ts';
import { languageOf } from '../src/language/language-of.ts';
import { isDenied } from '../src/rules/denials.ts';
import { byDigest, isLongEnough, splitOf } from './by-chance.ts';
import { gongUnits } from './gong-units.ts';
import { headsOfToday, type JudgedUnit, judge } from './heads-of-today.ts';
import { readLines } from './read-lines.ts';
import { slackUnits } from './slack-units.ts';

const kinds: readonly FindingKind[] = [
  'OBJECTION',
  'PAIN_POINT',
  'FEATURE_REQUEST',
  'ACTION_ITEM',
  'BUYING_SIGNAL',
  'DECISION',
  'ESCALATION',
];
/** Sentences drawn by chance from those that a head finds, from those that it nearly finds, and from all. */
const draws = { found: 80, nearly: 40, all: 200 };
/** Least probability of a sentence that is nearly found. */
const least = 0.2;

/**
 * Writes a third sample for labelling, in an order by chance: sentences that the heads of today find in all of Slack and
 * calls, those that they nearly find, and others. Each line has the sentence's strata, those that drew it, and
 * `probability`, with which it came into the sample: a share over all sentences weighs each by 1 / probability.
 */
const { values } = parseArgs({
  options: { data: { type: 'string', default: '../shared/data' }, to: { type: 'string' } },
});
if (values.to === undefined) throw new Error('--to is missing: name the file of the sample');
const known = new Set(
  ['sample.jsonl', 'labels/once.jsonl', 'found.jsonl', 'found-again.jsonl']
    .map((name) => new URL(name, import.meta.url))
    .flatMap((file) => readLines(file, z.object({ id: z.string() })).map(({ id }) => id)),
);
const isEnglish = (text: string): boolean => languageOf(text, null) === 'en';
const units = [...(await slackUnits(values.data, isEnglish)), ...gongUnits(values.data)];
const judged = await judge(units.filter((unit) => !known.has(unit.id) && isLongEnough(unit)));

const strata = new Map<string, JudgedUnit[]>();
for (const each of judged) {
  for (const stratum of strataOf(each)) {
    const members = strata.get(stratum) ?? [];
    members.push(each);
    strata.set(stratum, members);
  }
}
const drawn = new Map([...strata].map(([stratum, members]) => [stratum, draw(stratum, members)]));
const chosen = new Set([...drawn.values()].flatMap((each) => [...each]));
const lines = judged
  .filter((each) => chosen.has(each))
  .toSorted(byDigest(({ unit }) => unit.id))
  .map((each) => {
    const own = strataOf(each);
    const drawnFrom = own.filter((stratum) => drawn.get(stratum)?.has(each));
    return JSON.stringify({
      id: each.unit.id,
      split: splitOf(each.unit),
      strata: own,
      drawnFrom,
      probability: Number(chanceOf(own).toPrecision(6)),
    });
  });
writeFileSync(values.to, `${lines.join('\n')}\n`);
for (const [stratum, members] of strata) {
  const calls = members.filter(({ unit }) => unit.id.startsWith('gong/')).length;
  console.info(`${stratum}: ${drawn.get(stratum)?.size} of ${members.length}, of which ${calls} in calls`);
}
console.info(`${lines.length} sentences in ${values.to}`);

/** Strata overlap: a sentence can hold several kinds, and `all` holds every sentence. */
function strataOf({ unit, probabilities }: JudgedUnit): string[] {
  const ofKinds = kinds.flatMap((kind) => {
    const head = headsOfToday.get(kind);
    const chance = probabilities.get(kind);
    if (head === undefined || chance === undefined) throw new Error(`no head finds ${kind}`);
    if (chance >= head.threshold && !isDenied(kind, unit.said)) return [`${kind} found`];
    return chance >= least && chance < head.threshold ? [`${kind} nearly`] : [];
  });
  return [...ofKinds, 'all'];
}

/** Each stratum draws in an order of its own, so that draws do not depend on each other. */
function draw(stratum: string, members: readonly JudgedUnit[]): Set<JudgedUnit> {
  return new Set(members.toSorted(byDigest(({ unit }) => `${stratum} ${unit.id}`)).slice(0, sizeOf(stratum)));
}

function sizeOf(stratum: string): number {
  if (stratum === 'all') return draws.all;
  return stratum.endsWith(' found') ? draws.found : draws.nearly;
}

/** Probability that at least one of the strata draws a sentence. */
function chanceOf(own: readonly string[]): number {
  const missed = own.map((stratum) => 1 - (drawn.get(stratum)?.size ?? 0) / (strata.get(stratum)?.length ?? 1));
  return 1 - missed.reduce((product, each) => product * each, 1);
}
