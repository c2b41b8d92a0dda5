import { quantile } from '../../common/statistics.ts';
import { type Connection, openConnection } from './connection.ts';
import { type Questions, questionsOf } from './questions.ts';

export interface LoadJob {
  readonly url: string;
  readonly questions: Questions;
  /** Number of connections. Each carries one request at a time. */
  readonly connections: number;
  /** True if requests may be refused with 503, and sent again at once. Otherwise that is a wrong answer. */
  readonly allowsRefusals?: boolean;
  /** Limit after which no further request is sent. */
  readonly until: { readonly seconds: number } | { readonly requests: number };
}

export interface LoadResult {
  /** Number of answers, including those after the time was up. */
  readonly answered: number;
  /** Answers per second within the time. */
  readonly perSecond: number;
  /** Milliseconds from a request to the end of its answer. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly longest: number;
  /** Number of requests that were refused. They count nowhere else. */
  readonly refused: number;
}

const refusal = 'HTTP/1.1 503';

/** Sends requests and checks the answers. Rejects on the first wrong answer. */
export async function runLoad({
  url,
  questions,
  connections,
  until,
  allowsRefusals = false,
}: LoadJob): Promise<LoadResult> {
  using stack = new DisposableStack();
  const next = questionsOf(questions, url);
  const opened = await Promise.all(
    Array.from({ length: connections }, async () => stack.use(await openConnection(url))),
  );
  const begun = performance.now();
  const end = 'seconds' in until ? begun + until.seconds * 1_000 : Number.POSITIVE_INFINITY;
  const limit = 'requests' in until ? until.requests : Number.POSITIVE_INFINITY;
  const latencies: number[] = [];
  let sent = 0;
  let inTime = 0;
  let refused = 0;

  async function keepAsking(connection: Connection): Promise<void> {
    for (let now = performance.now(); now < end && sent < limit; ) {
      sent++;
      const { request, right } = next();
      const wrong = await connection.send(request, right);
      const then = performance.now();
      const isRefused = allowsRefusals && wrong?.startsWith(refusal);
      if (wrong !== undefined && !isRefused) throw new Error(`${url} gave a wrong answer: ${wrong.slice(0, 500)}`);
      if (isRefused) refused++;
      else {
        latencies.push(then - now);
        if (then <= end) inTime++;
      }
      now = then;
    }
  }

  await Promise.all(opened.map(keepAsking));
  // If all requests were refused, there is nothing to measure.
  const shareOf = (share: number) => (latencies.length === 0 ? 0 : quantile(latencies, share));
  const seconds = 'seconds' in until ? until.seconds : (performance.now() - begun) / 1_000;
  return {
    answered: latencies.length,
    perSecond: Number((inTime / seconds).toFixed(1)),
    p50: shareOf(0.5),
    p95: shareOf(0.95),
    p99: shareOf(0.99),
    longest: shareOf(1),
    refused,
  };
}
