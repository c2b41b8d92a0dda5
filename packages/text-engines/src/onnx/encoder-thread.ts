import { Worker } from 'node:worker_threads';
import { EngineFaultError, EngineUnavailableError } from '../engine/text-engine.ts';
import type { EncoderOptions, EncoderReply, EncoderRequest } from './encoder-messages.ts';

/** A thread with a model, because a run of ONNX Runtime blocks its thread. Takes one request at a time. */
export interface EncoderThread extends AsyncDisposable {
  readonly dimensions: number;
  readonly hasEnded: boolean;
  encode(texts: readonly string[]): Promise<readonly (Float32Array | null)[]>;
}

/** Starts a thread and loads the model in it. Rejects with EngineFaultError if the model cannot be used. */
export async function startEncoderThread(options: EncoderOptions): Promise<EncoderThread> {
  const worker = new Worker(new URL('./encoder-worker.ts', import.meta.url), { workerData: options });
  let hasEnded = false;
  let asked: PromiseWithResolvers<EncoderReply> | undefined;

  function settle(how: (asked: PromiseWithResolvers<EncoderReply>) => void): void {
    const settled = asked;
    asked = undefined;
    // An idle thread does not keep the process running.
    worker.unref();
    if (settled) how(settled);
  }

  function end(error: Error): void {
    hasEnded = true;
    settle(({ reject }) => reject(error));
  }

  async function next(): Promise<EncoderReply> {
    asked = Promise.withResolvers();
    worker.ref();
    const reply = await asked.promise;
    if (reply.kind === 'failed') throw new EngineFaultError(reply.message);
    return reply;
  }

  worker.on('message', (reply: EncoderReply) => settle(({ resolve }) => resolve(reply)));
  worker.on('error', (cause) => end(new EngineUnavailableError(`The thread of the model failed: ${cause}`, { cause })));
  worker.on('exit', () => end(new EngineUnavailableError('The thread of the model has ended')));

  const ready = await next().catch(async (error) => {
    await worker.terminate();
    throw error;
  });
  return {
    dimensions: ready.kind === 'ready' ? ready.dimensions : 0,
    get hasEnded() {
      return hasEnded;
    },
    async encode(texts) {
      if (hasEnded || asked) throw new EngineUnavailableError('The thread of the model has ended or is busy');
      worker.postMessage({ texts } satisfies EncoderRequest);
      const reply = await next();
      return reply.kind === 'vectors' ? reply.vectors : [];
    },
    async [Symbol.asyncDispose]() {
      await worker.terminate();
    },
  };
}
