import { EngineUnavailableError, type TextEngine } from '../engine/text-engine.ts';
import { readable } from '../texts/readable.ts';
import type { InferenceServer } from './inference-server.ts';
import { maxTextsOf } from './remote-embedding.ts';
import type { RemoteGuard } from './remote-guard.ts';
import type { RemoteModel } from './remote-model.ts';
import type { RemoteEngineOptions } from './remote-options.ts';
import { ServiceError, withEngineErrors } from './service-error.ts';

/** Rates texts. Rejects with EngineUnavailableError if the server has no model for it, which only a call can tell. */
export function createRating(
  model: RemoteModel,
  guard: RemoteGuard,
  options: RemoteEngineOptions,
): NonNullable<TextEngine['rerank']> {
  return (query, texts, signal) =>
    withEngineErrors(async () => {
      const server = await model.server(signal);
      if (!server.rerank) throw new EngineUnavailableError('The inference service has no model that rates texts');
      const size = maxTextsOf(options, server);
      const question = readable(query) ?? '';
      const scores: number[] = [];
      for (let start = 0; start < texts.length; start += size) {
        const batch = texts.slice(start, start + size).map((text) => readable(text) ?? '');
        scores.push(...(await rate(server, guard, question, batch, signal)));
      }
      return scores;
    });
}

async function rate(
  { rerank }: InferenceServer,
  guard: RemoteGuard,
  query: string,
  texts: readonly string[],
  signal: AbortSignal | undefined,
): Promise<number[]> {
  return guard({ operation: 'rerank', texts: texts.length, signal }, async () => {
    const scores = (await rerank?.(query, texts, signal)) ?? [];
    if (scores.length === texts.length && scores.every(Number.isFinite)) return scores;
    const given = scores.join(', ').slice(0, 100);
    throw new ServiceError(`The inference service rated ${texts.length} texts with ${given}`, { reason: 'wrong' });
  });
}
