import { promisify } from 'node:util';
import {
  brotliCompress,
  brotliDecompress,
  constants,
  gunzip,
  gzip,
  inflate,
  zstdCompress,
  zstdDecompress,
} from 'node:zlib';

type Decode = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Promise<NonSharedBuffer>;

const decoders = new Map<string, Decode>([
  ['gzip', promisify(gunzip)],
  ['x-gzip', promisify(gunzip)],
  ['deflate', promisify(inflate)],
  ['br', promisify(brotliDecompress)],
  ['zstd', promisify(zstdDecompress)],
]);

const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** Supported codings, in order of preference: the best balance of speed and size first. */
const encoders = {
  zstd: (bytes: Uint8Array) => promisify(zstdCompress)(bytes),
  br: (bytes: Uint8Array) => promisify(brotliCompress)(bytes, brotliOptions),
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes, { level: 3 }),
};

export type Coding = keyof typeof encoders;

export const codings = Object.keys(encoders) as readonly Coding[];

export const encodeBody = (bytes: Uint8Array, coding: Coding): Promise<NonSharedBuffer> => encoders[coding](bytes);

/** Error of a body that cannot be decoded. */
export class UndecodableBody extends Error {
  readonly reason: 'unknown coding' | 'too long' | 'corrupt';

  constructor(reason: UndecodableBody['reason'], message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}

/** Decodes a body by its `content-encoding`. Rejects with `UndecodableBody`, also if the result exceeds `maxBytes`. */
export async function decodeBody<Body extends Buffer>(
  body: Body,
  encoding: string | undefined,
  maxBytes: number,
): Promise<Body | NonSharedBuffer> {
  const names = (encoding?.toLowerCase().split(',') ?? []).map((name) => name.trim());
  const applied = names.filter((name) => name !== '' && name !== 'identity');
  const [coding, ...more] = applied;
  // Only an attacker encodes a body twice: a few bytes then decode to megabytes.
  if (more.length > 0) throw new UndecodableBody('unknown coding', 'The body is encoded more than once');
  return coding === undefined ? body : undo(coding, body, maxBytes);
}

async function undo(name: string, body: Buffer, maxOutputLength: number): Promise<NonSharedBuffer> {
  const decode = decoders.get(name);
  if (!decode) throw new UndecodableBody('unknown coding', `Content coding "${name}" is not supported`);
  try {
    return await decode(body, { maxOutputLength });
  } catch (cause) {
    const isTooLong = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    throw isTooLong
      ? new UndecodableBody('too long', `The decoded body is longer than ${maxOutputLength} bytes`, cause)
      : new UndecodableBody('corrupt', `The body is not valid ${name}`, cause);
  }
}
