import { readFile } from 'node:fs/promises';

/** What an answer must say. All given parts must hold. */
export interface Expected {
  /** It must be declined, unless one of the `or…` holds. */
  readonly declined?: boolean;
  readonly orValue?: number;
  readonly orMentions?: readonly string[];
  /** The number that is asked for. */
  readonly value?: number;
  /** Share by which numbers may differ. */
  readonly within?: number;
  /** In the text or the table. */
  readonly mentions?: readonly string[];
  /** Neither in the text nor in the table. */
  readonly leaves?: readonly string[];
  /** The names of all rows, in any order. */
  readonly rows?: readonly string[];
  /** More names that rows may have. */
  readonly alsoFine?: readonly string[];
  /** The names of the first rows, in order. */
  readonly top?: readonly string[];
  readonly first?: string;
  /** Numbers of rows by their names. */
  readonly points?: Readonly<Record<string, number>>;
}

export interface Question {
  readonly id: string;
  /** Held-out questions were written before any intent, and none is tuned to them. */
  readonly set: 'tuning' | 'held-out';
  /** `companies` is the whole sample as of the day of the question. */
  readonly data: 'sample' | 'companies' | 'shared';
  readonly now: string;
  readonly question: string;
  readonly expect: Expected;
  /** True for those that the product was asked for with. */
  readonly isOfDomain?: boolean;
  /** Where the answer was found. */
  readonly found: string;
}

export const readQuestions = async (): Promise<Question[]> =>
  JSON.parse(await readFile(new URL('questions.json', import.meta.url), 'utf8'));
