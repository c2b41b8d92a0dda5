import { createAnthropic } from '@ai-sdk/anthropic';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { LanguageModelV4 } from '@ai-sdk/provider';
import { Agent, fetch as undiciFetch } from 'undici';
import type { LanguageModel } from './language-model.ts';
import { createRemoteModel, type GuardingOptions } from './remote-model.ts';
import { type LanguageModelSettings, languageModelUrl } from './settings.ts';

/** Longest answer in bytes: far more than a model writes. */
const maxAnswerBytes = 8 * 1024 * 1024;

/** Opens the language model of the settings; null if they name none. */
export function openLanguageModel(settings: LanguageModelSettings, options: GuardingOptions): LanguageModel | null {
  const { LANGUAGE_MODEL: name, LANGUAGE_MODEL_TIMEOUT: timeoutMs, LANGUAGE_MODEL_CONCURRENCY: concurrency } = settings;
  const baseURL = languageModelUrl(settings);
  if (name === undefined || baseURL === undefined) return null;
  const agent = new Agent({
    connections: concurrency,
    connectTimeout: timeoutMs,
    maxResponseSize: maxAnswerBytes,
    // A model thinks before it sends anything. The timeout of the call ends it.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const { protocol, host, pathname } = new URL(baseURL);
  const model = `language model ${name} at ${protocol}//${host}${pathname}`;
  const dailyTokens = settings.LANGUAGE_MODEL_DAILY_TOKENS;
  return createRemoteModel({
    name,
    description: `Summaries and answers are written by the ${model}, for at most ${dailyTokens} tokens a day and tenant`,
    server: `The ${model}`,
    provider: openProvider(settings, name, baseURL, agent),
    timeoutMs,
    concurrency,
    dailyTokens,
    ...options,
    close: () => agent.destroy(),
  });
}

function openProvider(
  { LANGUAGE_MODEL_API: api, LANGUAGE_MODEL_KEY: key }: LanguageModelSettings,
  name: string,
  baseURL: string,
  dispatcher: Agent,
): LanguageModelV4 {
  const fetch = ((input: string, init: RequestInit) =>
    undiciFetch(input, { ...init, dispatcher } as Parameters<
      typeof undiciFetch
    >[1])) as unknown as typeof globalThis.fetch;
  if (api === 'openai')
    return createOpenAICompatible({ name: 'openai', baseURL, apiKey: key, supportsStructuredOutputs: true, fetch })(
      name,
    );
  // An empty key, where a server needs none: without one the library would read the environment.
  return createAnthropic({ baseURL, apiKey: key ?? '', fetch })(name);
}
