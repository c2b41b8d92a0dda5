import { type ChainedRecord, firstHash, hashOf } from './chain.ts';

/** The last record of a chain. */
interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
}

/** What a look at a chain found. */
interface ChainReport {
  readonly records: number;
  /** The last record before the first wrong place. */
  readonly head?: ChainHead;
  /** The first place that is wrong. */
  readonly broken?: { readonly sequence: number; readonly problem: string };
}

export type HashedRecord = ChainedRecord & { readonly hash: string };

export interface FollowOptions {
  /** True if the chain may begin later than at its first record. */
  readonly isExcerpt?: boolean;
  /** An earlier head, which has to be a part of the chain. */
  readonly known?: ChainHead;
}

/** Checks the chain of one tenant. */
export interface ChainFollower {
  /** Takes the next record. After a wrong place it does nothing. */
  add(record: HashedRecord): void;
  report(): ChainReport;
}

export function followChain({ isExcerpt = false, known }: FollowOptions = {}): ChainFollower {
  let records = 0;
  let head: ChainHead | undefined;
  let broken: ChainReport['broken'];

  function problemOf({ hash, ...record }: HashedRecord): ChainReport['broken'] {
    const { sequence, previousHash } = record;
    const expected = head ? head.sequence + 1 : isExcerpt ? sequence : 1;
    const before = head?.hash ?? (sequence === 1 ? firstHash : previousHash);
    if (sequence !== expected) return { sequence: expected, problem: `is missing; the next record is ${sequence}` };
    if (previousHash !== before) return { sequence, problem: 'does not name the hash of the record before' };
    if (hashOf(record) !== hash) return { sequence, problem: 'has contents that differ from its hash' };
    if (known?.sequence === sequence && known.hash !== hash)
      return { sequence, problem: 'has another hash than the head that was kept' };
    return undefined;
  }

  return {
    add(record) {
      broken ??= problemOf(record);
      if (broken) return;
      records += 1;
      head = { sequence: record.sequence, hash: record.hash };
    },
    report() {
      const end = head?.sequence ?? 0;
      if (!broken && known && known.sequence > end)
        broken = { sequence: end + 1, problem: `is missing; the head that was kept is ${known.sequence}` };
      return { records, head, broken };
    },
  };
}
