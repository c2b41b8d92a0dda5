import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Report, Row } from '../common/report.ts';
import { quantile } from '../common/statistics.ts';
import { createClient } from '../graph/graphql-client.ts';
import { accountView, contactLookup, findSubjects } from '../graph/operations.ts';
import { runGraph } from '../graph/run-graph.ts';
import { writeSlackExport } from '../ingest/slack-export.ts';
import { writeContactTables } from './contact-tables.ts';

/**
 * Times the 360° view of an account and the look-up of a contact, one after the other: first on an idle graph, then
 * while `--contacts N` (10,000) and `--messages N` (20,000) are loaded. The cache is off.
 */
export async function readersBench(args: readonly string[]): Promise<Report> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      contacts: { type: 'string', default: '10000' },
      messages: { type: 'string', default: '20000' },
    },
  });
  const folder = await mkdtemp(join(tmpdir(), 'sophia-readers-'));
  try {
    await writeContactTables(join(folder, 'first', 'crm'), firstContacts);
    await writeContactTables(join(folder, 'crm'), Number(values.contacts));
    await writeSlackExport(join(folder, 'slack'), { messages: Number(values.messages) });
    await using graph = await runGraph(undefined, { ENTITY_CACHE: '0', SAMPLE_DATA: 'off' });
    await graph.load('crm', join(folder, 'first', 'crm'));
    using client = createClient(graph.gatewayUrl);
    const { accountIds, emails } = await findSubjects(client);
    const questions = [
      {
        target: accountView.target,
        run: (n: number) => client.request(accountView.query, { id: accountIds[n % accountIds.length] }),
      },
      {
        target: contactLookup.target,
        run: (n: number) => client.request(contactLookup.query, { email: emails[n % emails.length] }),
      },
    ];

    await timeWhile(questions, rest(quietRounds));
    const quiet = await timeWhile(questions, rest(quietRounds));
    const begun = performance.now();
    const loading = graph.load('crm', join(folder, 'crm')).then(() => graph.load('slack', join(folder, 'slack')));
    let isLoading = true;
    const loaded = loading.finally(() => {
      isLoading = false;
    });
    const busy = await timeWhile(questions, () => isLoading);
    await loaded;
    const seconds = Number(((performance.now() - begun) / 1_000).toFixed(1));
    const rows = [...rowsOf('quiet', quiet), ...rowsOf('loading', busy)];
    return {
      bench: 'readers',
      rows: [...rows, { target: 'load', metric: 'all of it', unit: 's', value: seconds }],
      ratios: [],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Number of contacts that are loaded first, for the reads. The measured load contains them too. */
const firstContacts = 200;
const quietRounds = 50;
const rest = (rounds: number) => () => rounds-- > 0;

interface Question {
  readonly target: string;
  readonly run: (n: number) => Promise<unknown>;
}

interface Timed {
  readonly target: string;
  readonly samples: number[];
  failed: number;
}

async function timeWhile(questions: readonly Question[], goesOn: () => boolean): Promise<Timed[]> {
  const timed = questions.map(({ target }): Timed => ({ target, samples: [], failed: 0 }));
  for (let n = 0; goesOn(); n++) {
    for (const [at, { run }] of questions.entries()) {
      const { samples } = timed[at] as Timed;
      const begun = performance.now();
      await run(n).catch(() => {
        (timed[at] as Timed).failed++;
      });
      samples.push(performance.now() - begun);
    }
  }
  return timed;
}

const rowsOf = (when: string, timed: readonly Timed[]): Row[] =>
  timed.flatMap(({ target, samples, failed }) => [
    ...[0.5, 0.99, 1].map((share) => ({
      target: `${target}, ${when}`,
      metric: share === 0.5 ? 'median' : share === 1 ? 'slowest' : 'p99',
      unit: 'ms',
      value: quantile(samples, share),
    })),
    { target: `${target}, ${when}`, metric: 'failed', unit: `of ${samples.length}`, value: failed },
  ]);
