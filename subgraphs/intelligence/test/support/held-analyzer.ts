import { ruleAnalyzer } from '../../src/analysis/rule-analyzer.ts';
import type { TextAnalyzer } from '../../src/analysis/text-analyzer.ts';

export interface HeldAnalyzer extends TextAnalyzer {
  /** All texts that it received, in order. */
  readonly seen: readonly string[];
  /** Resolves at the next call. */
  called(): Promise<void>;
  /** Runs at each call, before it returns. */
  before: () => Promise<void>;
}

/** The built-in analyser, with a hook for tests that delay it or make it fail. */
export function heldAnalyzer(): HeldAnalyzer {
  const seen: string[] = [];
  let waiting = Promise.withResolvers<void>();
  return {
    ...ruleAnalyzer,
    seen,
    before: async () => undefined,
    called: () => waiting.promise,
    async analyse(texts) {
      seen.push(...texts.map(({ text }) => text));
      waiting.resolve();
      waiting = Promise.withResolvers();
      await this.before();
      return ruleAnalyzer.analyse(texts);
    },
  };
}
