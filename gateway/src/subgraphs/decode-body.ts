import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, zstdDecompress } from 'node:zlib';

const decoders = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
  zstd: promisify(zstdDecompress),
};

/** A body that cannot be turned into text. */
export class UndecodableBody extends Error {}

/** The text of a body in UTF-8. Rejects with `UndecodableBody`, also when it would be longer than `maxBytes`. */
export async function decodeBody(body: Buffer, encoding: string | undefined, maxBytes: number): Promise<string> {
  const names = encoding?.toLowerCase().split(',') ?? [];
  let plain = body;
  for (const name of names.map((name) => name.trim()).reverse()) {
    if (name === 'identity' || name === '') continue;
    const decode = Object.hasOwn(decoders, name) ? decoders[name as keyof typeof decoders] : undefined;
    if (!decode) throw new UndecodableBody(`Content coding "${name}" is not known`);
    plain = await decode(plain, { maxOutputLength: maxBytes }).catch((cause: unknown) => {
      throw new UndecodableBody(`The body is no valid ${name}, or longer than ${maxBytes} bytes`, { cause });
    });
  }
  return textOf(plain);
}

/** The text of bytes in UTF-8, without a byte order mark. */
export function textOf(bytes: Buffer): string {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return hasMark ? bytes.toString('utf8', 3) : bytes.toString('utf8');
}
