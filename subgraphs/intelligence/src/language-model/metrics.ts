import type { EngineOutcome } from '@sophia/text-engines';
import { Counter, Histogram, type Registry } from 'prom-client';
import type { Purpose, Usage } from './language-model.ts';

/** Receives numbers for metrics. */
export interface ModelObserver {
  called(purpose: Purpose, outcome: EngineOutcome, seconds: number): void;
  used(purpose: Purpose, usage: Usage): void;
}

export function languageModelMetrics(registry: Registry): ModelObserver {
  const registers = [registry];
  const calls = new Histogram({
    name: 'sophia_language_model_call_duration_seconds',
    help: 'Time of attempts to call the language model',
    labelNames: ['purpose', 'outcome'],
    buckets: [0.1, 0.5, 1, 2, 5, 10, 30, 60],
    registers,
  });
  const tokens = new Counter({
    name: 'sophia_language_model_tokens_total',
    help: 'Tokens that the language model read (input) and wrote (output)',
    labelNames: ['purpose', 'direction'],
    registers,
  });
  return {
    called: (purpose, outcome, seconds) => calls.observe({ purpose, outcome }, seconds),
    used(purpose, { inputTokens, outputTokens }) {
      tokens.inc({ purpose, direction: 'input' }, inputTokens);
      tokens.inc({ purpose, direction: 'output' }, outputTokens);
    },
  };
}
