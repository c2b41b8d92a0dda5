export { builtInEngine, charactersRead } from './built-in/built-in-engine.ts';
export { builtInTable, readBuiltInTable } from './built-in/built-in-table.ts';
export { rowsOfText } from './built-in/rows-of-text.ts';
export { readWordTable } from './built-in/word-table.ts';
export { engineMetrics } from './engine/engine-metrics.ts';
export type { EngineOutcome } from './engine/engine-observer.ts';
export {
  type Embeddings,
  EngineFaultError,
  type EngineKind,
  EngineUnavailableError,
  type TextEngine,
  type VectorSpace,
} from './engine/text-engine.ts';
export { type EngineSettings, openEngines, type TextEngines } from './open/open-engines.ts';
export type { BreakerOptions } from './remote/circuit-breaker.ts';
export { createGuard, type GuardedCall, type RetryOptions } from './remote/guard.ts';
export { ServiceError } from './remote/service-error.ts';
export { answerInTime, longestWaitMs } from './waiting/answer-in-time.ts';
export { undefinedIfAway } from './waiting/undefined-if-away.ts';
export { unlessAborted } from './waiting/unless-aborted.ts';
