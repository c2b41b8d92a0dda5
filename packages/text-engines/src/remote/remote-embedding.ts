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
    const refused = new Set([...made.keys()].filter((place) => made[place] === null && sent[place] !== undefined));
    return {
      engine: 'REMOTE',
      space,
      vectors: made.map((each) => (each === null ? null : each.vector)),
      ...(refused.size > 0 && { refused }),
    };
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
 * Embeds a batch. If the server refuses it, fails at it or answers wrongly, sends its halves, so that one text fails alone.
 * Returns null for a text that fails twice while the server embeds another one.
 */
async function embedOrHalve(
  model: RemoteModel,
  all: readonly string[],
  role: TextRole,
  signal: AbortSignal,
): Promise<(RemoteVector | null)[]> {
  const isWorking = () =>
    model.embed(['space'], role, signal).then(
      () => true,
      (error: unknown) => !mayBeAboutTexts(error) && Promise.reject(error),
    );

  async function embed(texts: readonly string[], isLast = false): Promise<(RemoteVector | null)[]> {
    try {
      return await model.embed(texts, role, signal);
    } catch (error) {
      if (!mayBeAboutTexts(error)) throw error;
      if (isLast) return [null];
      if ((texts.length === 1 || !isRefusal(error)) && !(await isWorking())) throw error;
      if (texts.length === 1) return embed(texts, true);
      const middle = texts.length >> 1;
      return [...(await embed(texts.slice(0, middle))), ...(await embed(texts.slice(middle)))];
    }
  }
  return embed(all);
}

/** Says that the texts are too many, or that one of them cannot be read. */
const isRefusal = (error: unknown): boolean => error instanceof ServiceError && [413, 422].includes(error.status ?? 0);

/** True if the server answered, and another text may have another answer. Many say 400 or 500 for a text that is too long. */
const mayBeAboutTexts = (error: unknown): boolean =>
  isRefusal(error) ||
  (error instanceof ServiceError && (error.reason === 'wrong' || [400, 500].includes(error.status ?? 0)));
