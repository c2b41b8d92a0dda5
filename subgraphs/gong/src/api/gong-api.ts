import { UnusableInputError } from '@sophia/ingest';
import { ask, createLimiter, type DateRange, type HttpAnswer, SourceApiError } from '@sophia/ingest/live';
import type { GongContext } from '../connection/services.ts';
import type { Access } from './credentials.ts';
import { credentialsOf } from './open-credentials.ts';
import { type ListName, type Page, readPage, reasonsIn } from './page.ts';

/** Gong's API. Lists come page by page. Methods throw SourceApiError. */
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

/** Opens the API for some work of a tenant, which the signal ends. */
export function createGongApi(context: GongContext, tenant: string, signal: AbortSignal): GongApi {
  const { services, clock } = context;
  const { settings } = services.source;
  const { GONG_TIMEOUT: timeoutMs, GONG_REQUESTS_PER_SECOND: perSecond, GONG_REQUESTS_PER_DAY: most } = settings;
  const spent = `the ${most} requests to Gong of this day (GONG_REQUESTS_PER_DAY) are used up; it goes on tomorrow, UTC`;
  const limiter = createLimiter(context.database, tenant, { spacingMs: 1_000 / perSecond, ofDay: { most, spent } });
  const credentials = credentialsOf(context, tenant);

  /** Asks until there is an answer that can be read. Null where Gong says that it found nothing. */
  function page({ method, path, query, list, body }: ListRequest): Promise<Page | null> {
    let access: Access | undefined;
    return ask({
      title: 'Gong',
      what: path,
      services,
      limiter,
      now: clock.now,
      signal,
      async request() {
        access = await credentials.current(signal);
        return {
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
        };
      },
      renew: async () => access !== undefined && credentials.renew(access, signal),
      read: (answer) => readAnswer(answer, path, list),
    });
  }

  async function* pages(request: ListRequest, withCursor: (cursor: string) => ListRequest): AsyncGenerator<Page> {
    const seen = new Set<string>();
    for (let next: ListRequest | null = request; next; ) {
      const found: Page | null = await page(next);
      if (found === null) return;
      yield found;
      const { cursor } = found;
      if (cursor !== null && seen.has(cursor))
        throw new SourceApiError(`Gong repeats a page of ${request.path}`, { failure: 'nonsense' });
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
      await page({ method: 'POST', path, query: new URLSearchParams(person), list: null });
    },
    transcripts: (callIds) => post('/v2/calls/transcript', 'callTranscripts', { filter: { callIds } }),
  };
}

/** Reads an answer that is final. Null where Gong says that it found nothing. */
async function readAnswer(
  { status, body }: HttpAnswer,
  path: string,
  list: ListName | null,
): Promise<Page | SourceApiError | null> {
  if (status === 200 && list === null) return null;
  if (status === 200 && list !== null) {
    try {
      return await readPage(list, body);
    } catch (error) {
      if (!(error instanceof UnusableInputError)) throw error;
      return new SourceApiError(`the answer of ${path} ${error.message}`, { failure: 'nonsense', body });
    }
  }
  const reasons = reasonsIn(body);
  if (status === 404 && (list === null || reasons.includes('found corresponding to the provided filters'))) return null;
  const failure = status >= 500 || status === 408 ? 'away' : 'refused';
  const advice = status === 401 || status === 403 ? '; look at the credentials (GONG_ACCESS_KEY or GONG_OAUTH_…)' : '';
  const told = reasons === '' ? '' : `: ${reasons}`;
  return new SourceApiError(`Gong answered ${path} with HTTP status ${status}${told}${advice}`, { failure, status });
}
