import { type FileHandle, mkdir, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { createSpoolOwner, isAbandoned, readSpoolFile, type SpoolFile } from './spool-files.ts';

/** Lines that wait on the disk until somebody has taken them, so that they outlive the process. */
export interface Spool extends AsyncDisposable {
  /** Writes a line soon. Returns false if there is no room for it. */
  add(line: string): boolean;
  /** Completes the file that is being written. Returns all complete files, the oldest first. */
  complete(): Promise<SpoolFile[]>;
  read(file: SpoolFile): Promise<string[]>;
  remove(file: SpoolFile): Promise<void>;
  /** Takes over the files of processes that have ended. */
  adopt(): Promise<void>;
  /** Bytes that wait. */
  readonly bytes: number;
}

export interface SpoolOptions {
  readonly folder: string;
  readonly maxBytes: number;
  /** Called after lines have been written. */
  readonly onWritten: () => void;
  readonly logger: Logger;
}

/** Milliseconds for which lines are collected. More are lost when the process is killed. */
const collectMs = 100;
/** Milliseconds until a failed write is tried again. */
const againMs = 1_000;
const mostInMemory = 16 * 1024 * 1024;
const largestFile = 1024 * 1024;
/** Milliseconds for which one file is written. Others take an older one for abandoned. */
const longestWriteMs = 10_000;

interface OpenFile {
  readonly handle: FileHandle;
  readonly name: string;
  readonly openedAt: number;
  bytes: number;
}

/** Rejects if the folder cannot be written. */
export async function openSpool({ folder, maxBytes, onWritten, logger }: SpoolOptions): Promise<Spool> {
  // The lines tell who reads what.
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const owner = createSpoolOwner();
  const sizes = new Map<string, number>();
  let lines: string[] = [];
  let inMemory = 0;
  let onDisk = 0;
  let file: OpenFile | undefined;
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  /** The disk does one thing after the other. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  }

  function writeIn(ms: number): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      void inTurn(write);
    }, ms);
  }

  async function write(): Promise<void> {
    if (lines.length === 0) return;
    const batch = lines;
    lines = [];
    try {
      file ??= await begin();
      const bytes = Buffer.from(batch.join(''));
      await file.handle.appendFile(bytes);
      file.bytes += bytes.length;
      onDisk += bytes.length;
      inMemory -= bytes.length;
    } catch (error) {
      logger.error({ err: error }, 'Records of the audit cannot be written; trying again');
      lines = [...batch, ...lines];
      // A part of the batch may stand in the file. Its last line is then no record.
      await end().catch(() => undefined);
      return writeIn(againMs);
    }
    if (file.bytes >= largestFile || Date.now() - file.openedAt >= longestWriteMs) await end();
    onWritten();
  }

  async function begin(): Promise<OpenFile> {
    const name = owner.nextName();
    return { handle: await open(join(folder, name), 'ax', 0o600), name, openedAt: Date.now(), bytes: 0 };
  }

  async function end(): Promise<void> {
    const ended = file;
    file = undefined;
    if (!ended) return;
    await ended.handle.close();
    const read = readSpoolFile(ended.name);
    if (read && !(await take(read, ended.bytes))) onDisk -= ended.bytes;
  }

  /** Makes a file complete and this spool's own, unless somebody else has taken it. */
  async function take(file: SpoolFile, bytes: number): Promise<boolean> {
    const name = owner.completeName(file);
    try {
      await rename(join(folder, file.name), join(folder, name));
      sizes.set(name, bytes);
      return true;
    } catch (error) {
      if (!isMissing(error)) throw error;
      return false;
    }
  }

  const files = async () => (await readdir(folder)).toSorted().flatMap((name) => readSpoolFile(name) ?? []);

  async function adopt(): Promise<void> {
    for (const each of await files()) {
      const found = owner.isOwn(each) ? undefined : await stat(join(folder, each.name)).catch(() => undefined);
      if (found && isAbandoned(each, Date.now() - found.mtimeMs) && (await take(each, found.size)))
        onDisk += found.size;
    }
  }

  return {
    add(line) {
      const bytes = Buffer.byteLength(line) + 1;
      if (onDisk + inMemory + bytes > maxBytes || inMemory + bytes > mostInMemory) return false;
      lines.push(`${line}\n`);
      inMemory += bytes;
      writeIn(collectMs);
      return true;
    },
    complete: () =>
      inTurn(async () => {
        await write();
        await end();
        return (await files()).filter((each) => owner.isOwn(each) && each.isComplete);
      }),
    async read({ name }) {
      const lines = (await readFile(join(folder, name), 'utf8')).split('\n');
      // Behind the last line break there is nothing, unless the process was killed while it wrote.
      if (lines.pop() !== '') logger.error({ file: name }, 'A record of the audit was cut off by a kill, and is lost');
      return lines;
    },
    async remove({ name }) {
      await unlink(join(folder, name)).catch((error: unknown) => {
        if (!isMissing(error)) throw error;
      });
      onDisk -= sizes.get(name) ?? 0;
      sizes.delete(name);
    },
    adopt: () => inTurn(adopt),
    get bytes() {
      return onDisk + inMemory;
    },
    async [Symbol.asyncDispose]() {
      clearTimeout(timer);
      await inTurn(async () => {
        await write();
        await end();
      });
      clearTimeout(timer);
      owner[Symbol.dispose]();
    },
  };
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';
