import { z } from 'zod';
import type { InferenceServer } from './inference-server.ts';
import { readJson } from './read-json.ts';
import type { ServiceConnection } from './service-connection.ts';
import { ServiceError } from './service-error.ts';

const infoForm = z.object({
  model_id: z.string(),
  model_sha: z.string().nullish(),
  model_type: z.unknown(),
  max_client_batch_size: z.int().positive().default(32),
});

/** Looks for a Text Embeddings Inference server. Undefined if another server answers. */
export async function findTextEmbeddingsInference(connection: ServiceConnection): Promise<InferenceServer | undefined> {
  const info = await readInfo(connection);
  if (!info) return undefined;
  const { model_id: model, model_sha, model_type, max_client_batch_size: maxTexts } = info;
  return {
    facts: { model, version: model_sha ?? '1', maxTexts },
    embed: (texts, _role, signal) => embed(connection, texts, signal),
    ...(isReranker(model_type) && { rerank: (query, texts, signal) => rerank(connection, query, texts, signal) }),
  };
}

async function readInfo(connection: ServiceConnection) {
  try {
    return readJson(infoForm, (await connection.get('/info')).body, connection.name);
  } catch (error) {
    if (error instanceof ServiceError && (error.reason === 'wrong' || error.status === 404)) return undefined;
    throw error;
  }
}

/** The server writes `{"reranker": {…}}`, older ones `"reranker"`. */
const isReranker = (type: unknown): boolean =>
  type === 'reranker' || (typeof type === 'object' && type !== null && 'reranker' in type);

async function post(connection: ServiceConnection, path: string, body: object, signal?: AbortSignal) {
  return connection.post(path, JSON.stringify(body), { 'content-type': 'application/json' }, signal);
}

const embeddingsForm = z.array(z.array(z.number().nullable()));

async function embed(connection: ServiceConnection, texts: readonly string[], signal?: AbortSignal) {
  const { body } = await post(connection, '/embed', { inputs: texts, truncate: true }, signal);
  const rows = readJson(embeddingsForm, body, connection.name);
  // JSON has no NaN; servers write null instead.
  return { rows: rows.map((row) => Float32Array.from(row, (value) => value ?? Number.NaN)) };
}

const ratingsForm = z.array(z.object({ index: z.int().nonnegative(), score: z.number() }));

/** Returns the scores in the order of the texts; the server sorts them by score. */
async function rerank(
  connection: ServiceConnection,
  query: string,
  texts: readonly string[],
  signal?: AbortSignal,
): Promise<number[]> {
  const { body } = await post(connection, '/rerank', { query, texts, truncate: true }, signal);
  const scores = new Map(readJson(ratingsForm, body, connection.name).map(({ index, score }) => [index, score]));
  return texts.map((_, index) => scores.get(index) ?? Number.NaN);
}
