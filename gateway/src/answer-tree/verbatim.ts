import {
  blank,
  closingBrace,
  closingBracket,
  comma,
  letterN,
  minus,
  nine,
  openingBrace,
  openingBracket,
  quote,
  zero,
} from './character-codes.ts';
import type { TreeReader } from './tree-reader.ts';

/** Shape of a value that the client gets exactly as the subgraph wrote it, if that is how the gateway would write it. */
export type VerbatimShape = { readonly nonNull: boolean } & (
  | { readonly kind: 'leaf'; readonly passes: LeafScan }
  | { readonly kind: 'list'; readonly item: VerbatimShape }
  | { readonly kind: 'object'; readonly members: readonly VerbatimMember[] }
);

export interface VerbatimMember {
  /** Codes of the JSON before the value: `{"name":` for the first member, `,"name":` for the others. */
  readonly lead: Uint8Array;
  readonly value: VerbatimShape;
}

/** Moves the reader behind a leaf and returns true if it is valid, and written as the gateway would write it. */
export type LeafScan = (reader: TreeReader) => boolean;

/**
 * Moves the reader behind a value and returns true if it is valid, and written as the gateway would write it. If false,
 * nothing is known about the value, and the reader is anywhere inside it.
 */
export function passes(reader: TreeReader, shape: VerbatimShape): boolean {
  if (reader.codes[reader.position] === letterN) return !shape.nonNull && reader.skips('null');
  switch (shape.kind) {
    case 'leaf':
      return shape.passes(reader);
    case 'list':
      return passesList(reader, shape.item);
    case 'object':
      return passesObject(reader, shape.members);
  }
}

function passesList(reader: TreeReader, item: VerbatimShape): boolean {
  const { codes } = reader;
  if (codes[reader.position] !== openingBracket) return false;
  reader.position += 1;
  if (codes[reader.position] === closingBracket) {
    reader.position += 1;
    return true;
  }
  for (;;) {
    if (!passes(reader, item)) return false;
    const code = codes[reader.position];
    reader.position += 1;
    if (code === closingBracket) return true;
    if (code !== comma) return false;
  }
}

function passesObject(reader: TreeReader, members: readonly VerbatimMember[]): boolean {
  for (const { lead, value } of members) {
    if (!reader.isNext(lead)) return false;
    reader.position += lead.length;
    if (!passes(reader, value)) return false;
  }
  const isWhole = reader.codes[reader.position] === closingBrace;
  reader.position += 1;
  return isWhole;
}

export function scanString(reader: TreeReader): boolean {
  if (reader.codes[reader.position] !== quote) return false;
  reader.skipString();
  return true;
}

export function scanBoolean(reader: TreeReader): boolean {
  return reader.skips('true') || reader.skips('false');
}

/** The largest Int of GraphQL. The smallest is one further from 0. */
export const maxInt = 2 ** 31 - 1;

/** Accepts integers of 32 bits, in their shortest form. */
export function scanInt(reader: TreeReader): boolean {
  const { codes, position } = reader;
  const isNegative = codes[position] === minus;
  const start = isNegative ? position + 1 : position;
  let at = start;
  let value = 0;
  for (let code = codes[at] as number; code >= zero && code <= nine; code = codes[at] as number) {
    value = 10 * value + code - zero;
    at += 1;
  }
  reader.position = at;
  if (codes[start] === zero) return at === start + 1 && !isNegative;
  return at > start && value <= (isNegative ? maxInt + 1 : maxInt);
}

/** Length up to which every number without an exponent is finite. */
const shortNumber = 300;

export function scanFloat(reader: TreeReader): boolean {
  const { codes, position } = reader;
  const code = codes[position] as number;
  if (code !== minus && (code < zero || code > nine)) return false;
  const hasExponent = reader.skipNumber();
  if (!hasExponent && reader.position - position <= shortNumber) return true;
  return Number.isFinite(Number(reader.text.slice(position, reader.position)));
}

/** Accepts one of some texts of strings, with quotes. */
export function scanOneOf(texts: ReadonlySet<string>): LeafScan {
  return (reader) => {
    const { position } = reader;
    return scanString(reader) && texts.has(reader.text.slice(position, reader.position));
  };
}

/** Accepts every value without a blank before it but lists, which the gateway writes without blanks. */
export function scanCustom(reader: TreeReader): boolean {
  const code = reader.codes[reader.position] as number;
  if (code <= blank || code === openingBracket) return false;
  reader.skipped();
  return true;
}

/** True for the text of a list or an object that stayed as its subgraph wrote it. */
export function isVerbatim(value: unknown, kind: 'list' | 'object'): value is string {
  return typeof value === 'string' && value.charCodeAt(0) === (kind === 'list' ? openingBracket : openingBrace);
}
