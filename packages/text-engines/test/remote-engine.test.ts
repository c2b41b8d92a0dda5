import { type InferenceProtocol, startInferenceServer } from '@sophia/testing/inference';
import { describe } from 'vitest';
import { createRemoteEngine } from '../src/remote/remote-engine.ts';
import { engineContract } from './engine-contract.ts';

describe.each<InferenceProtocol>(['OIP_JSON', 'OIP_BINARY', 'TEI'])('a remote engine over %s', (protocol) => {
  engineContract(async () => {
    const server = await startInferenceServer({ protocol });
    const rating = await startInferenceServer({ protocol });
    rating.isReranker = true;
    const engine = createRemoteEngine({ url: server.url, rerankUrl: rating.url });
    return {
      engine,
      async close() {
        await engine[Symbol.asyncDispose]();
        await Promise.all([server.close(), rating.close()]);
      },
    };
  });
});

const url = process.env.TEST_INFERENCE_URL;
if (!url) console.info('TEST_INFERENCE_URL is not set: remote engines are tested on servers that stand in.');

describe.skipIf(!url)('a remote engine of the server at TEST_INFERENCE_URL', () => {
  engineContract(async () => {
    const engine = createRemoteEngine({ url: url ?? '', timeoutMs: 60_000 });
    return { engine, close: async () => engine[Symbol.asyncDispose]() };
  });
});
