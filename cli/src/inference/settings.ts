import { duration, integer, oneOf, port, readSettings, text, url } from '@sophia/settings';
import { z } from 'zod';
import { givenPath, toolSettings } from '../common/settings.ts';

const path = () => text().transform(givenPath).optional();

/** Settings of `pnpm inference`. The service reads those of its own again: inference/sophia_inference/settings.py. */
export const inferenceSettings = z.object({
  DATA_DIR: toolSettings.shape.DATA_DIR.describe('Folder for all data; the service is installed in its inference/'),
  INFERENCE_PYTHON: text().optional().describe('Python to use; unset: the first that fits on the PATH'),
  INFERENCE_ENGINE: oneOf('auto', 'triton', 'kserve')
    .default('auto')
    .describe('Server; auto: Triton where it runs, else KServe'),
  INFERENCE_DEVICE: oneOf('auto', 'cpu', 'cuda').default('auto').describe('auto: an NVIDIA GPU where there is one'),
  INFERENCE_HOST: text().default('127.0.0.1').describe('Address that Triton listens on; KServe listens on all'),
  INFERENCE_HTTP_PORT: port().default(8_000).describe('Port for HTTP'),
  INFERENCE_GRPC_PORT: port().default(8_001).describe('Port for gRPC'),
  INFERENCE_METRICS_PORT: port()
    .default(8_002)
    .describe('Port for the metrics of Triton; KServe has them on its HTTP port'),
  INFERENCE_MODELS_DIR: path().describe('Folder for fetched models; unset: inference/models in DATA_DIR'),
  EMBED_MODELS: text()
    .optional()
    .describe(
      'Encoder: a name in inference/models.toml or a folder, or versions as 1=NAME,2=NAME; unset: MODEL_DIR, else bge-small-en-v15, on CPU in 8 bits',
    ),
  MODEL_DIR: path().describe('Folder of an encoder, used where EMBED_MODELS is unset'),
  ENTITIES_MODEL: text().optional().describe('Model for entities: a name or a folder; off: none; unset: rampart'),
  RERANK_MODEL_DIR: path().describe('Folder of a cross-encoder; unset: no rerank'),
  HEADS_DIR: path().describe('Folder of heads for understand; unset: no understand'),
  INFERENCE_MAX_BATCH: integer(1, 4_096).default(64).describe('Most texts of a request and of a batch'),
  INFERENCE_MAX_QUEUE: integer(1, 1_000_000)
    .default(512)
    .describe('Requests that may wait for a model; more are refused'),
  INFERENCE_QUEUE_DELAY: duration().default(2).describe('Time that Triton waits for more requests of a batch'),
  INFERENCE_QUEUE_TIMEOUT: duration().default(10_000).describe('Longest wait of a request in the queue of Triton'),
  INFERENCE_INSTANCES: integer(0, 64).default(0).describe('Processes a model; 0: one on CPU, two on a GPU'),
  INFERENCE_THREADS: integer(0, 1_024).default(0).describe('Threads of a process on CPU; 0: one a core'),
  MAVEN_URL: url('http', 'https').optional().describe('Maven repository of models; unset: Maven Central'),
  HUB_URL: url('http', 'https').optional().describe('Model hub; unset: Hugging Face'),
});

export type InferenceSettings = z.output<typeof inferenceSettings>;

/** Reads the settings. If any are invalid, prints one line for each and ends the process. */
export const readInferenceSettings = (): InferenceSettings => readSettings(inferenceSettings);
