import { duration, port, secret, text, url } from '@sophia/settings';

/** Settings of the vector store. */
export const vectorSettings = {
  WEAVIATE_URL: url('http', 'https')
    .optional()
    .describe('A Weaviate server for vectors; unset: pgvector in the database, where the server has it'),
  WEAVIATE_GRPC_HOST: text().optional().describe('Host of its gRPC port; unset: the host of WEAVIATE_URL'),
  WEAVIATE_GRPC_PORT: port().default(50_051).describe('Its gRPC port'),
  WEAVIATE_API_KEY: secret().optional().describe('Key for Weaviate'),
  WEAVIATE_TIMEOUT: duration()
    .default(5_000)
    .describe('Longest search in Weaviate; a write takes up to six times as long'),
};
