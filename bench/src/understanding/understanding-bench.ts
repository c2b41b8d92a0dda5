import { join } from 'node:path';
import { texts } from '@sophia/intelligence';
import { readFlags } from '../common/flags.ts';
import type { Report, Row } from '../common/report.ts';
import { type Judged, readPosts, readTalk, readWritten } from './labelled-texts.ts';
import { calibrationError, calibrationErrorByChance, type Found, type Scores, scoresOf } from './scores.ts';

const flags = {
  data: ['folder with labelled/, slack/ and gong/', '../shared/data'],
  sentences: ['number of sentences for the speed', '20000'],
} as const;

const kinds = [
  'ACTION_ITEM',
  'QUESTION',
  'OBJECTION',
  'PAIN_POINT',
  'FEATURE_REQUEST',
  'BUYING_SIGNAL',
  'DECISION',
  'ESCALATION',
] as const;
const moods = ['NEGATIVE', 'NEUTRAL', 'POSITIVE'] as const;

type Analyse = Awaited<ReturnType<typeof texts.open>>;
type Shown = Awaited<ReturnType<Analyse>>[number];

/**
 * Measures the analyser of texts on sentences that it was not trained on, its calibration and its speed. The posts of
 * labelled/ trained it, so their figures are higher than those of unseen posts; the card has those of cross validation.
 */
export async function understandingBench(args: readonly string[]): Promise<Report> {
  const about = 'Measures how well and how fast texts are understood, on labelled sentences.';
  const { data, sentences } = readFlags('understanding', about, flags, args);
  const analyse = await texts.open();
  const talk = await readTalk(data);
  const sets: readonly (readonly [string, readonly Judged[]])[] = [
    ['Slack and calls, test', talk.sampled],
    ['Slack and calls, weighted test', talk.found],
    ['customers, test', readWritten('customer-sentences.jsonl')],
    ['customers of another writer, test', readWritten('voices.jsonl')],
    ['posts, trained on', readPosts(join(data, 'labelled/train3098itemPOLARITY.csv'))],
  ];
  const rows: Row[] = [];
  for (const [target, judged] of sets) {
    const analyses = await analyse(judged.map(({ text }) => ({ text, language: 'en' })));
    rows.push(...qualityRows(target, judged, analyses));
  }
  rows.push(await speedRow(analyse, talk.all.slice(0, Number(sentences))));
  return { bench: 'understanding', rows, ratios: [] };
}

function qualityRows(target: string, judged: readonly Judged[], analyses: readonly Shown[]): Row[] {
  const moodScores = moods.map((mood, place) => ({
    name: mood,
    ...scoresOf(
      judged.map(({ sentiment, weight = 1 }, index) => [
        sentiment === place - 1,
        analyses[index]?.sentimentLabel === mood,
        weight,
      ]),
    ),
  }));
  const macro = moodScores.reduce((sum, { f1 }) => sum + f1, 0) / moods.length;
  const kindScores = kinds.flatMap((kind) => {
    const scores = scoresOf(
      judged.map(({ labels, weight = 1 }, index) => [
        labels?.includes(kind) === true,
        has(analyses[index], kind),
        weight,
      ]),
    );
    return scores.positives === 0 ? [] : [{ name: kind, ...scores }];
  });
  const found = judged.flatMap(({ labels, weight = 1 }, index) =>
    (analyses[index]?.findings ?? []).flatMap(({ kind, confidence }): Found[] =>
      labels && confidence !== null && kinds.some((known) => known === kind)
        ? [[confidence, labels.includes(kind), weight]]
        : [],
    ),
  );
  const row = (metric: string, unit: string, value: number): Row => ({
    target,
    metric,
    unit,
    value: Number(value.toFixed(3)),
  });
  return [
    row('texts', '', judged.length),
    row('sentiment, macro-F1', '', macro),
    ...[...moodScores, ...kindScores].flatMap((scores) => scoreRows(row, scores)),
    ...(found.length > 0
      ? [
          row('calibration error of findings', `of ${found.length}`, calibrationError(found)),
          row('… of perfect confidences, by chance', `of ${found.length}`, calibrationErrorByChance(found)),
        ]
      : []),
  ];
}

const has = (analysis: Shown | undefined, kind: string): boolean =>
  analysis?.findings.some((found) => found.kind === kind) ?? false;

const scoreRows = (
  row: (metric: string, unit: string, value: number) => Row,
  scores: Scores & { name: string },
): Row[] => [
  row(`${scores.name}, precision`, `of ${scores.found} found`, scores.precision),
  row(`${scores.name}, recall`, `of ${scores.positives}`, scores.recall),
  row(`${scores.name}, F1`, '', scores.f1),
];

/** Processor time counts, so that other programs of the machine do not. */
async function speedRow(analyse: Analyse, sentences: readonly string[]): Promise<Row> {
  const given = sentences.map((text) => ({ text, language: 'en' }));
  await analyse(given.slice(0, 1_000));
  const before = process.cpuUsage();
  await analyse(given);
  const { user, system } = process.cpuUsage(before);
  const value = Math.round(given.length / ((user + system) / 1e6));
  return { target: 'speed', metric: 'sentences', unit: 'a second of one core', value };
}
