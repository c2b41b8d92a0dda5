import { type Finding, openAnalyzer, type TextAnalyzer } from '@sophia/understanding';

export interface HeldAnalyzer extends TextAnalyzer {
  /** All texts that it received, in order. */
  readonly seen: readonly string[];
  /** All findings that it returned, in order. */
  readonly found: readonly Finding[];
  /** Resolves at the next call. */
  called(): Promise<void>;
  /** Runs at each call, before it returns. */
  before: () => Promise<void>;
}

const builtIn = await openAnalyzer();

/** The built-in analyser, with a hook for tests that delay it or make it fail. */
export function heldAnalyzer(): HeldAnalyzer {
  const seen: string[] = [];
  const found: Finding[] = [];
  let waiting = Promise.withResolvers<void>();
  return {
    ...builtIn,
    seen,
    found,
    before: async () => undefined,
    called: () => waiting.promise,
    async analyse(texts) {
      seen.push(...texts.map(({ text }) => text));
      waiting.resolve();
      waiting = Promise.withResolvers();
      await this.before();
      const analyses = await builtIn.analyse(texts);
      found.push(...analyses.flatMap(({ findings }) => findings));
      return analyses;
    },
  };
}
