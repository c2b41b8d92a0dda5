import { setTimeout as wait } from 'node:timers/promises';
import { readFlags } from '../common/flags.ts';
import type { Report, Row } from '../common/report.ts';
import { quantile } from '../common/statistics.ts';
import { type Client, createClient } from '../graph/graphql-client.ts';
import { accountView, findSubjects } from '../graph/operations.ts';
import { runGraph } from '../graph/run-graph.ts';

/** Result of a run with or without the cache. */
interface Run {
  readonly answered: number;
  readonly seconds: number;
  readonly latencies: readonly number[];
  readonly writes: number;
  /** Number of answers with a value that a mutation had overwritten before they were requested. */
  readonly stale: number;
}

const clients = 8;
const writePauseMs = 250;
const warmUpMs = 2_000;

/**
 * Compares the 360° view of ten accounts with the cache and without it, while a contact that they show is edited four
 * times a second. Counts stale answers.
 *
 * `--seconds N` (8) for each. The graph runs on DATABASE_URL, or on the embedded database. With REDIS_URL the cache is
 * in Redis too.
 */
export async function cacheBench(args: readonly string[]): Promise<Report> {
  const about = 'Compares the 360° view with the cache and without it, during writes.';
  const values = readFlags('cache', about, { seconds: ['seconds for each', '8'] }, args);
  const seconds = Number(values.seconds);
  if (!Number.isInteger(seconds) || seconds < 1) {
    throw new Error(`--seconds: expected a positive integer, got ${values.seconds}`);
  }
  const uncached = await measure({ ENTITY_CACHE: '0' }, seconds);
  const cached = await measure({}, seconds);
  const rate = ({ answered, seconds }: Run) => Number((answered / seconds).toFixed(1));
  const rows = [
    ['nothing kept', uncached],
    ['answers kept', cached],
  ] as const;
  return {
    bench: 'cache',
    rows: rows.flatMap(([target, run]): Row[] => [
      { target, metric: 'requests', unit: '/s', value: rate(run) },
      { target, metric: 'median', unit: 'ms', value: quantile(run.latencies, 0.5) },
      { target, metric: 'p99', unit: 'ms', value: quantile(run.latencies, 0.99) },
      { target, metric: 'writes', unit: '', value: run.writes },
      { target, metric: 'stale answers', unit: '', value: run.stale },
    ]),
    ratios: [
      { name: 'cached-vs-uncached', value: Number((rate(cached) / rate(uncached)).toFixed(2)) },
      { name: 'stale', value: cached.stale },
    ],
  };
}

async function measure(env: Record<string, string>, seconds: number): Promise<Run> {
  await using graph = await runGraph(undefined, env);
  using stack = new DisposableStack();
  const connect = () => stack.use(createClient(graph.gatewayUrl));
  const writer = connect();
  const { accountIds } = await findSubjects(writer);
  const edited = await contactOf(writer, accountIds);
  const counter = { written: 0 };
  const ended = new AbortController();
  const latencies: number[] = [];
  let stale = 0;
  let seen = 0;
  let isMeasured = false;

  async function write(): Promise<void> {
    while (!ended.signal.aborted) {
      const next = counter.written + 1;
      await writer.request(edit, { id: edited.id, title: titleOf(next) });
      counter.written = next;
      await wait(writePauseMs);
    }
  }

  async function read(client: Client, first: number): Promise<void> {
    for (let turn = first; !ended.signal.aborted; turn++) {
      const id = accountIds[turn % accountIds.length];
      const written = counter.written;
      const begun = performance.now();
      const text = JSON.stringify(await client.request(accountView.query, { id }));
      if (isMeasured) latencies.push(performance.now() - begun);
      for (const [, shown = ''] of text.matchAll(/"Edited (\d+)"/g)) {
        seen += 1;
        if (Number(shown) < written) stale += 1;
      }
    }
  }

  await writer.request(edit, { id: edited.id, title: titleOf(0) });
  const work = [write(), ...Array.from({ length: clients }, (_, index) => read(connect(), index))];
  await wait(warmUpMs);
  isMeasured = true;
  const writtenBefore = counter.written;
  const begun = performance.now();
  await Promise.race([wait(seconds * 1_000), Promise.all(work)]);
  const measuredSeconds = (performance.now() - begun) / 1_000;
  const { length: answered } = latencies;
  ended.abort();
  await Promise.all(work);
  if (seen === 0) throw new Error('no answer showed the edited contact, so stale answers could not be counted');
  const writes = counter.written - writtenBefore;
  return { answered, seconds: measuredSeconds, latencies, writes, stale };
}

const titleOf = (count: number): string => `Edited ${count}`;

const edit = /* GraphQL */ `
  mutation Edit($id: ID!, $title: String!) {
    contactEdit(id: $id, input: { title: $title }) { userErrors { message } }
  }
`;

/** Returns a contact that the view of one of the accounts shows. */
async function contactOf(client: Client, accountIds: readonly string[]): Promise<{ readonly id: string }> {
  for (const id of accountIds) {
    const { account } = await client.request<{ account: { contacts: { nodes: { id: string }[] } } }>(
      'query Contacts($id: ID!) { account(id: $id) { contacts(first: 10) { nodes { id } } } }',
      { id },
    );
    const [contact] = account.contacts.nodes;
    if (contact) return contact;
  }
  throw new Error('none of the accounts has a contact');
}
