import type { LocaleWays } from '../values/locale.ts';
import { readDate } from '../values/read-date.ts';
import type { WrittenNumber } from '../values/read-number.ts';
import { readNumber } from '../values/read-number.ts';
import { bothWays, ColumnWay, type TwoWays, type Way } from '../values/two-ways.ts';
import type { ValueType } from './dictionary.ts';

/** Format of the numbers and dates in one column, derived from all its values. */
export class ColumnValues {
  readonly #type: ValueType;
  readonly #way = new ColumnWay();
  #hasPart = false;
  #hasMany = false;

  constructor(type: ValueType) {
    this.#type = type;
  }

  see(text: string): void {
    if (this.#type === 'date') {
      const { american, european } = readDate(text);
      this.#way.see(text, american?.at === european?.at ? bothWays(american) : { american, european });
      return;
    }
    const number = readNumber(text);
    if (!number) return;
    const value = meant(number, this.#type);
    this.#way.see(text, value);
    if (this.#type === 'share' && !number.isPercent) this.#seeShare(value);
  }

  #seeShare({ american, european }: TwoWays<string>): void {
    for (const value of [american, european].filter((way) => way !== null).map(Number)) {
      if (value > 1) this.#hasMany = true;
      else if (value > 0 && value < 1) this.#hasPart = true;
    }
  }

  /** Returns how to read an ambiguous value: by the column's other values, or else by the locale. */
  wayBy(locale: LocaleWays | null): Way | null {
    const given = this.#type === 'date' ? locale?.dates : locale?.numbers;
    return this.#way.way ?? given ?? null;
  }

  /** True if shares are percentages; null when the column does not show it. */
  get isByHundred(): boolean | null {
    return this.#hasMany ? true : this.#hasPart ? false : null;
  }

  get doubtful(): string | null {
    return this.#way.doubtful;
  }

  /** The value that proves the European format; null when there is none. */
  get european(): string | null {
    return this.#way.way === 'european' ? this.#way.shown : null;
  }
}

/** Returns the readings that this type allows. Whole numbers allow no fraction. */
export function meant({ value }: WrittenNumber, type: ValueType): TwoWays<string> {
  if (type !== 'integer') return value;
  const whole = (text: string | null) => (text?.includes('.') ? null : text);
  return { american: whole(value.american), european: whole(value.european) };
}
