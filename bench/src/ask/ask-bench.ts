import { createTestDatabase } from '@sophia/testing/database';
import { readFlags } from '../common/flags.ts';
import type { Report, Row } from '../common/report.ts';
import { rounded } from '../common/statistics.ts';
import { type Client, createClient } from '../graph/graphql-client.ts';
import { runGraph } from '../graph/run-graph.ts';
import { untilIdle } from '../graph/until-idle.ts';
import { type Asked, askedWith } from './judge.ts';
import { type Question, readQuestions } from './questions.ts';

const flags = {
  data: ['folder with crm/, gong/ and slack/', '../shared/data'],
  database: [
    'URL of a PostgreSQL server, on which databases are created; otherwise DATABASE_URL, or embedded ones',
    '',
  ],
  'data-url': ['gateway of a graph with this data, instead of loading it', ''],
  'sample-url': ['gateway of a graph with the sample, instead of loading it', ''],
  'companies-url': [
    'gateway of a graph with the whole sample, first started on 2026-12-01; otherwise its questions are left out',
    '',
  ],
  questions: ['on: prints each question with its verdict', 'off'],
} as const;

/** Asks questions with known answers, and counts those answered rightly, wrongly, and declined. */
export async function askBench(args: readonly string[]): Promise<Report> {
  const about = 'Asks questions with known answers over the sample and real data: right, wrong, declined.';
  const { data, ...given } = readFlags('ask', about, flags, args);
  const server = given.database || process.env.DATABASE_URL;
  const questions = await readQuestions();
  const asked: Asked[] = [];
  for (const [name, folder, url] of [
    ['sample', undefined, given['sample-url']],
    ['shared', data, given['data-url']],
  ] as const) {
    await using stack = new AsyncDisposableStack();
    const gatewayUrl = url === '' ? await loadedGraph(folder, server, stack) : url;
    const client = stack.use(createClient(gatewayUrl));
    asked.push(
      ...(await askAll(
        client,
        questions.filter((each) => each.data === name),
      )),
    );
  }
  if (given['companies-url'] !== '') {
    using client = createClient(given['companies-url']);
    asked.push(
      ...(await askAll(
        client,
        questions.filter((each) => each.data === 'companies'),
      )),
    );
  }
  if (given.questions === 'on') for (const one of asked) console.error(lineOf(one));
  const rows = [
    ...rowsOf('all', asked),
    ...rowsOf(
      'asked for with the product',
      asked.filter(({ question }) => question.isOfDomain === true),
    ),
    ...rowsOf(
      'tuning half',
      asked.filter(({ question }) => question.set === 'tuning'),
    ),
    ...rowsOf(
      'held-out half',
      asked.filter(({ question }) => question.set === 'held-out'),
    ),
    ...rowsOf(
      'to be declined',
      asked.filter(({ question }) => question.expect.declined === true),
    ),
    ...calibrationOf(asked),
  ];
  return { bench: 'ask', rows, ratios: [] };
}

/** Starts a graph with the data of a folder, or else the sample, and returns the URL of its gateway when nothing is left to do. */
async function loadedGraph(
  folder: string | undefined,
  server: string | undefined,
  stack: AsyncDisposableStack,
): Promise<string> {
  const created = server ? await createTestDatabase(server) : undefined;
  if (created) stack.defer(() => created.close());
  const graph = stack.use(await runGraph(folder, created ? { DATABASE_URL: created.url } : {}));
  await untilIdle(graph);
  return graph.gatewayUrl;
}

async function askAll(client: Client, questions: readonly Question[]): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const question of questions) asked.push(await askedWith(client, question));
  return asked;
}

function rowsOf(target: string, asked: readonly Asked[]): Row[] {
  const share = (verdict: Asked['verdict']): Row => ({
    target,
    metric: verdict,
    unit: '%',
    value: rounded((100 * asked.filter((one) => one.verdict === verdict).length) / asked.length),
  });
  const seconds = asked.map(({ milliseconds }) => milliseconds / 1_000).toSorted((one, other) => one - other);
  return [
    { target, metric: 'questions', unit: '', value: asked.length },
    share('right'),
    share('wrong'),
    share('declined'),
    { target, metric: 'slowest', unit: 's', value: rounded(seconds.at(-1) ?? 0) },
  ];
}

/** Of the answers with a confidence in each range, the share that is right. */
function calibrationOf(asked: readonly Asked[]): Row[] {
  const answered = asked.filter(({ confidence }) => confidence > 0);
  return [
    [0, 0.8],
    [0.8, 0.9],
    [0.9, 1.01],
  ].flatMap(([from = 0, to = 1]) => {
    const some = answered.filter(({ confidence }) => confidence >= from && confidence < to);
    if (some.length === 0) return [];
    const target = `confidence from ${from} to ${Math.min(1, to)}`;
    const right = some.filter(({ verdict }) => verdict === 'right').length;
    const mean = some.reduce((sum, { confidence }) => sum + confidence, 0) / some.length;
    return [
      { target, metric: 'answers', unit: '', value: some.length },
      { target, metric: 'mean confidence', unit: '%', value: rounded(100 * mean) },
      { target, metric: 'right', unit: '%', value: rounded((100 * right) / some.length) },
    ];
  });
}

const lineOf = ({ question, verdict, why, text, milliseconds, confidence }: Asked): string =>
  `${verdict.padEnd(8)} ${question.id} ${confidence.toFixed(2)} ${Math.round(milliseconds)} ms  ${question.question}\n         ${text}${why === '' ? '' : `\n         ! ${why}`}`;
