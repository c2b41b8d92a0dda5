import { z } from 'zod';

/**
 * Describes how a model is used: `sophia-model.json` in its folder, which the inference service reads and writes too. All
 * is optional.
 */
export const modelCard = z.object({
  name: z.string().min(1).optional(),
  version: z.string().min(1).optional(),
  task: z.string().default('embed'),
  /** How the vectors of tokens become one: that of the first token, or the mean of all. */
  pooling: z.enum(['cls', 'mean']).optional(),
  /** Texts that the model expects before a question and before a passage. */
  prefixes: z.object({ query: z.string().optional(), passage: z.string().optional() }).optional(),
  /** Longest input in tokens, with special ones. */
  maxTokens: z.int().min(3).max(32_768).optional(),
  dimensions: z.int().min(1).max(4_000).optional(),
  /** Hashes of files by name. */
  sha256: z.record(z.string(), z.string()).optional(),
});

export type ModelCard = z.output<typeof modelCard>;
