import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

/**
 * Names of the files of a spool: `TIME-NUMBER-WRITER.HOST.PID.OWNER.open` while it is written, and `….jsonl` when it is complete.
 * In alphabetical order the oldest is first, as far as the clock goes forward. Lines that nobody takes are in `….bad`.
 */
export interface SpoolFile {
  readonly name: string;
  /** Identifies the file, whoever owns it. */
  readonly stamp: string;
  readonly host: string;
  readonly pid: number;
  /** The spool that ships it. */
  readonly owner: string;
  readonly isComplete: boolean;
}

/** A process that writes and ships files. */
export interface SpoolOwner {
  isOwn(file: SpoolFile): boolean;
  /** Returns the name of the next file. */
  nextName(): string;
  /** Returns the name of a file that is complete and its own. */
  completeName(file: Pick<SpoolFile, 'stamp'>): string;
  /** Returns the name of a file for lines of it that nobody takes. */
  badName(file: Pick<SpoolFile, 'stamp'>): string;
}

const host = hostname().replaceAll(/[^\w-]/g, '-');

export function createSpoolOwner(): SpoolOwner {
  const id = randomUUID();
  const mine = `${host}.${process.pid}.${id}`;
  let files = 0;
  return {
    isOwn: ({ owner }) => owner === id,
    nextName() {
      files += 1;
      return `${String(Date.now()).padStart(14, '0')}-${String(files).padStart(8, '0')}-${id}.${mine}.open`;
    },
    completeName: ({ stamp }) => `${stamp}.${mine}.jsonl`,
    badName: ({ stamp }) => `${stamp}.${mine}.bad`,
  };
}

/** Returns undefined for a file that is none of a spool. */
export function readSpoolFile(name: string): SpoolFile | undefined {
  const [, stamp = '', host = '', pid = '', owner = '', state] =
    /^([\w-]+)\.([\w-]+)\.(\d+)\.([\w-]+)\.(open|jsonl)$/.exec(name) ?? [];
  return state ? { name, stamp, host, pid: Number(pid), owner, isComplete: state === 'jsonl' } : undefined;
}

/** True for a file of lines that nobody takes. */
export const isSetAside = (name: string): boolean => name.endsWith('.bad');

/** Longer than an owner lets its files be untouched. */
const abandonedMs = 60_000;

/**
 * True if the process that owns a file has ended. That its number is in use proves nothing: another process may have got it, above all
 * in a container. So an owner touches its files, and their age tells. If it was only suspended, two may ship a file, which does no harm.
 */
export const isAbandoned = (file: SpoolFile, ageMs: number): boolean =>
  (file.host === host && !isRunning(file.pid)) || ageMs > abandonedMs;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
