import { UnusableInputError } from '@sophia/ingest';
import { reasonOf } from '@sophia/outbound';
import type { HttpAnswer } from '../connection/http.ts';
import type { GongContext } from '../connection/services.ts';
import { GongApiError } from './api-error.ts';
import { createLimiter } from './limiter.ts';
import { credentialsOf } from './open-credentials.ts';
import { type ListName, type Page, readPage, reasonsIn } from './page.ts';

export interface DateRange {
  readonly from: Date;
  /** The first instant after the range. */
  readonly to: Date;
}

/** Gong's API. Lists come page by page. Methods throw GongApiError. */
export interface GongApi {
  users(): AsyncGenerator<Page>;
  /** Calls that started in the range, with all that is read of them. */
  calls(range: DateRange): AsyncGenerator<Page>;
  /** Transcripts of these calls; those without one are missing. */
  transcripts(callIds: readonly string[]): AsyncGenerator<Page>;
  /** Has Gong erase what it has of an address or a number. Nobody there is no error. */
  erase(person: { readonly emailAddress: string } | { readonly phoneNumber: string }): Promise<void>;
}

interface ListRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** What may not stand in errors. */
  readonly query?: URLSearchParams;
  /** Null for an answer without a list. */
  readonly list: ListName | null;
  readonly body?: object;
}

/** What is read of a call. Gong omits the rest. */
const contentSelector = {
  context: 'Extended',
  exposedFields: {
    parties: true,
    content: {
      topics: true,
      trackers: true,
      trackerOccurrences: true,
      pointsOfInterest: true,
      brief: true,
      highlights: true,
      callOutcome: true,
      keyPoints: true,
    },
    interaction: { speakers: true, personInteractionStats: true, questions: true },
  },
};

/** Most tries of a request that finds Gong away or gets nonsense. */
const mostTries = 5;
const firstBackoffMs = 1_000;
/** Most pauses that Gong may ask for before one request. */
const mostPauses = 20;
/** A longer pause ends the run; another one begins after it. */
const longestPauseMs = 300_000;

/** Opens the API for some work of a tenant, which the signal ends. */
export function createGongApi(context: GongContext, tenant: string, signal: AbortSignal): GongApi {
  const { http, pause, source } = context.services;
  const { GONG_TIMEOUT: timeoutMs } = source.settings;
  const limiter = createLimiter(context.database, tenant, source.settings);
  const credentials = credentialsOf(context, tenant);

  /** Asks until there is an answer that can be read. Null where Gong says that it found nothing. */
  async function ask({ method, path, query, list, body }: ListRequest): Promise<Page | null> {
    let [tries, pauses, hasRenewed] = [0, 0, false];
    for (;;) {
      await pause(await limiter.take(), signal);
      const access = await credentials.current(signal);
      const answer = await http
        .send({
          method,
          url: `${access.baseUrl.replace(/(?<!\/)\/+$/, '')}${path}${query ? `?${query}` : ''}`,
          headers: {
            authorization: access.authorization,
            'content-type': 'application/json',
            accept: 'application/json',
          },
          body: body && JSON.stringify(body),
          timeoutMs,
          signal,
        })
        .catch((cause: unknown) => {
          signal.throwIfAborted();
          return new GongApiError(`Gong cannot be reached for ${path}: ${reasonOf(cause)}`, { failure: 'away', cause });
        });
      if (!(answer instanceof Error)) {
        if (answer.status === 429) {
          await waitAsTold(answer, ++pauses);
          continue;
        }
        if (answer.status === 401 && !hasRenewed) {
          hasRenewed = true;
          if (await credentials.renew(access, signal)) continue;
        }
      }
      const read = answer instanceof Error ? answer : await readAnswer(answer, path, list);
      if (!(read instanceof Error)) return read;
      if (read.failure === 'refused' || ++tries >= mostTries) throw read;
      await pause(backoffMs(tries), signal);
    }
  }

  async function waitAsTold({ retryAfterMs = firstBackoffMs }: HttpAnswer, pauses: number): Promise<void> {
    // Jitter, so that processes do not come back all at once.
    const ms = retryAfterMs * (1 + Math.random() / 10);
    await limiter.pause(ms);
    if (ms <= longestPauseMs && pauses <= mostPauses) return;
    const until = new Date(context.clock.now().getTime() + ms);
    throw new GongApiError(`Gong has had too many requests, and wants none before ${until.toISOString()}`, {
      failure: 'spent',
      status: 429,
      until,
    });
  }

  async function* pages(request: ListRequest, withCursor: (cursor: string) => ListRequest): AsyncGenerator<Page> {
    const seen = new Set<string>();
    for (let next: ListRequest | null = request; next; ) {
      const page: Page | null = await ask(next);
      if (page === null) return;
      yield page;
      const { cursor } = page;
      if (cursor !== null && seen.has(cursor))
        throw new GongApiError(`Gong repeats a page of ${request.path}`, { failure: 'nonsense' });
      if (cursor !== null) seen.add(cursor);
      next = cursor === null ? null : withCursor(cursor);
    }
  }

  function post(path: string, list: ListName, body: object): AsyncGenerator<Page> {
    const request = { method: 'POST', path, list, body } as const;
    return pages(request, (cursor) => ({ ...request, body: { ...body, cursor } }));
  }

  return {
    users() {
      const request = { method: 'GET', path: '/v2/users', list: 'users' } as const;
      return pages(request, (cursor) => ({ ...request, path: `/v2/users?cursor=${encodeURIComponent(cursor)}` }));
    },
    calls: ({ from, to }) =>
      post('/v2/calls/extensive', 'calls', {
        filter: { fromDateTime: from.toISOString(), toDateTime: to.toISOString() },
        contentSelector,
      }),
    async erase(person) {
      const what = 'emailAddress' in person ? 'email-address' : 'phone-number';
      const path = `/v2/data-privacy/erase-data-for-${what}`;
      await ask({ method: 'POST', path, query: new URLSearchParams(person), list: null });
    },
    transcripts: (callIds) => post('/v2/calls/transcript', 'callTranscripts', { filter: { callIds } }),
  };
}

/** Reads an answer that is final. Null where Gong says that it found nothing. */
async function readAnswer(
  { status, body }: HttpAnswer,
  path: string,
  list: ListName | null,
): Promise<Page | GongApiError | null> {
  if (status === 200 && list === null) return null;
  if (status === 200 && list !== null) {
    try {
      return await readPage(list, body);
    } catch (error) {
      if (!(error instanceof UnusableInputError)) throw error;
      return new GongApiError(`the answer of ${path} ${error.message}`, { failure: 'nonsense', body });
    }
  }
  const reasons = reasonsIn(body);
  if (status === 404 && (list === null || reasons.includes('found corresponding to the provided filters'))) return null;
  const failure = status >= 500 || status === 408 ? 'away' : 'refused';
  const advice = status === 401 || status === 403 ? '; look at the credentials (GONG_ACCESS_KEY or GONG_OAUTH_…)' : '';
  const told = reasons === '' ? '' : `: ${reasons}`;
  return new GongApiError(`Gong answered ${path} with HTTP status ${status}${told}${advice}`, { failure, status });
}

/** Exponential, with jitter of 50%. */
const backoffMs = (tries: number): number => firstBackoffMs * 2 ** (tries - 1) * (0.5 + Math.random());
