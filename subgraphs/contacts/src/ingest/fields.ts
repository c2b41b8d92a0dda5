import { isNullId } from '../identity/placeholder.ts';
import { cleanBody, cleanText } from '../identity/text.ts';
import { day, decimal, FieldError, flag, ids, instant, integer, number, parseJson } from './values.ts';

/** The name under which a column is looked up: `Units_Managed__c`, `properties_units_managed` and `UnitsManaged` are one. */
export const fieldKey = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/^properties_/, '')
    .replace(/__c$/, '')
    .replace(/[^a-z0-9]/g, '');

/**
 * One row of a CSV file, its columns found in any spelling; those of a JSON column `properties` as well. A malformed
 * value is noted as a defect and read as nothing.
 */
export class Fields {
  readonly defects: string[] = [];
  readonly #values = new Map<string, string>();

  constructor(record: Readonly<Record<string, string>>) {
    for (const [name, value] of Object.entries(record)) {
      if (name === 'properties' && value.startsWith('{')) this.#addProperties(value);
    }
    for (const [name, value] of Object.entries(record)) {
      if (value !== '' && name !== 'properties') this.#values.set(fieldKey(name), value);
    }
  }

  keys(): Iterable<string> {
    return this.#values.keys();
  }

  #addProperties(json: string): void {
    const properties = this.#checked('properties', () => parseJson(json));
    if (typeof properties !== 'object' || properties === null) return;
    for (const [name, value] of Object.entries(properties)) {
      if (value === null || value === '') continue;
      this.#values.set(fieldKey(name), typeof value === 'object' ? JSON.stringify(value) : String(value));
    }
  }

  /** The first of the columns that has a value. */
  #read<T>(names: readonly string[], parse: (text: string) => T | null): T | null {
    for (const name of names) {
      const text = this.#values.get(fieldKey(name));
      if (text !== undefined) return this.#checked(name, () => parse(text)) ?? null;
    }
    return null;
  }

  #checked<T>(name: string, parse: () => T): T | undefined {
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof FieldError)) throw error;
      this.defects.push(`${name} ${error.message}`);
      return undefined;
    }
  }

  text(...names: string[]): string | null {
    return this.#read(names, (text) => cleanText(text));
  }
  /** A name that other rows may give as well, and so must not be a word for nothing. */
  name(...names: string[]): string | null {
    return this.#read(names, (text) => (isNullId(text) ? null : cleanText(text)));
  }
  id(...names: string[]): string | null {
    return this.#read(names, (text) => (isNullId(text) ? null : cleanText(text)));
  }
  body(...names: string[]): string | null {
    return this.#read(names, (text) => cleanBody(text));
  }
  decimal(...names: string[]): string | null {
    return this.#read(names, decimal);
  }
  integer(...names: string[]): number | null {
    return this.#read(names, integer);
  }
  number(...names: string[]): number | null {
    return this.#read(names, number);
  }
  flag(...names: string[]): boolean | null {
    return this.#read(names, flag);
  }
  instant(...names: string[]): string | null {
    return this.#read(names, instant);
  }
  day(...names: string[]): string | null {
    return this.#read(names, day);
  }
  ids(...names: string[]): string[] {
    return this.#read(names, ids) ?? [];
  }
  url(...names: string[]): string | null {
    return this.#read(names, (text) => {
      const url = URL.parse(/^https?:/i.test(text) ? text : `https://${text}`);
      if (!url?.hostname.includes('.')) throw new FieldError('is no web address');
      return url.href;
    });
  }
}

/** A value that the row means nothing without. */
export function required<T>(value: T | null, column: string): T {
  if (value === null) throw new RowError(`has no ${column}`);
  return value;
}

/** Why a row cannot be taken at all; the same text for all rows with the same trouble. */
export class RowError extends Error {
  override readonly name = 'RowError';
}
