import {
  appendFile,
  type FileHandle,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  stat,
  unlink,
  utimes,
} from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { createSpoolOwner, isAbandoned, isSetAside, readSpoolFile, type SpoolFile } from './spool-files.ts';

/** Lines that wait on the disk until somebody has taken them, so that they outlive the process. */
export interface Spool extends AsyncDisposable {
  /** Writes a line soon. Returns false if there is no room for it. */
  add(line: string): boolean;
  /** Completes the file that is being written. Returns all complete files, the oldest first. */
  complete(): Promise<SpoolFile[]>;
  /** Returns the lines of a file; none if somebody else has taken it. */
  read(file: SpoolFile): Promise<string[]>;
  remove(file: SpoolFile): Promise<void>;
  /** Keeps lines of a file that nobody takes, beside the others. Returns false if there is no room for them. */
  setAside(file: SpoolFile, lines: readonly string[]): Promise<boolean>;
  /** Takes over the files of processes that have ended, and shows that this one has not. Has to be called twice a minute. */
  adopt(): Promise<void>;
  /** Bytes that wait. */
  readonly bytes: number;
  /** Bytes that were set aside, by all processes with this folder; of others as of half a minute ago. */
  readonly bytesAside: number;
}

export interface SpoolOptions {
  readonly folder: string;
  /** Most bytes that wait, and most that are set aside. */
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
/** Milliseconds for which one file is written. */
const longestWriteMs = 10_000;

interface OpenFile {
  readonly handle: FileHandle;
  readonly name: string;
  readonly openedAt: number;
  /** What it has, should somebody else take and remove it while it is written. */
  readonly lines: string[];
  bytes: number;
}

/** Rejects if the folder cannot be written. */
export async function openSpool({ folder, maxBytes, onWritten, logger }: SpoolOptions): Promise<Spool> {
  // The lines tell who reads what.
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const owner = createSpoolOwner();
  /** The complete files, as they were last seen. */
  const sizes = new Map<string, number>();
  let completeBytes = 0;
  let bytesAside = 0;
  let lines: string[] = [];
  let inMemory = 0;
  let file: OpenFile | undefined;
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  /** The disk does one thing after the other. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  }

  const waiting = () => completeBytes + (file?.bytes ?? 0) + inMemory;

  function noteSize(name: string, bytes: number): void {
    completeBytes += bytes - (sizes.get(name) ?? 0);
    sizes.set(name, bytes);
  }
  function forget(name: string): void {
    noteSize(name, 0);
    sizes.delete(name);
  }

  function writeIn(ms: number): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      void inTurn(write);
    }, ms);
  }

  async function write(): Promise<void> {
    if (lines.length === 0) return;
    let batch: string[] = [];
    try {
      // Somebody else may have taken it by now.
      if (file && isFull(file)) await end();
      batch = lines;
      lines = [];
      file ??= await begin();
      const bytes = Buffer.from(batch.join(''));
      await file.handle.appendFile(bytes);
      file.bytes += bytes.length;
      file.lines.push(...batch);
      inMemory -= bytes.length;
    } catch (error) {
      logger.error({ err: error }, 'Records of the audit cannot be written; trying again');
      lines = [...batch, ...lines];
      // A part of the batch may stand in the file. Its last line is then no record.
      await end().catch(() => undefined);
      return writeIn(againMs);
    }
    onWritten();
  }

  const isFull = ({ bytes, openedAt }: OpenFile) => bytes >= largestFile || Date.now() - openedAt >= longestWriteMs;

  async function begin(): Promise<OpenFile> {
    const name = owner.nextName();
    return { handle: await open(join(folder, name), 'ax', 0o600), name, openedAt: Date.now(), lines: [], bytes: 0 };
  }

  async function end(): Promise<void> {
    const ended = file;
    file = undefined;
    if (!ended) return;
    await ended.handle.close();
    const read = readSpoolFile(ended.name);
    if (!read || (await take(read, ended.bytes))) return;
    // What was written after it had been taken may be in no file. A line that is sent twice does no harm.
    lines = [...ended.lines, ...lines];
    inMemory += ended.bytes;
    writeIn(collectMs);
  }

  /** Makes a file complete and this spool's own, unless somebody else has taken it. */
  async function take(file: SpoolFile, bytes: number): Promise<boolean> {
    const name = owner.completeName(file);
    try {
      await rename(join(folder, file.name), join(folder, name));
      noteSize(name, bytes);
      return true;
    } catch (error) {
      if (!isMissing(error)) throw error;
      return false;
    }
  }

  const files = async () => (await readdir(folder)).toSorted().flatMap((name) => readSpoolFile(name) ?? []);

  const sizeOf = async ({ name }: SpoolFile) => (await stat(join(folder, name)).catch(() => undefined))?.size ?? 0;

  /** Returns the complete files, and learns which ones others have taken. */
  async function ownFiles(): Promise<SpoolFile[]> {
    const own = (await files()).filter(owner.isOwn);
    // One that could not be ended.
    for (const each of own) if (!each.isComplete && each.name !== file?.name) await take(each, await sizeOf(each));
    const complete = own.filter(({ isComplete }) => isComplete);
    const names = new Set(complete.map(({ name }) => name));
    for (const name of sizes.keys()) if (!names.has(name)) forget(name);
    for (const each of complete) if (!sizes.has(each.name)) noteSize(each.name, await sizeOf(each));
    return complete;
  }

  async function measureAside(): Promise<void> {
    const names = (await readdir(folder)).filter(isSetAside);
    let bytes = 0;
    for (const name of names) bytes += (await stat(join(folder, name)).catch(ignoreMissing))?.size ?? 0;
    bytesAside = bytes;
  }

  async function adopt(): Promise<void> {
    await measureAside();
    const now = new Date();
    for (const each of await files()) {
      const path = join(folder, each.name);
      if (owner.isOwn(each)) {
        await utimes(path, now, now).catch(ignoreMissing);
        continue;
      }
      const found = await stat(path).catch(() => undefined);
      if (found && isAbandoned(each, now.getTime() - found.mtimeMs)) await take(each, found.size);
    }
  }

  return {
    add(line) {
      const bytes = Buffer.byteLength(line) + 1;
      if (waiting() + bytes > maxBytes || inMemory + bytes > mostInMemory) return false;
      lines.push(`${line}\n`);
      inMemory += bytes;
      writeIn(collectMs);
      return true;
    },
    complete: () =>
      inTurn(async () => {
        await write();
        await end();
        return ownFiles();
      }),
    async read({ name }) {
      const text = await readFile(join(folder, name), 'utf8').catch(ignoreMissing);
      if (text === undefined) return [];
      const lines = text.split('\n');
      // Behind the last line break there is nothing, unless the process was killed while it wrote.
      if (lines.pop() !== '') logger.error({ file: name }, 'A record of the audit was cut off by a kill, and is lost');
      return lines;
    },
    async remove({ name }) {
      await unlink(join(folder, name)).catch(ignoreMissing);
      forget(name);
    },
    async setAside(file, bad) {
      const text = bad.map((line) => `${line}\n`).join('');
      const bytes = Buffer.byteLength(text);
      if (bytesAside + bytes > maxBytes) return false;
      bytesAside += bytes;
      await appendFile(join(folder, owner.badName(file)), text, { mode: 0o600 });
      return true;
    },
    adopt: () => inTurn(adopt),
    get bytes() {
      return waiting();
    },
    get bytesAside() {
      return bytesAside;
    },
    async [Symbol.asyncDispose]() {
      clearTimeout(timer);
      await inTurn(async () => {
        await write();
        await end();
        // Somebody else had taken the file.
        await write();
        await end();
      });
      clearTimeout(timer);
    },
  };
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

function ignoreMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}
