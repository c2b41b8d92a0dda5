import { type Coding, encodeBody } from '../../common/content-coding.ts';
import { acceptedCoding } from '../protocol/accept-encoding.ts';

interface CompressedBody {
  readonly coding: Coding;
  readonly bytes: NonSharedBuffer;
}

/** Returns the body in an encoding that the client accepts; undefined if it is better sent uncompressed. */
export type Compress = (
  bytes: Uint8Array,
  acceptEncoding: string | null | undefined,
) => Promise<CompressedBody> | undefined;

/** A shorter body fits into about one packet, so compressing it gains nothing. */
const minBytes = 1_024;

/** Compresses bodies. The same body is compressed once for each encoding, as long as it is in memory. */
export function createCompression(): Compress {
  const done = new WeakMap<Uint8Array, Map<Coding, Promise<CompressedBody>>>();
  return (bytes, acceptEncoding) => {
    const coding = bytes.length < minBytes ? undefined : acceptedCoding(acceptEncoding);
    if (!coding) return undefined;
    const forms = done.get(bytes) ?? new Map<Coding, Promise<CompressedBody>>();
    done.set(bytes, forms);
    const known = forms.get(coding);
    if (known) return known;
    const form = encodeBody(bytes, coding).then((encoded) => ({ coding, bytes: encoded }));
    forms.set(coding, form);
    return form;
  };
}
