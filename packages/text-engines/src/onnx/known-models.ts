import type { ModelCard } from './model-card.ts';

const embed = { task: 'embed', dimensions: 384 } as const;

const bge = {
  ...embed,
  pooling: 'cls',
  prefixes: { query: 'Represent this sentence for searching relevant passages: ' },
  maxTokens: 512,
} as const;

const miniLm = { ...embed, pooling: 'mean', maxTokens: 256 } as const;

/**
 * Cards by the sha256 of `model.onnx`, for folders without one. The same as in inference/models.toml, so that the service
 * and this engine use a folder alike.
 */
export const knownModels: Readonly<Record<string, ModelCard>> = {
  '6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4': {
    ...bge,
    name: 'bge-small-en-v15-q',
    version: '0.36.2',
  },
  '828e1496d7fabb79cfa4dcd84fa38625c0d3d21da474a00f08db0f559940cf35': {
    ...bge,
    name: 'bge-small-en-v15',
    version: '1.20.0-beta30',
  },
  afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1: {
    ...miniLm,
    name: 'all-minilm-l6-v2-q',
    version: '1.19.0-beta29',
  },
  '759c3cd2b7fe7e93933ad23c4c9181b7396442a2ed746ec7c1d46192c469c46e': {
    ...miniLm,
    name: 'all-minilm-l6-v2',
    version: '1.19.0-beta29',
  },
  '7d9092cb25f2bd1c023b7e8d2aa459044a02030ac880e5a59fdaf27af69f1ded': {
    ...embed,
    name: 'e5-small-v2-q',
    version: '0.36.2',
    pooling: 'mean',
    prefixes: { query: 'query: ', passage: 'passage: ' },
    maxTokens: 512,
  },
};
