import type { IncomingHttpHeaders } from 'node:http';
import { type AnswerHead, MalformedHttp } from './answer-head.ts';
import { AnswerTooLong } from './http-exchange.ts';

/** Collects the body of one answer. */
export interface AnswerBody {
  /** Takes the bytes from a position on that belong to the body. Returns the position behind them. */
  take(bytes: Buffer, from: number): number;
  readonly isWhole: boolean;
  /** True if the end of the connection ends the body too. */
  readonly mayEndWithConnection: boolean;
  /** Returns the whole body. */
  bytes(): Buffer;
}

/** Returns the body that a head announces. Throws `MalformedHttp` or `AnswerTooLong`. */
export function bodyAfter({ status, headers }: AnswerHead, maxBytes: number): AnswerBody {
  const { 'transfer-encoding': coding } = headers;
  const length = lengthOf(headers);
  if (status === 204 || status === 304) return new SizedBody(0);
  if (coding !== undefined) {
    // Who believes one of two lengths reads another answer than who believes the other.
    if (length !== undefined) throw new MalformedHttp('An answer has two lengths');
    // It is a list if it is sent twice.
    if (String(coding).toLowerCase() !== 'chunked') throw new MalformedHttp('Unknown transfer coding');
    return new ChunkedBody(maxBytes);
  }
  if (length === undefined) return new OpenBody(maxBytes);
  if (length > maxBytes) throw new AnswerTooLong();
  return new SizedBody(length);
}

function lengthOf({ 'content-length': text }: IncomingHttpHeaders): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,15}$/.test(text)) throw new MalformedHttp('The length of an answer is not a number');
  return Number(text);
}

class SizedBody implements AnswerBody {
  readonly mayEndWithConnection = false;
  readonly #bytes: Buffer;
  #length = 0;

  constructor(length: number) {
    this.#bytes = Buffer.allocUnsafe(length);
  }

  take(bytes: Buffer, from: number): number {
    const taken = bytes.copy(this.#bytes, this.#length, from);
    this.#length += taken;
    return from + taken;
  }

  get isWhole(): boolean {
    return this.#length === this.#bytes.length;
  }

  bytes(): Buffer {
    return this.#bytes;
  }
}

/** A body that ends with its connection. */
class OpenBody implements AnswerBody {
  readonly isWhole = false;
  readonly mayEndWithConnection = true;
  readonly #parts: Parts;

  constructor(maxBytes: number) {
    this.#parts = new Parts(maxBytes);
  }

  take(bytes: Buffer, from: number): number {
    this.#parts.add(bytes.subarray(from));
    return bytes.length;
  }

  bytes(): Buffer {
    return this.#parts.joined();
  }
}

/** Longest line with the size of a chunk, or of a header behind the last one. */
const maxLine = 4_096;

/** Most headers behind the last chunk. */
const maxTrailers = 100;

/** A body in chunks, each with its size before it. */
class ChunkedBody implements AnswerBody {
  readonly mayEndWithConnection = false;
  readonly #parts: Parts;
  #line = '';
  /** Bytes of the current chunk that are still to come. */
  #left = 0;
  #next: 'size' | 'bytes' | 'end of chunk' | 'trailer' | 'nothing' = 'size';
  #trailers = 0;

  constructor(maxBytes: number) {
    this.#parts = new Parts(maxBytes);
  }

  get isWhole(): boolean {
    return this.#next === 'nothing';
  }

  take(bytes: Buffer, from: number): number {
    let at = from;
    while (at < bytes.length && !this.isWhole)
      at = this.#next === 'bytes' ? this.#chunk(bytes, at) : this.#read(bytes, at);
    return at;
  }

  bytes(): Buffer {
    return this.#parts.joined();
  }

  #chunk(bytes: Buffer, at: number): number {
    const end = Math.min(bytes.length, at + this.#left);
    this.#parts.add(bytes.subarray(at, end));
    this.#left -= end - at;
    if (this.#left === 0) this.#next = 'end of chunk';
    return end;
  }

  /** Reads a line, or as much of it as has arrived. */
  #read(bytes: Buffer, at: number): number {
    const lineFeed = bytes.indexOf(10, at);
    const end = lineFeed < 0 ? bytes.length : lineFeed + 1;
    this.#line += bytes.toString('latin1', at, end);
    if (this.#line.length > maxLine) throw new MalformedHttp('A line between chunks is too long');
    if (lineFeed >= 0) {
      if (!this.#line.endsWith('\r\n')) throw new MalformedHttp('A line between chunks has no end');
      this.#follow(this.#line.slice(0, -2));
      this.#line = '';
    }
    return end;
  }

  #follow(line: string): void {
    if (this.#next === 'size') {
      const [, size] = /^([\da-f]{1,8})[ \t]*(?:;.*)?$/i.exec(line) ?? [];
      if (size === undefined) throw new MalformedHttp('The size of a chunk is not a number');
      this.#left = Number.parseInt(size, 16);
      this.#next = this.#left === 0 ? 'trailer' : 'bytes';
    } else if (this.#next === 'end of chunk') {
      if (line !== '') throw new MalformedHttp('A chunk is longer than its size');
      this.#next = 'size';
    } else {
      this.#trailers += 1;
      if (this.#trailers > maxTrailers) throw new MalformedHttp('Too many headers behind the last chunk');
      if (line === '') this.#next = 'nothing';
    }
  }
}

/** The shortest buffer for a body whose length is not known before. */
const firstBuffer = 4_096;

/** The parts of a body whose length is not known before, in one buffer: there may be a part for each byte. */
class Parts {
  readonly #maxBytes: number;
  #bytes = Buffer.allocUnsafe(firstBuffer);
  #length = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  add(part: Buffer): void {
    const length = this.#length + part.length;
    if (length > this.#maxBytes) throw new AnswerTooLong();
    if (length > this.#bytes.length) this.#grow(length);
    // Copied, because the bytes are those of a buffer for all reads.
    part.copy(this.#bytes, this.#length);
    this.#length = length;
  }

  joined(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  #grow(length: number): void {
    const bytes = Buffer.allocUnsafe(Math.max(length, 2 * this.#bytes.length));
    this.#bytes.copy(bytes, 0, 0, this.#length);
    this.#bytes = bytes;
  }
}
