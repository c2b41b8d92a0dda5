import { type BothFormats, ColumnFormat, type Format, sameInBoth } from '../values/formats.ts';
import type { LocaleFormats } from '../values/locale.ts';
import { readDate } from '../values/read-date.ts';
import type { WrittenNumber } from '../values/read-number.ts';
import { readNumber } from '../values/read-number.ts';
import type { ValueType } from './field-kinds.ts';

/** Format of the numbers and dates in one column, derived from all its values. */
export class ColumnValues {
  readonly #type: ValueType;
  readonly #format = new ColumnFormat();
  #hasFraction = false;
  #hasPercentage = false;

  constructor(type: ValueType) {
    this.#type = type;
  }

  see(text: string): void {
    if (this.#type === 'date') {
      const { american, european } = readDate(text);
      this.#format.see(text, american?.at === european?.at ? sameInBoth(american) : { american, european });
      return;
    }
    const number = readNumber(text);
    if (!number) return;
    const value = allowedReadings(number, this.#type);
    this.#format.see(text, value);
    if (this.#type === 'share' && !number.isPercent) this.#seeShare(value);
  }

  #seeShare({ american, european }: BothFormats<string>): void {
    for (const value of [american, european].filter((value) => value !== null).map(Number)) {
      if (value > 1) this.#hasPercentage = true;
      else if (value > 0 && value < 1) this.#hasFraction = true;
    }
  }

  /** Returns how to read an ambiguous value: by the column's other values, or else by the locale. */
  formatBy(locale: LocaleFormats | null): Format | null {
    const given = this.#type === 'date' ? locale?.dates : locale?.numbers;
    return this.#format.format ?? given ?? null;
  }

  /** True if shares are percentages; null when the column does not show it. */
  get isPercentage(): boolean | null {
    return this.#hasPercentage ? true : this.#hasFraction ? false : null;
  }

  get ambiguous(): string | null {
    return this.#format.ambiguous;
  }

  /** The value that proves the European format; null when there is none. */
  get european(): string | null {
    return this.#format.format === 'european' ? this.#format.shown : null;
  }
}

/** Returns the readings that this type allows. Whole numbers allow no fraction. */
export function allowedReadings({ value }: WrittenNumber, type: ValueType): BothFormats<string> {
  if (type !== 'integer') return value;
  const whole = (text: string | null) => (text?.includes('.') ? null : text);
  return { american: whole(value.american), european: whole(value.european) };
}
