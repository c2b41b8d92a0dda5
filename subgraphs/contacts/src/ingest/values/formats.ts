/** An ambiguous value in both formats; null where it is invalid. */
export interface BothFormats<T> {
  /** United States: a decimal point, the month before the day. */
  american: T | null;
  /** Most of Europe: a decimal comma, the day before the month. */
  european: T | null;
}
export type Format = keyof BothFormats<unknown>;

export const sameInBoth = <T>(value: T | null): BothFormats<T> => ({ american: value, european: value });

/**
 * The format of a column: the one in which all values are valid. Null when both are possible and differ, or when some
 * values fit only one and some only the other.
 */
export class ColumnFormat {
  readonly #only = new Set<Format>();
  #ambiguous: string | null = null;
  #shown: string | null = null;

  see<T>(text: string, { american, european }: BothFormats<T>): void {
    if (american === european) return;
    if (american !== null && european !== null) {
      this.#ambiguous ??= text;
      return;
    }
    this.#only.add(american === null ? 'european' : 'american');
    this.#shown ??= text;
  }

  get format(): Format | null {
    const [format, ...others] = this.#only;
    return format && others.length === 0 ? format : null;
  }

  /** The first ambiguous value, if the column does not decide. */
  get ambiguous(): string | null {
    return this.format ? null : this.#ambiguous;
  }

  /** The first value that decides the format. */
  get shown(): string | null {
    return this.#shown;
  }
}
