import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'undici';

export interface Victim {
  readonly url: string;
  readonly token: string;
}

/** The outcome of one request of the victim. */
export interface Sample {
  readonly kind: 'known' | 'new';
  readonly ms: number;
  /** Error of a request that was not answered with data only. */
  readonly failure?: string;
}

const pauseMs = 50;

/** Milliseconds after which the victim gives up. */
const timeoutMs = 30_000;

/**
 * Sends a known and a new operation again and again for `durationMs` milliseconds, each kind on its own connection,
 * while `work` runs. Aborts its signal at the end.
 */
export async function watchVictim(
  victim: Victim,
  durationMs: number,
  work: (signal: AbortSignal) => Promise<unknown>,
): Promise<readonly Sample[]> {
  const ended = new AbortController();
  const working = work(ended.signal);
  const until = performance.now() + durationMs;
  const samples: Sample[] = [];
  const send = async (kind: Sample['kind'], query: () => string) => {
    const pool = new Pool(new URL(victim.url).origin, { connections: 1 });
    while (performance.now() < until) {
      samples.push(await timed(pool, victim, kind, query()));
      await wait(pauseMs);
    }
    await pool.destroy();
  };
  await Promise.all([send('known', () => '{ accounts(first: 3) { nodes { id name } } }'), send('new', newQuery)]);
  ended.abort();
  await working;
  return samples;
}

let queries = 0;

/** Returns an operation that is new by its name. */
const newQuery = (): string => `query New${queries++} { accounts(first: 2) { nodes { id name owner { fullName } } } }`;

async function timed(pool: Pool, victim: Victim, kind: Sample['kind'], query: string): Promise<Sample> {
  const begun = performance.now();
  const failure = await failureOf(pool, victim, query);
  return { kind, ms: performance.now() - begun, failure };
}

async function failureOf(pool: Pool, { url, token }: Victim, query: string): Promise<string | undefined> {
  try {
    const { body, statusCode } = await pool.request({
      path: new URL(url).pathname,
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
      headersTimeout: timeoutMs,
    });
    const { errors } = (await body.json()) as { errors?: readonly { message: string }[] };
    return errors?.[0]?.message ?? (statusCode === 200 ? undefined : String(statusCode));
  } catch (error) {
    return String(error);
  }
}
