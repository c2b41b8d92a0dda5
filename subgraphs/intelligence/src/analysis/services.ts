import type { ModuleContext, WorkContext } from '@sophia/subgraph-kit';
import type { TextAnalyzer } from './text-analyzer.ts';

/** What the subgraph opens, and what may be put in its place. */
export interface IntelligenceServices {
  readonly analyzer: TextAnalyzer;
}

export type Context = ModuleContext<IntelligenceServices>;
export type OutsideTransaction = WorkContext<IntelligenceServices>;
