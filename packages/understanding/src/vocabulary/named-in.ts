import type { VocabularyKind } from './term.ts';
import type { Mention, Vocabulary } from './vocabulary.ts';

/** Names of the terms that a text names: the most frequent first, then the first ones; at most 10 of each kind. */
export interface Named {
  readonly propertySoftware: readonly string[];
  readonly competitors: readonly string[];
  readonly products: readonly string[];
  readonly features: readonly string[];
}

const longestList = 10;

export function namedIn(text: string, vocabulary: Vocabulary): Named {
  const mentions = Map.groupBy(vocabulary.find(text), ({ kind }) => kind);
  const names = (kind: VocabularyKind) => byFrequency(mentions.get(kind) ?? []);
  return {
    propertySoftware: names('PROPERTY_SOFTWARE'),
    competitors: names('COMPETITOR'),
    products: names('PRODUCT'),
    features: names('FEATURE'),
  };
}

function byFrequency(mentions: readonly Mention[]): string[] {
  return [...Map.groupBy(mentions, ({ name }) => name)]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, longestList)
    .map(([name]) => name);
}
