import type { LanguageModelV4, LanguageModelV4CallOptions, LanguageModelV4FunctionTool } from '@ai-sdk/provider';
import {
  type BreakerOptions,
  createGuard,
  type GuardedCall,
  type RetryOptions,
  ServiceError,
  unlessAborted,
} from '@sophia/text-engines';
import pLimit from 'p-limit';
import { z } from 'zod';
import { serviceErrorOf } from './call-error.ts';
import {
  type Completion,
  type CompletionRequest,
  type LanguageModel,
  LanguageModelError,
  type Purpose,
  type Tool,
} from './language-model.ts';
import type { ModelObserver } from './metrics.ts';
import { readResult, usageOf } from './read-result.ts';

export interface GuardingOptions {
  readonly observer: ModelObserver;
  readonly retry?: Partial<RetryOptions>;
  readonly breaker?: Partial<BreakerOptions>;
}

export interface RemoteModelOptions extends GuardingOptions {
  readonly name: string;
  readonly description: string;
  /** Begins the message of errors. */
  readonly server: string;
  readonly provider: LanguageModelV4;
  readonly timeoutMs: number;
  readonly concurrency: number;
  readonly dailyTokens: number;
  close(): Promise<void>;
}

interface ModelCall extends GuardedCall {
  readonly purpose: Purpose;
}

/** Calls a model with a bound on concurrency, a timeout, retries and a circuit breaker. */
export function createRemoteModel(options: RemoteModelOptions): LanguageModel {
  const { name, description, server, provider, timeoutMs, dailyTokens, observer } = options;
  const limit = pLimit(options.concurrency);
  const guard = createGuard<ModelCall>({
    retry: { attempts: 2, delayMs: 1_000, maxDelayMs: 20_000, ...options.retry },
    breaker: { failures: 5, openMs: 30_000, ...options.breaker },
    observe: ({ purpose }, outcome, seconds) => observer.called(purpose, outcome, seconds),
  });

  async function send(call: LanguageModelV4CallOptions) {
    const timeout = AbortSignal.timeout(timeoutMs);
    const { abortSignal: signal } = call;
    try {
      return await provider.doGenerate({ ...call, abortSignal: signal ? AbortSignal.any([signal, timeout]) : timeout });
    } catch (error) {
      signal?.throwIfAborted();
      if (timeout.aborted)
        throw new ServiceError(`${server} did not answer within ${timeoutMs} ms`, { reason: 'timeout' });
      throw serviceErrorOf(error, server);
    }
  }

  async function ask(
    { purpose, system, messages, tools, maxTokens, signal }: CompletionRequest,
    responseFormat?: LanguageModelV4CallOptions['responseFormat'],
  ): Promise<Completion> {
    const call: LanguageModelV4CallOptions = {
      prompt: [{ role: 'system', content: system }, ...messages],
      maxOutputTokens: maxTokens,
      responseFormat,
      tools: tools?.map(toolOf),
      abortSignal: signal,
    };
    const run = () => {
      signal?.throwIfAborted();
      return guard({ purpose, signal }, () => send(call));
    };
    const result = await unlessAborted(limit(run), signal).catch((error: unknown) => {
      throw error instanceof ServiceError ? new LanguageModelError(error.message, { reason: noAnswer(error) }) : error;
    });
    const usage = usageOf(result, call.prompt);
    observer.used(purpose, usage);
    return readResult(result, { name, server, usage });
  }

  return {
    name,
    description,
    dailyTokens,
    complete: (request) => ask(request),
    async answerAs(form, request) {
      const { text, usage, answeredBy } = await ask(request, { type: 'json', schema: schemaOf(form) });
      const parsed = form.safeParse(readJson(text));
      if (parsed.success) return { value: parsed.data, answeredBy, usage };
      const [issue] = parsed.error.issues;
      const place = issue?.path.join('.') || 'the answer';
      throw new LanguageModelError(`${server} answered in another form: ${place}: ${issue?.message}`, {
        reason: 'unusable',
        usage,
      });
    },
    [Symbol.asyncDispose]: options.close,
  };
}

/** Statuses that are about the request: malformed for this server, too long, or not to be processed. */
const aboutRequest: readonly (number | undefined)[] = [400, 413, 422];

const noAnswer = ({ status }: ServiceError) => (aboutRequest.includes(status) ? 'unusable' : 'away');

type JsonSchema = LanguageModelV4FunctionTool['inputSchema'];

const schemaOf = (form: z.ZodType): JsonSchema => z.toJSONSchema(form, { target: 'draft-7' }) as JsonSchema;

const toolOf = ({ name, description, input }: Tool): LanguageModelV4FunctionTool => ({
  type: 'function',
  name,
  description,
  inputSchema: schemaOf(input),
});

/** Reads the JSON of an answer, also from a fenced block, which some models write around it. Undefined if it is none. */
function readJson(text: string): unknown {
  const inside = text
    .trim()
    .replace(/^```(?:json)?\n/u, '')
    .replace(/\n```$/u, '');
  try {
    return JSON.parse(inside);
  } catch {
    return undefined;
  }
}
