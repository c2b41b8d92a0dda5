import { ServiceError } from './service-error.ts';

/** A tensor of texts for a request. */
export interface TextTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly texts: readonly string[];
}

/** A tensor of an answer: its numbers as JSON, flat or nested, or as bytes. */
export interface NumberTensor {
  readonly name: string;
  readonly datatype: string;
  readonly shape: readonly number[];
  readonly data: unknown;
}

/** Encodes texts as the protocol does: for each its length in four bytes, little-endian, then its UTF-8. */
export function encodeTexts(texts: readonly string[]): Buffer {
  return Buffer.concat(
    texts.flatMap((text) => {
      const bytes = Buffer.from(text);
      const length = Buffer.alloc(4);
      length.writeUInt32LE(bytes.length);
      return [length, bytes];
    }),
  );
}

interface NumberFormat {
  readonly bytes: number;
  read(view: DataView, offset: number): number;
}

const formats: Readonly<Record<string, NumberFormat>> = {
  FP16: { bytes: 2, read: readHalf },
  FP32: { bytes: 4, read: (view, offset) => view.getFloat32(offset, true) },
  FP64: { bytes: 8, read: (view, offset) => view.getFloat64(offset, true) },
};

/** Reads the numbers of a tensor, in row-major order. Throws a ServiceError if they do not fill its shape. */
export function readNumbers({ name, datatype, shape, data }: NumberTensor, source: string): Float32Array {
  const expected = shape.reduce((product, size) => product * size, 1);
  const wrong = (why: string) =>
    new ServiceError(`${source} answered with a wrong tensor ${name}: ${why}`, { reason: 'wrong' });
  const format = formats[datatype];
  if (!format) throw wrong(`${datatype} numbers instead of ${Object.keys(formats).join(', ')}`);
  if (!Buffer.isBuffer(data)) {
    const numbers = [data].flat(shape.length + 1);
    if (numbers.length !== expected) throw wrong(`${numbers.length} numbers for the shape ${shape.join(' × ')}`);
    const stranger = numbers.find((value) => typeof value !== 'number');
    if (stranger !== undefined) throw wrong(`${JSON.stringify(stranger)} is no number`);
    return Float32Array.from(numbers as number[]);
  }
  if (data.length !== expected * format.bytes) throw wrong(`${data.length} bytes for the shape ${shape.join(' × ')}`);
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const numbers = new Float32Array(expected);
  for (let index = 0; index < expected; index += 1) numbers[index] = format.read(view, index * format.bytes);
  return numbers;
}

/** Reads a number of 16 bits: a sign, five bits of exponent, ten of fraction. */
function readHalf(view: DataView, offset: number): number {
  const bits = view.getUint16(offset, true);
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0x1f) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1_024) * 2 ** (exponent - 15);
}

/** Splits numbers into rows of equal length. */
export const rowsOf = (numbers: Float32Array, rows: number): Float32Array[] =>
  Array.from({ length: rows }, (_, row) => {
    const length = numbers.length / rows;
    return numbers.subarray(row * length, (row + 1) * length);
  });
