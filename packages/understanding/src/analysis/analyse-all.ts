import type { Text, TextAnalysis, TextAnalyzer } from './text-analyzer.ts';

/** Returns one analysis for each text. Throws if the analyser returns another number of them. */
export async function analyseAll(
  analyzer: TextAnalyzer,
  texts: readonly Text[],
  signal: AbortSignal,
): Promise<readonly TextAnalysis[]> {
  const analyses = await analyzer.analyse(texts, signal);
  if (analyses.length !== texts.length)
    throw new Error(`${analyzer.model} answered ${analyses.length} of ${texts.length} texts`);
  return analyses;
}
