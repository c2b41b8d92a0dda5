import { type Coding, encodeBody } from '../common/content-coding.ts';
import { acceptedCoding } from './protocol/accept-encoding.ts';

interface CompressedBody {
  readonly coding: Coding;
  readonly bytes: NonSharedBuffer;
}

/** The body in a coding that the client takes; undefined when it had better be sent as it is. */
export type Compress = (
  bytes: Uint8Array,
  acceptEncoding: string | null | undefined,
) => Promise<CompressedBody> | undefined;

/** What is shorter fits into one packet, or nearly so. */
const minBytes = 1_024;

/** Compresses bodies; the same bytes once for each coding, as long as somebody keeps them. */
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
