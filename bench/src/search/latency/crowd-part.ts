import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Report, Row } from '../../common/report.ts';
import { type Client, createClient } from '../../graph/graphql-client.ts';
import { writeSlackExport } from '../../ingest/slack-export.ts';
import type { EngineChoice } from '../common/engine-choices.ts';
import { databaseOf, type GraphOptions, runSearchGraph } from '../common/search-graph.ts';
import { latencyRows } from '../common/time-calls.ts';
import { searchTexts } from './search-texts.ts';

interface CrowdOptions extends GraphOptions {
  /** Messages that are loaded meanwhile. */
  readonly loaded: number;
}

const crowd = 100;

/** How long people read what they found before they search again, all at once. */
const readingMs = 5_000;

const document = /* GraphQL */ `
  query Search($text: String!) {
    search(text: $text, first: 20) {
      totalCount
      facets {
        sources { source count }
        accounts { account { name } count }
        topics { topic count }
        months { month count }
      }
      edges { highlights { text matches { start end } } node { id title text occurredAt account { name } } }
    }
  }
`;

/** Sends 100 searches with facets at once: when nothing else runs, and again and again, five seconds after the last answer, while messages are loaded. */
export async function crowdPart(
  options: CrowdOptions,
  [engine, ...others]: readonly EngineChoice[],
): Promise<Pick<Report, 'rows' | 'ratios'>> {
  if (engine === undefined || others.length > 0) throw new Error('--parts crowd takes one engine');
  await using stack = new AsyncDisposableStack();
  const url = await databaseOf(options, stack);
  const { graph } = stack.use(await runSearchGraph(url, options, engine));
  const folder = await mkdtemp(join(tmpdir(), 'sophia-bench-crowd-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  await writeSlackExport(folder, { messages: options.loaded });
  const clients = Array.from({ length: crowd }, () => stack.use(createClient(graph.gatewayUrl)));
  const texts = await searchTexts();
  let asked = 0;
  const round = () => Promise.all(clients.map((client) => attempt(client, texts[asked++ % texts.length] ?? '')));

  await round();
  const quiet = await round();
  const busy: Attempt[] = [];
  let isLoading = true;
  const loading = graph.load('slack', folder).finally(() => {
    isLoading = false;
  });
  while (isLoading) {
    busy.push(...(await round()));
    await wait(readingMs);
  }
  await loading;
  return {
    rows: [
      ...rowsOf('100 searches with facets', quiet),
      ...rowsOf(`the same while ${options.loaded} messages load`, busy),
    ],
    ratios: [],
  };
}

/** Codes by which the gateway and a subgraph say that they have too much to do. */
const tooBusy = ['OVERLOADED', 'DATABASE_UNAVAILABLE'];

interface Attempt {
  readonly ms: number;
  readonly isAnswered: boolean;
}

/** Sends a search. An overloaded graph may refuse it; any other error is thrown. */
async function attempt(client: Client, text: string): Promise<Attempt> {
  const begun = performance.now();
  const isAnswered = await client.request(document, { text }).then(
    () => true,
    (error: Error) => {
      if (!tooBusy.some((code) => error.message.includes(`"${code}"`))) throw error;
      return false;
    },
  );
  return { ms: performance.now() - begun, isAnswered };
}

function rowsOf(target: string, attempts: readonly Attempt[]): Row[] {
  const answered = attempts.filter(({ isAnswered }) => isAnswered);
  return [
    { target, metric: 'searches', unit: '', value: attempts.length },
    { target, metric: 'refused', unit: '', value: attempts.length - answered.length },
    ...(answered.length === 0
      ? []
      : latencyRows(
          target,
          'answered',
          answered.map(({ ms }) => ms),
        )),
    { target, metric: 'longest', unit: 'ms', value: Math.max(...attempts.map(({ ms }) => ms)) },
  ];
}
