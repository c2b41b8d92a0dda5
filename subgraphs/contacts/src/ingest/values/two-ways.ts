/** An ambiguous value in both formats; null where it is invalid. */
export interface TwoWays<T> {
  /** United States: a decimal point, the month before the day. */
  american: T | null;
  /** Most of Europe: a decimal comma, the day before the month. */
  european: T | null;
}
export type Way = keyof TwoWays<unknown>;

export const bothWays = <T>(value: T | null): TwoWays<T> => ({ american: value, european: value });

/**
 * The format of a column: the one in which all values are valid. Null when both are possible and differ, or when some
 * values fit only one and some only the other.
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

  /** The first ambiguous value, if the column does not decide. */
  get doubtful(): string | null {
    return this.way ? null : this.#doubtful;
  }

  /** The first value that decides the format. */
  get shown(): string | null {
    return this.#shown;
  }
}
