export { analyseAll } from './analysis/analyse-all.ts';
export { keywordFinder } from './analysis/keywords.ts';
export { readableText } from './analysis/readable-text.ts';
export { sentimentLabelOf } from './analysis/sentiment-label.ts';
export {
  type Finding,
  type FindingKind,
  type Flag,
  type Handling,
  type Text,
  type TextAnalysis,
  type TextAnalyzer,
  topicCategories,
} from './analysis/text-analyzer.ts';
export { topics } from './analysis/topics.ts';
export { openAnalyzer } from './analyzer.ts';
export { timeIn } from './details/time-expressions.ts';
export { englishWords, foreignWords } from './language/function-words.ts';
export { languageOf } from './language/language-of.ts';
export { sentenceSpans } from './sentence-spans.ts';
export { shown } from './show.ts';
export { spokenText } from './spoken-text.ts';
export { defaultTerms } from './vocabulary/default-terms.ts';
export { type Named, namedIn } from './vocabulary/named-in.ts';
export { foldedName, phraseWords, wordsWithStops } from './vocabulary/phrase-words.ts';
export { productVocabulary } from './vocabulary/product-vocabulary.ts';
export { namesOf, type Term, type VocabularyKind } from './vocabulary/term.ts';
export { compileVocabulary, type Vocabulary } from './vocabulary/vocabulary.ts';
export { fold } from './words/fold.ts';
export { splitWords, type Word } from './words/split-words.ts';
