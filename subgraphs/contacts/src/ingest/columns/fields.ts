import { isNullId } from '../../identity/placeholder.ts';
import { cleanBody, cleanText } from '../../identity/text.ts';
import type { BothFormats, Format } from '../values/formats.ts';
import type { LocaleFormats } from '../values/locale.ts';
import { readDate, type WrittenDate } from '../values/read-date.ts';
import { readNumber, type WrittenNumber } from '../values/read-number.ts';
import { FieldError, flag, ids, parseJson } from '../values/values.ts';
import type { ColumnValues } from './column-values.ts';
import { allowedReadings } from './column-values.ts';
import { type Field, foldLabel } from './dictionary.ts';
import type { ValueType } from './field-kinds.ts';
import { textsAt } from './json-path.ts';
import { type ColumnMapping, labelIndex, nested } from './map-columns.ts';
import { prepared } from './transforms.ts';

/** A value that cannot be used, in a row that can. */
export interface Defect {
  reason: string;
  value?: string;
}

/** Thrown when a whole row cannot be used. Equal problems have equal messages. */
export class RowError extends Error {
  override readonly name = 'RowError';
}

/** Thrown for a row that is none of this graph, such as a second account of the same event. */
export class PassedOver extends Error {
  override readonly name = 'PassedOver';
}

/** Returns a value that the row needs. Throws RowError without it. */
export function required<T>(value: T | null, field: string): T {
  if (value === null) throw new RowError(`has no ${field}`);
  return value;
}

/** A field's text and its column. */
export interface Cell {
  text: string;
  column: string;
  /** All values of a place inside JSON, of which the text is the first. */
  all?: readonly string[];
}

export interface Money {
  amount: string;
  currency: string | null;
}

/** Format and fields of a file's columns. */
export interface Reading {
  mapping: ColumnMapping;
  /** By column. */
  values: ReadonlyMap<string, ColumnValues>;
  locale: LocaleFormats | null;
}

/**
 * One row of a file, read by the fields of its table. A JSON column `properties` counts as more columns. A malformed or
 * ambiguous value is noted as a defect and returned as null.
 */
export class Fields {
  readonly defects: Defect[] = [];
  readonly #reading: Reading;
  readonly #row: readonly string[];
  readonly #properties: ReadonlyMap<string, Cell>;

  constructor(reading: Reading, row: readonly string[]) {
    this.#reading = reading;
    this.#row = row;
    this.#properties = this.#readProperties();
  }

  /** The field's first column with a value. */
  cell(name: string): Cell | null {
    const { columns, header } = this.#reading.mapping;
    const field = this.#field(name);
    for (const index of columns.get(name) ?? []) {
      const text = this.#row[index];
      if (text) return { text, column: header[index] ?? name };
    }
    return this.#properties.get(name) ?? this.#inside(field);
  }

