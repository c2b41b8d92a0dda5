import type { InferenceServer } from './inference-server.ts';
import { findOpenInference, type ModelNames } from './open-inference-protocol.ts';
import type { ServiceConnection } from './service-connection.ts';
import { ServiceError } from './service-error.ts';
import { findTextEmbeddingsInference } from './text-embeddings-inference.ts';

/** Finds out which kind of server answers at the address. */
export async function findServer(
  connection: ServiceConnection,
  names: ModelNames,
  served?: string,
): Promise<InferenceServer> {
  const server =
    (await findOpenInference(connection, names, served)) ?? (await findTextEmbeddingsInference(connection));
  if (server) return server;
  throw new ServiceError(
    `${connection.name} speaks neither the Open Inference Protocol v2 (GET /v2) nor that of Text Embeddings Inference (GET /info)`,
    { reason: 'wrong' },
  );
}
