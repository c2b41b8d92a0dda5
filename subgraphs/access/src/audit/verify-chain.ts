import { type ChainedRecord, firstHash, hashOf } from './chain.ts';

/** The last record of a chain. */
export interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
}

/** What a look at a chain found. */
export interface ChainReport {
  readonly records: number;
  /** Sequence of the first record: 1, or that of an excerpt. */
  readonly from?: number;
  readonly head?: ChainHead;
  /** The first place that is wrong. */
  readonly broken?: { readonly sequence: number; readonly problem: string };
}

export type HashedRecord = ChainedRecord & { readonly hash: string };

/**
 * Follows the chain of one tenant. `isExcerpt`: it may begin later than at the first record. `known` is an earlier head,
 * which has to be a part of the chain.
 */
export async function verifyChain(
  records: AsyncIterable<HashedRecord> | Iterable<HashedRecord>,
  { isExcerpt = false, known }: { readonly isExcerpt?: boolean; readonly known?: ChainHead } = {},
): Promise<ChainReport> {
  let count = 0;
  let from: number | undefined;
  let head: ChainHead | undefined;
  const broken = (sequence: number, problem: string): ChainReport => ({
    records: count,
    from,
    head,
    broken: { sequence, problem },
  });
  for await (const { hash, ...record } of records) {
    const { sequence, previousHash } = record;
    const expected = head ? head.sequence + 1 : isExcerpt ? sequence : 1;
    if (sequence !== expected) return broken(expected, `it is missing; the next record is ${sequence}`);
    const before = head?.hash ?? (sequence === 1 ? firstHash : previousHash);
    if (previousHash !== before) return broken(sequence, 'it does not name the hash of the record before');
    if (hashOf(record) !== hash) return broken(sequence, 'its contents differ from its hash');
    if (known?.sequence === sequence && known.hash !== hash)
      return broken(sequence, 'its hash differs from that of the head that was kept');
    count += 1;
    from ??= sequence;
    head = { sequence, hash };
  }
  if (known && known.sequence > (head?.sequence ?? 0))
    return broken((head?.sequence ?? 0) + 1, `it is missing, and all up to ${known.sequence}, the head that was kept`);
  return { records: count, from, head };
}
