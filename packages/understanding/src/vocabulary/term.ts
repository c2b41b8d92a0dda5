export type VocabularyKind = 'COMPETITOR' | 'PRODUCT' | 'PROPERTY_SOFTWARE' | 'FEATURE';

/** A name that texts are searched for. */
export interface Term {
  readonly kind: VocabularyKind;
  readonly name: string;
  /** Other words or phrases for the same thing. */
  readonly synonyms: readonly string[];
  /** Phrases that contain one of the names but mean something else, such as "MRI scan". */
  readonly exceptions: readonly string[];
  /** True if names and exceptions count only in their exact spelling. */
  readonly caseSensitive: boolean;
}

/** All names of a term. */
export const namesOf = ({ name, synonyms }: Pick<Term, 'name' | 'synonyms'>): string[] => [name, ...synonyms];
