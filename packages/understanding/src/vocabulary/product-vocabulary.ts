import { defaultTerms } from './default-terms.ts';
import { compileVocabulary, type Vocabulary } from './vocabulary.ts';

/** The terms that come with the product. */
export const productVocabulary: Vocabulary = compileVocabulary(0, defaultTerms);
