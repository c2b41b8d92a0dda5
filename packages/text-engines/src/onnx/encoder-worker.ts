import { parentPort, workerData } from 'node:worker_threads';
import { EngineFaultError } from '../engine/text-engine.ts';
import { loadEncoder } from './encoder.ts';
import type { EncoderOptions, EncoderReply, EncoderRequest } from './encoder-messages.ts';

/** Worker that runs a model: see `startEncoderThread`. */
const { model, threads } = workerData as EncoderOptions;
const reply = (message: EncoderReply) => parentPort?.postMessage(message);

function fail(error: unknown): void {
  if (!(error instanceof EngineFaultError)) throw error;
  reply({ kind: 'failed', message: error.message });
}

try {
  const encoder = await loadEncoder(model, threads);
  parentPort?.on('message', ({ texts }: EncoderRequest) => {
    encoder.encode(texts).then((vectors) => reply({ kind: 'vectors', vectors }), fail);
  });
  reply({ kind: 'ready', dimensions: encoder.dimensions });
} catch (error) {
  fail(error);
}
