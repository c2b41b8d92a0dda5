import { ask, createLimiter, type HttpAnswer, type Limiter, SourceApiError } from '@sophia/ingest/live';
import { z } from 'zod';
import type { SlackContext } from '../connection/services.ts';
import { isRefusal, refusalOf } from './errors.ts';
import { type Method, perMinute } from './methods.ts';

type Parameters = Readonly<Record<string, string | number | boolean | undefined>>;

/** Slack's Web API. Methods throw SourceApiError. */
export interface SlackApi {
  /** Calls a method, and reads its answer by the form. */
  call<T extends z.ZodType>(method: Method, parameters: Parameters, form: T): Promise<z.output<T>>;
  /**
   * Calls a method that answers in pages, from the first to the last. A cursor that ends meanwhile begins anew, so records
   * may come twice.
   */
  pages<T extends z.ZodType>(method: Method, parameters: Parameters, form: T): AsyncGenerator<z.output<T>>;
}

const refusalForm = z.object({
  ok: z.literal(false),
  error: z.string(),
  needed: z.string().optional().catch(undefined),
  provided: z.string().optional().catch(undefined),
});
const pagingForm = z.object({
  response_metadata: z.object({ next_cursor: z.string().nullish() }).nullish().catch(undefined),
});

/** Opens the API for some work of a tenant, which the signal ends. */
export function createSlackApi(context: SlackContext, tenant: string, signal: AbortSignal): SlackApi {
  const { services, clock } = context;
  const { settings } = services.source;
  const limiters = new Map<Method, Limiter>();
  const tokenOf = (method: Method) =>
    (method === 'apps.connections.open' ? settings.SLACK_APP_TOKEN : settings.SLACK_BOT_TOKEN) ?? '';

  function limiterOf(method: Method): Limiter {
    const limit = perMinute[method];
    const spacingMs = 60_000 / (typeof limit === 'number' ? limit : settings[limit]);
    const limiter = limiters.get(method) ?? createLimiter(context.database, tenant, { requests: method, spacingMs });
    limiters.set(method, limiter);
    return limiter;
  }

  function call<T extends z.ZodType>(method: Method, parameters: Parameters, form: T): Promise<z.output<T>> {
    const given = Object.entries(parameters).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    );
    return ask<z.output<T>>({
      title: 'Slack',
      what: method,
      services,
      limiter: limiterOf(method),
      now: clock.now,
      signal,
      request: async () => ({
        method: 'POST',
        url: `${settings.SLACK_API_URL.replace(/(?<!\/)\/+$/, '')}/${method}`,
        headers: {
          authorization: `Bearer ${tokenOf(method)}`,
          'content-type': 'application/x-www-form-urlencoded',
          accept: 'application/json',
        },
        body: new URLSearchParams(given).toString(),
        timeoutMs: settings.SLACK_TIMEOUT,
        signal,
      }),
      read: (answer) => readAnswer(answer, method, form),
    });
  }

  async function* onePass<T extends z.ZodType>(method: Method, parameters: Parameters, form: T) {
    const seen = new Set<string>();
    for (let cursor: string | undefined; ; ) {
      const page = await call(method, { ...parameters, cursor }, z.intersection(form, pagingForm));
      yield page as z.output<T>;
      const next = (page as z.output<typeof pagingForm>).response_metadata?.next_cursor;
      if (!next) return;
      if (seen.has(next)) throw new SourceApiError(`Slack repeats a page of ${method}`, { failure: 'nonsense' });
      seen.add(next);
      cursor = next;
    }
  }

  return {
    call,
    async *pages(method, parameters, form) {
      try {
        yield* onePass(method, parameters, form);
      } catch (error) {
        if (!isRefusal(error, 'invalid_cursor')) throw error;
        yield* onePass(method, parameters, form);
      }
    },
  };
}

/** Reads an answer that is final. Slack answers with status 200 where it refuses, too. */
function readAnswer<T extends z.ZodType>(
  { status, body }: HttpAnswer,
  method: Method,
  form: T,
): z.output<T> | SourceApiError {
  const answer = jsonOf(body);
  const refusal = refusalForm.safeParse(answer);
  if (refusal.success) return refusalOf(method, refusal.data);
  if (status !== 200)
    return new SourceApiError(`Slack answered ${method} with HTTP status ${status}`, {
      failure: status >= 500 || status === 408 ? 'away' : 'refused',
      status,
    });
  const nonsense = (what: string) =>
    new SourceApiError(`the answer of ${method} ${what}`, { failure: 'nonsense', body });
  if (answer === undefined) return nonsense('is not JSON');
  const read = z.object({ ok: z.literal(true) }).safeParse(answer).success ? form.safeParse(answer) : undefined;
  return read?.success ? read.data : nonsense('is not of its form');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
