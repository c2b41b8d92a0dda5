import type { EngineObserver } from '../engine/engine-observer.ts';
import type { BreakerOptions } from './circuit-breaker.ts';
import type { RetryOptions } from './guard.ts';

export interface RemoteEngineOptions {
  readonly url: string;
  /** Another server that rates texts. @default the same */
  readonly rerankUrl?: string;
  /** Name of the model that embeds texts, on a server of the Open Inference Protocol. @default embed */
  readonly model?: string;
  /** Name of the model that rates texts. @default rerank */
  readonly rerankModel?: string;
  readonly token?: string;
  /** Milliseconds that a call may take. @default 10 s */
  readonly timeoutMs?: number;
  /** Largest number of texts in a call. The server may lower it. @default 64 */
  readonly maxTexts?: number;
  /** Largest number of calls at the same time. @default 4 */
  readonly concurrency?: number;
  /** Text before each question and each passage. Our own service adds those of its model itself. */
  readonly queryPrefix?: string;
  readonly passagePrefix?: string;
  /** Milliseconds after which the server is looked at again. @default 30 s */
  readonly refreshMs?: number;
  readonly retry?: Partial<RetryOptions>;
  readonly breaker?: Partial<BreakerOptions>;
  readonly observer?: EngineObserver;
}
