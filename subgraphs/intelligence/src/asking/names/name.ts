import type { Span } from '../text/question-words.ts';

export type NameKind =
  | 'ACCOUNT'
  | 'CONTACT'
  | 'EMPLOYEE'
  | 'SEGMENT'
  | 'REGION'
  | 'INDUSTRY'
  | 'PRODUCT'
  | 'STAGE'
  | 'SOFTWARE'
  | 'COMPETITOR'
  | 'TOPIC';

/** Something with a name that questions may be about. */
export interface Named {
  readonly kind: NameKind;
  readonly name: string;
  /** Of accounts, contacts and employees. */
  readonly id?: string;
  /** Other names of it. */
  readonly synonyms?: readonly string[];
}

/** What a part of a question may mean. */
export interface Candidate extends Named {
  /** 1 for the same name; less for a part of it, and for typing errors. */
  readonly likeness: number;
}

/** A part of a question that names something. */
export interface Mention extends Span {
  /** As in the question. */
  readonly words: string;
  /** The likeliest meanings, equally likely ones together; never empty. */
  readonly candidates: readonly Candidate[];
}