  #field(name: string): Field {
    const { table } = this.#reading.mapping;
    const field = table.fields.get(name);
    if (!field) throw new Error(`${table.id} has no field ${name}`);
    return field;
  }

  /** The first place inside a column of JSON that has a value. */
  #inside({ from, transform }: Field): Cell | null {
    const { header } = this.#reading.mapping;
    for (const { column, steps } of from) {
      const wanted = foldLabel(column);
      const index = header.findIndex((each) => foldLabel(each) === wanted);
      const json = this.#row[index];
      if (!json) continue;
      const all = textsAt(this.#checked({ text: json, column }, parseJson), steps);
      const [first] = all;
      if (first !== undefined)
        return { text: transform === 'joined' ? all.join('') : first, column: header[index] ?? column, all };
    }
    return null;
  }

  /** Values of all columns whose name begins so, by the rest of the name. */
  beginningWith(prefix: string): Map<string, string> {
    const { header } = this.#reading.mapping;
    const found = new Map<string, string>();
    const add = (column: string, text: string | undefined) => {
      const name = column.replace(/^properties_/, '');
      if (text && name.startsWith(prefix)) found.set(name.slice(prefix.length), text);
    };
    for (const [column, text] of Object.entries(this.#nested()))
      add(column, typeof text === 'string' ? text : undefined);
    for (const [index, column] of header.entries()) add(column, this.#row[index]);
    return found;
  }

  #nested(): object {
    const json = this.#row[this.#reading.mapping.header.indexOf(nested)];
    if (!json?.startsWith('{')) return {};
    const properties = this.#checked({ text: json, column: nested }, parseJson);
    return typeof properties === 'object' && properties !== null ? properties : {};
  }

  #readProperties(): ReadonlyMap<string, Cell> {
    const properties = this.#nested();
    const index = labelIndex(this.#reading.mapping.table);
    return new Map(
      Object.entries(properties).flatMap(([column, value]): [string, Cell][] => {
        const field = index.get(foldLabel(column))?.field;
        if (!field || value === null || value === '') return [];
        return [[field.name, { text: typeof value === 'object' ? JSON.stringify(value) : String(value), column }]];
      }),
    );
  }

  #read<T>(name: string, parse: (text: string, cell: Cell) => T | null): T | null {
    const cell = this.cell(name);
    if (cell === null) return null;
    const { transform, rule } = this.#field(name);
    return this.#checked(cell, (text) => parse(prepared(text, transform, rule), cell)) ?? null;
  }

  #checked<T>(cell: Cell, parse: (text: string) => T): T | undefined {
    try {
      return parse(cell.text);
    } catch (error) {
      if (!(error instanceof FieldError)) throw error;
      this.defects.push({ reason: `${cell.column} ${error.message}`, value: cell.text });
      return undefined;
    }
  }

  /** Throws RowError if a field has no value that the dictionary demands. */
  checkRequired(): void {
    for (const { name, rule } of this.#reading.mapping.table.fields.values())
      if (rule === 'required' && this.cell(name) === null) throw new RowError(`has no ${name}`);
  }

  /** True if the table has this field. */
  has(name: string): boolean {
    return this.#reading.mapping.table.fields.has(name);
  }

  text(name: string): string | null {
    return this.#read(name, (text) => cleanText(text));
  }
  /** A name that other rows may use as a reference, so placeholders count as missing. */
  name(name: string): string | null {
    return this.#read(name, (text) => (isNullId(text) ? null : cleanText(text)));
  }
  id(name: string): string | null {
    return this.#read(name, (text) => (isNullId(text) ? null : cleanText(text)));
  }
  ids(name: string): string[] {
    return this.#read(name, (text, { all }) => (all ? ids(JSON.stringify(all)) : ids(text))) ?? [];
  }
  body(name: string): string | null {
    return this.#read(name, (text) => cleanBody(text));
  }
  flag(name: string): boolean | null {
    return this.#read(name, flag);
  }
  url(name: string): string | null {
    return this.#read(name, (text) => {
      if (isNullId(text)) return null;
      const url = URL.parse(/^https?:/i.test(text) ? text : `https://${text}`);
      if (!url?.hostname.includes('.')) throw new FieldError('is not a web address');
      return url.href;
    });
  }

  decimal(name: string): string | null {
    return this.#read(name, (text, cell) => this.#number(text, cell, 'number').value);
  }
  money(name: string): Money | null {
    return this.#read(name, (text, cell) => {
      const { value, written } = this.#number(text, cell, 'number');
      return { amount: value, currency: written.currency };
    });
  }
  integer(name: string): number | null {
    return this.#read(name, (text, cell) => {
      const number = Number(this.#number(text, cell, 'integer').value);
      if (Math.abs(number) > 2_147_483_647) throw new FieldError('is out of range');
      return number;
    });
  }

  /**
   * A share, from 0 to 1. `isPercentage` says if the table writes percentages when the column does not show it; null
   * when both are possible.
   */
  share(name: string, isPercentage: boolean | null): number | null {
    return this.#read(name, (text, cell) => {
      const { value, written } = this.#number(text, cell, 'share');
      const number = Number(value);
      const shown = this.#reading.values.get(cell.column)?.isPercentage ?? isPercentage;
      if (number === 0) return 0;
      if (!written.isPercent && shown === null) throw new FieldError('may be 1 or 1 %');
      if (!written.isPercent && shown && number < 1) throw new FieldError('is a fraction among percentages');
      const share = written.isPercent || shown ? Number(shifted(value)) : number;
      if (share < 0 || share > 1) throw new FieldError('is not a share from 0 to 1');
      return share;
    });
  }

  instant(...names: string[]): string | null {
    return this.#date(names)?.at ?? null;
  }
  /** A calendar day, `YYYY-MM-DD`. */
  day(...names: string[]): string | null {
    return this.#date(names)?.day ?? null;
  }

  /** The first of these fields that has a value. */
  #date(names: readonly string[]): WrittenDate | null {
    const name = names.find((each) => this.cell(each));
    if (name === undefined) return null;
    return this.#read(name, (text, cell) => {
      const date = readDate(text);
      if (date.american === null && date.european === null) throw new FieldError('is not a date');
      return this.#chosen(cell, date, 'date');
    });
  }

  #number(text: string, cell: Cell, type: ValueType): { value: string; written: WrittenNumber } {
    const written = readNumber(text);
    if (!written) throw new FieldError('is not a number');
    if (written.isPercent && type !== 'share') throw new FieldError('is a percentage');
    const value = allowedReadings(written, type);
    if (value.american === null && value.european === null) throw new FieldError('is not a whole number');
    return { value: this.#chosen(cell, value, type), written };
  }

  #chosen<T>(cell: Cell, { american, european }: BothFormats<T>, type: ValueType): T {
    if (american === european && american !== null) return american;
    if (american === null && european !== null) return european;
    if (european === null && american !== null) return american;
    const { values, locale } = this.#reading;
    const given = type === 'date' ? locale?.dates : locale?.numbers;
    const format: Format | null = values.get(cell.column)?.formatBy(locale) ?? given ?? null;
    const chosen = format === null ? null : format === 'american' ? american : european;
    if (chosen === null) throw new FieldError('can be read in two ways: choose one with --locale');
    return chosen;
  }
}

/** Divides a decimal by a hundred, exactly. */
function shifted(value: string): string {
  const [whole = '', fraction = ''] = value.replace('-', '').split('.');
  const digits = whole.padStart(3, '0');
  return `${value.startsWith('-') ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`;
}
