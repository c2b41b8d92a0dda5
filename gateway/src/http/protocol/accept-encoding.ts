import { LRUCache } from 'lru-cache';
import { type Coding, codings } from '../../common/content-coding.ts';

/** Clients send the same few headers again and again. */
const known = new LRUCache<string, { readonly coding?: Coding }>({ max: 100 });

/** Returns the encoding that an Accept-Encoding header prefers; undefined if it accepts none. */
export function acceptedCoding(header: string | null | undefined): Coding | undefined {
  if (!header) return undefined;
  const before = known.get(header);
  if (before) return before.coding;
  const coding = preferred(header);
  known.set(header, { coding });
  return coding;
}

function preferred(header: string): Coding | undefined {
  const qualities = new Map(header.toLowerCase().split(',').map(parseCoding));
  const quality = (name: string) => qualities.get(name) ?? qualities.get('*') ?? 0;
  const plain = qualities.get('identity') ?? 0;
  let best: Coding | undefined;
  for (const coding of codings) {
    if (quality(coding) > Math.max(plain, best === undefined ? 0 : quality(best))) best = coding;
  }
  return best;
}

function parseCoding(part: string): [name: string, quality: number] {
  const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
  const given = parameters.find((parameter) => parameter.startsWith('q='));
  const quality = given === undefined ? 1 : Number(given.slice(2));
  return [name, Number.isNaN(quality) ? 1 : quality];
}
