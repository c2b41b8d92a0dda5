/**
 * Identifies vectors that can be compared: those of one version of one model. Vectors of different spaces never meet in
 * a search, even if they have the same length.
 */
export interface VectorSpace {
  /** Name of the model, for example `bge-small-en-v1.5`. */
  readonly model: string;
  /** Version of the model; for files the beginning of their hash, so that changed files are a new space. */
  readonly version: string;
  /** Length of the vectors, 1 to 4,000. */
  readonly dimensions: number;
}

/** Some models expect another prefix for questions than for the texts in which the answer is looked for. */
export type TextRole = 'QUERY' | 'PASSAGE';

export interface EmbedOptions {
  readonly role: TextRole;
  /** Aborts the calls to a service. */
  readonly signal?: AbortSignal;
}

export const engineKinds = ['BUILT_IN', 'ONNX', 'REMOTE'] as const;
export type EngineKind = (typeof engineKinds)[number];

/** Embeddings of texts, with the engine and the space that they come from. */
export interface Embeddings {
  readonly engine: EngineKind;
  readonly space: VectorSpace;
  /**
   * One vector for each text, in the same order. Its Euclidean length is 1 (within 1e-3), and all numbers are finite. Null
   * for a text without a word that the model knows, such as an empty one, and for those of `refused`.
   */
  readonly vectors: readonly (Float32Array | null)[];
  /** Places of texts that the service refuses, fails at or answers wrongly, while it embeds others; absent if there are none. */
  readonly refused?: ReadonlySet<number>;
}

/** Turns texts into vectors. Reads only the beginning of a long text. Lets other work of the process run. */
export interface TextEngine {
  readonly kind: EngineKind;
  /**
   * Returns the space of the engine's vectors. A service is asked at the first call. Rejects with EngineUnavailableError
   * while it does not answer.
   */
  space(signal?: AbortSignal): Promise<VectorSpace>;
  /**
   * Embeds texts, any number of them. Rejects with EngineUnavailableError if the service does not answer in time or is
   * too busy, and with EngineFaultError if its answer is wrong: another number of vectors, other dimensions, or numbers
   * that are not finite.
   */
  embed(texts: readonly string[], options: EmbedOptions): Promise<Embeddings>;
  /**
   * Rates how well each text answers the query; higher is better. Absent if the engine has no model for it. Rejects like
   * `embed`.
   */
  rerank?(query: string, texts: readonly string[], signal?: AbortSignal): Promise<readonly number[]>;
}

/** The engine does not answer now. The call may be repeated later. */
export class EngineUnavailableError extends Error {
  override readonly name = 'EngineUnavailableError';
}

/** The engine answers, but wrongly. Repeating the call does not help; its operator must look at it. */
export class EngineFaultError extends Error {
  override readonly name = 'EngineFaultError';
}
