/** A value that may mean one thing or another by where it was written; null where it means nothing that way. */
export interface TwoWays<T> {
  /** As in the United States: a decimal point, the month before the day. */
  american: T | null;
  /** As in most of Europe: a decimal comma, the day before the month. */
  european: T | null;
}
export type Way = keyof TwoWays<unknown>;

export const bothWays = <T>(value: T | null): TwoWays<T> => ({ american: value, european: value });

/**
 * In which way a column is written: that in which all its values can be read. Neither when both fit and differ, or when
 * some values fit only the one and some only the other.
 */
export class ColumnWay {
  readonly #only = new Set<Way>();
  #doubtful: string | null = null;
  #shown: string | null = null;

  see<T>(text: string, { american, european }: TwoWays<T>): void {
    if (american === european) return;
    if (american !== null && european !== null) {
      this.#doubtful ??= text;
      return;
    }
    this.#only.add(american === null ? 'european' : 'american');
    this.#shown ??= text;
  }

  get way(): Way | null {
    const [way, ...others] = this.#only;
    return way && others.length === 0 ? way : null;
  }

  /** The first value that can be read in either way, where the column leaves open which. */
  get doubtful(): string | null {
    return this.way ? null : this.#doubtful;
  }

  /** The first value that shows the way. */
  get shown(): string | null {
    return this.#shown;
  }
}
