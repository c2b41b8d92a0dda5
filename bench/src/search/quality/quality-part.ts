import type { Report, Row } from '../../common/report.ts';
import { rounded } from '../../common/statistics.ts';
import type { Client } from '../../graph/graphql-client.ts';
import type { EngineChoice } from '../common/engine-choices.ts';
import { databaseOf, type GraphOptions, runSearchGraph } from '../common/search-graph.ts';
import { readQuestions } from './questions.ts';
import { mean, rate, type Scores } from './scores.ts';
import { ask, type Mode, modes } from './search-query.ts';

type Measured = Pick<Report, 'rows' | 'ratios'>;

/** Asks the questions with each engine in each mode, and rates the hits. */
export async function qualityPart(options: GraphOptions, engines: readonly EngineChoice[]): Promise<Measured> {
  await using stack = new AsyncDisposableStack();
  const url = await databaseOf(options, stack);
  const measured: Measured[] = [];
  for (const engine of engines) {
    await using running = await runSearchGraph(url, options, engine);
    measured.push(await measure(running.client, engine));
  }
  return { rows: measured.flatMap(({ rows }) => rows), ratios: measured.flatMap(({ ratios }) => ratios) };
}

async function measure(client: Client, { name }: EngineChoice): Promise<Measured> {
  const questions = await readQuestions();
  const byMode = new Map<Mode, Scores[]>();
  for (const mode of modes) {
    const scores = [];
    for (const question of questions) scores.push(rate(question, await ask(client, question.question, mode)));
    byMode.set(mode, scores);
  }
  const ndcg = (mode: Mode) => mean((byMode.get(mode) ?? []).map((scores) => scores.ndcg));
  return {
    rows: modes.flatMap((mode) => rowsOf(`${name}, ${mode.toLowerCase()}`, byMode.get(mode) ?? [])),
    ratios: (['WORDS', 'MEANING'] as const).map((mode) => ({
      name: `hybrid-vs-${mode.toLowerCase()}-${name}`,
      value: rounded(ndcg('HYBRID') / ndcg(mode)),
    })),
  };
}

/** The ranking was tuned with the questions at odd places, so that those at even places show what it is worth. */
function rowsOf(target: string, scores: readonly Scores[]): Row[] {
  const row = (metric: string, values: readonly number[]) => ({
    target,
    metric,
    unit: '',
    value: rounded(mean(values)),
  });
  const ndcg = (some: readonly Scores[]) => some.map((each) => each.ndcg);
  return [
    row('nDCG@10', ndcg(scores)),
    row('nDCG@10, odd questions', ndcg(scores.filter((_, index) => index % 2 === 0))),
    row('nDCG@10, even questions', ndcg(scores.filter((_, index) => index % 2 === 1))),
    row(
      'recall@10',
      scores.map((each) => each.recall),
    ),
    row(
      'mean reciprocal rank',
      scores.map((each) => each.reciprocalRank),
    ),
    row(
      'judged@10',
      scores.map((each) => each.judged),
    ),
  ];
}
