import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { ExportStore, Owner } from '../../exports/stored/export-store.ts';
import type { ByteRange } from './byte-range.ts';

const decompress = promisify(gunzip);

/** Yields a part of a file as it is read from the store. Throws if the file is removed meanwhile, or its owner's rights change, so that the answer breaks off. */
export async function* fileBytes(
  store: Pick<ExportStore, 'parts'>,
  owner: Owner,
  id: string,
  { from, to }: ByteRange,
): AsyncGenerator<Uint8Array, void> {
  for (let at = from; at < to; ) {
    const before = at;
    for (const part of await store.parts(owner, id, at)) {
      if (at >= to) return;
      const bytes = await decompress(part.content);
      yield bytes.subarray(at - part.at, to - part.at);
      at = part.at + bytes.length;
    }
    if (at === before)
      throw new Error(`The export ${id} was removed while it was downloaded, or its owner has other rights`);
  }
}
