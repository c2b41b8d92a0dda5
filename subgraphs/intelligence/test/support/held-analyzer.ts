import { ruleAnalyzer } from '../../src/analysis/rule-analyzer.ts';
import type { TextAnalyzer } from '../../src/analysis/text-analyzer.ts';

export interface HeldAnalyzer extends TextAnalyzer {
  /** Every text that it was given, in order. */
  readonly seen: readonly string[];
  /** Resolves when it has been called once more. */
  called(): Promise<void>;
  /** What happens at each call before it answers. */
  before: () => Promise<void>;
}

/** The built-in analyser, which a test holds up or has fail. */
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
