import { duration, integer, oneOf, secret, text, url } from '@sophia/settings';

/** Settings of the engines that turn texts into vectors. */
export const engineSettings = {
  INFERENCE_URL: url('http', 'https')
    .optional()
    .describe(
      'A server of the Open Inference Protocol v2, such as pnpm inference, or a Text Embeddings Inference server; unset: MODEL_DIR, else the built-in engine',
    ),
  INFERENCE_TOKEN: secret().optional().describe('Bearer token for INFERENCE_URL and RERANK_URL'),
  INFERENCE_MODEL: text()
    .default('embed')
    .describe('Name of the model that embeds texts, by the Open Inference Protocol'),
  INFERENCE_TIMEOUT: duration().default(10_000).describe('Longest call of the inference service'),
  INFERENCE_BATCH: integer(1, 1_024)
    .default(64)
    .describe('Largest number of texts in a call of the inference service, unless it takes fewer'),
  INFERENCE_CONCURRENCY: integer(1, 64).default(4).describe('Largest number of calls of the inference service at once'),
  INFERENCE_QUERY_PREFIX: text()
    .optional()
    .describe('Text that the model of INFERENCE_URL expects before a question; pnpm inference adds that itself'),
  INFERENCE_PASSAGE_PREFIX: text()
    .optional()
    .describe('Text that the model of INFERENCE_URL expects before other texts; pnpm inference adds that itself'),
  INFERENCE_FALLBACK: oneOf('off', 'built-in')
    .default('off')
    .describe('built-in: the built-in engine embeds texts too, and answers while the inference service is away'),
  RERANK_URL: url('http', 'https')
    .optional()
    .describe('A server that rates how well texts answer a question; unset: INFERENCE_URL, if it can'),
  RERANK_MODEL: text().default('rerank').describe('Name of the model that rates texts, by the Open Inference Protocol'),
  MODEL_DIR: text()
    .optional()
    .describe('A folder with an ONNX encoder, which runs in the process; needs pnpm onnx-runtime once'),
  MODEL_THREADS: integer(1, 256)
    .optional()
    .describe('Threads that MODEL_DIR uses; unset: half of the processors, at most 4'),
  PREVIOUS_MODEL_DIR: text()
    .optional()
    .describe('The folder of the model before MODEL_DIR, which serves searches until all texts are embedded again'),
};
