import type { TextRole } from '../engine/text-engine.ts';

/** Facts about a server's model, from the server itself. */
export interface ModelFacts {
  readonly model: string;
  /** Version of the model, for the space of its vectors. Undefined if only an answer tells it. */
  readonly version?: string;
  /** Undefined if only the first vector shows it. */
  readonly dimensions?: number;
  /** Largest number of texts in one call, if the server tells. */
  readonly maxTexts?: number;
}

/** Vectors as the server sent them, one row after the other. */
export interface SentVectors {
  /** Version of the model that made them, if the answer names it. */
  readonly version?: string;
  readonly rows: readonly Float32Array[];
}

/** A server that was found at the address, of one of the protocols. */
export interface InferenceServer {
  readonly facts: ModelFacts;
  /** Version that the facts are about, as answers name it. Undefined if answers name none. */
  readonly describedVersion?: string;
  /** Returns the versions of the model that the server has. Absent if it can have only one. */
  versions?(): Promise<readonly string[]>;
  embed(texts: readonly string[], role: TextRole, signal?: AbortSignal): Promise<SentVectors>;
  /** Absent if the server has no model for it. */
  rerank?(query: string, texts: readonly string[], signal?: AbortSignal): Promise<number[]>;
}
