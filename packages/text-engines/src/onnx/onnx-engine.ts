import { createTextBatcher } from '../batching/text-batcher.ts';
import { type EngineObserver, noObserver } from '../engine/engine-observer.ts';
import { EngineFaultError, EngineUnavailableError, type TextEngine } from '../engine/text-engine.ts';
import { embedReadable } from '../texts/embed-readable.ts';
import { readable } from '../texts/readable.ts';
import { type EncoderThread, startEncoderThread } from './encoder-thread.ts';
import { readModelFolder } from './model-folder.ts';

export interface OnnxEngineOptions {
  /** Threads that the model uses. */
  readonly threads: number;
  readonly observer?: EngineObserver;
}

export interface OnnxEngine extends TextEngine, AsyncDisposable {}

/** Texts that go to the thread at once. Few, so that a question waits only for them. */
const maxTexts = 16;
const maxCharacters = 400_000;
const maxWaiting = 100_000;

/** Opens the model in a folder. Rejects with EngineFaultError, which names the file, if it cannot be used. */
export async function openOnnxEngine(
  folder: string,
  { threads, observer = noObserver }: OnnxEngineOptions,
): Promise<OnnxEngine> {
  const model = await readModelFolder(folder);
  let thread = await startEncoderThread({ model, threads });
  let isClosed = false;
  const space = { model: model.name, version: model.version, dimensions: thread.dimensions };

  async function encode(texts: readonly string[]): Promise<readonly (Float32Array | null)[]> {
    const begin = performance.now();
    let outcome: 'ok' | 'wrong' | 'failed' = 'failed';
    try {
      thread = await running(thread);
      const vectors = await thread.encode(texts);
      outcome = 'ok';
      return vectors;
    } catch (error) {
      if (error instanceof EngineFaultError) outcome = 'wrong';
      throw error;
    } finally {
      const seconds = (performance.now() - begin) / 1_000;
      observer.called({ engine: 'ONNX', operation: 'embed', outcome, seconds, texts: texts.length });
    }
  }

  /** Returns the thread, or another one after it failed. */
  async function running(last: EncoderThread): Promise<EncoderThread> {
    if (isClosed) throw new EngineUnavailableError('The engine is closed');
    if (!last.hasEnded) return last;
    if ((await readModelFolder(folder)).version !== model.version)
      throw new EngineFaultError(`${model.modelFile} has changed since the start`);
    return startEncoderThread({ model, threads });
  }

  const batcher = createTextBatcher<Float32Array | null>({
    maxTexts: () => maxTexts,
    maxCharacters,
    maxWaiting,
    concurrency: 1,
    delayMs: 0,
    send: encode,
    onWaiting: (texts) => observer.waiting('ONNX', texts),
  });

  return {
    kind: 'ONNX',
    space: async () => space,
    async embed(texts, { role, signal }) {
      signal?.throwIfAborted();
      const prefix = role === 'QUERY' ? model.queryPrefix : model.passagePrefix;
      const read = texts.map(readable).map((text) => text && prefix + text);
      const vectors = await embedReadable(read, (few) => batcher.add(few, { isUrgent: role === 'QUERY', signal }));
      return { engine: 'ONNX', space, vectors };
    },
    async [Symbol.asyncDispose]() {
      isClosed = true;
      await thread[Symbol.asyncDispose]();
    },
  };
}
