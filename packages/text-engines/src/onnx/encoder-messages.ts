import type { ModelFolder } from './model-folder.ts';

export interface EncoderOptions {
  readonly model: ModelFolder;
  /** Threads that one run uses. */
  readonly threads: number;
}

export interface EncoderRequest {
  readonly texts: readonly string[];
}

export type EncoderReply =
  | { readonly kind: 'ready'; readonly dimensions: number }
  | { readonly kind: 'vectors'; readonly vectors: readonly (Float32Array | null)[] }
  | { readonly kind: 'failed'; readonly message: string };
