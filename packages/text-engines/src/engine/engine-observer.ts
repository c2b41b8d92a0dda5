import type { EngineKind } from './text-engine.ts';

/**
 * Result of a call. `busy`: the server has too much to do. `failed`: another error of the server. `refused`: it does not
 * take these texts, or not from us. `wrong`: an answer that cannot be used. `open-circuit`: not sent, because the calls
 * before it failed.
 */
export type EngineOutcome =
  | 'ok'
  | 'timeout'
  | 'network'
  | 'busy'
  | 'failed'
  | 'refused'
  | 'wrong'
  | 'open-circuit'
  | 'aborted';

/** One attempt to call a model. */
export interface EngineCall {
  readonly engine: EngineKind;
  readonly operation: 'describe' | 'embed' | 'rerank';
  readonly outcome: EngineOutcome;
  readonly seconds: number;
  readonly texts: number;
}

/** Receives numbers for metrics. */
export interface EngineObserver {
  called(call: EngineCall): void;
  /** Called when the number of texts that wait for the engine has changed. */
  waiting(engine: EngineKind, texts: number): void;
}

export const noObserver: EngineObserver = { called: () => {}, waiting: () => {} };
