import { createTextBatcher } from '../batching/text-batcher.ts';
import { noObserver } from '../engine/engine-observer.ts';
import {
  type Embeddings,
  type EmbedOptions,
  EngineUnavailableError,
  type TextEngine,
  type TextRole,
} from '../engine/text-engine.ts';
import { embedReadable } from '../texts/embed-readable.ts';
import { readable } from '../texts/readable.ts';
import { sameSpace } from '../texts/same-space.ts';
import type { InferenceServer } from './inference-server.ts';
import type { RemoteModel, RemoteVector } from './remote-model.ts';
import type { RemoteEngineOptions } from './remote-options.ts';
import { ServiceError, withEngineErrors } from './service-error.ts';

/** Milliseconds that a call waits for texts of other callers. */
const batchDelayMs = 3;

/** Below the 2 MB that a Text Embeddings Inference server takes, in any script. */
const maxCharacters = 400_000;

/** Texts that may wait. A job embeds thousands at once; more than this is a mistake. */
const maxWaiting = 100_000;

/** Largest number of texts in a call: ours, or that of the server if it takes fewer. */
export const maxTextsOf = ({ maxTexts = 64 }: RemoteEngineOptions, { facts }: InferenceServer): number =>
  Math.min(maxTexts, facts.maxTexts ?? maxTexts);

/** Embeds texts of many callers in common calls. */
export function createEmbedding(model: RemoteModel, options: RemoteEngineOptions): TextEngine {
  const { concurrency = 4, observer = noObserver, queryPrefix = '', passagePrefix = '' } = options;
  let maxTexts = 1;
  const batcher = createTextBatcher<RemoteVector | null>({
    maxTexts: () => maxTexts,
    maxCharacters,
    maxWaiting,
    concurrency,
    delayMs: batchDelayMs,
    send: (texts, isUrgent, signal) => embedOrHalve(model, texts, isUrgent ? 'QUERY' : 'PASSAGE', signal),
    onWaiting: (texts) => observer.waiting('REMOTE', texts),
  });

  /** Returns undefined if the server changed its model between two batches. */
  async function embedOnce(texts: readonly string[], { role, signal }: EmbedOptions): Promise<Embeddings | undefined> {
    maxTexts = maxTextsOf(options, await model.server(signal));
    const prefix = role === 'QUERY' ? queryPrefix : passagePrefix;
    const sent = texts.map(readable).map((text) => text && prefix + text);
    const made = await embedReadable(sent, (few) => batcher.add(few, { isUrgent: role === 'QUERY', signal }));
    const space = made.find((each) => each !== null)?.space ?? (await model.space(signal));
    if (made.some((each) => each !== null && !sameSpace(each.space, space))) return undefined;
    return { engine: 'REMOTE', space, vectors: made.map((each) => (each === null ? null : each.vector)) };
  }

  return {
    kind: 'REMOTE',
    space: (signal) => withEngineErrors(() => model.space(signal)),
    embed: (texts, given) =>
      withEngineErrors(async () => {
        const embeddings = (await embedOnce(texts, given)) ?? (await embedOnce(texts, given));
        if (embeddings) return embeddings;
        throw new EngineUnavailableError('The inference service keeps changing its model');
      }),
  };
}

/**
 * Embeds a batch. If the server refuses it or answers wrongly, sends its halves, so that one text fails alone. Returns null
 * for a text that fails twice while the server embeds another one.
 */
async function embedOrHalve(
  model: RemoteModel,
  all: readonly string[],
  role: TextRole,
  signal: AbortSignal,
): Promise<(RemoteVector | null)[]> {
  let working: Promise<boolean> | undefined;
  const isWorking = () =>
    (working ??= model.embed(['space'], role, signal).then(
      () => true,
      (error: unknown) => !isAboutTexts(error) && Promise.reject(error),
    ));

  async function embed(texts: readonly string[], isLast = false): Promise<(RemoteVector | null)[]> {
    try {
      return await model.embed(texts, role, signal);
    } catch (error) {
      if (!isAboutTexts(error)) throw error;
      if (isLast) return [null];
      const isRefusal = error instanceof ServiceError && error.reason !== 'wrong';
      if ((texts.length === 1 || !isRefusal) && !(await isWorking())) throw error;
      if (texts.length === 1) return embed(texts, true);
      const middle = texts.length >> 1;
      return [...(await embed(texts.slice(0, middle))), ...(await embed(texts.slice(middle)))];
    }
  }
  return embed(all);
}

/** True if the server answered, and another text may have another answer. */
const isAboutTexts = (error: unknown): boolean =>
  error instanceof ServiceError && (error.reason === 'wrong' || error.status === 413 || error.status === 422);
