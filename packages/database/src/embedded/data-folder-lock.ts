import { execFile } from 'node:child_process';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { DatabaseInUseError, errorCode } from '../server/errors.ts';

export interface DataFolderLock {
  release(): Promise<void>;
}

interface Owner {
  pid: number;
  /** Start time of the process. After a crash or in a container, another program may soon have the same pid. */
  started: string;
}

/**
 * Locks a data folder for this process with the file `<dataDir>.lock`. Takes over the lock of a process that has died.
 * Throws DatabaseInUseError, which names the process that holds the lock.
 */
export async function lockDataFolder(dataDir: string): Promise<DataFolderLock> {
  const path = `${dataDir}.lock`;
  const self: Owner = { pid: process.pid, started: (await startOf(process.pid)) ?? '' };
  const content = JSON.stringify(self);
  while (!(await create(path, content))) {
    const found = await readFile(path, 'utf8').catch(() => undefined);
    if (found === undefined) continue;
    const owner = parseOwner(found);
    if (owner && (await startOf(owner.pid)) === owner.started) {
      throw new DatabaseInUseError(
        `the data folder ${dataDir} is in use by process ${owner.pid}; stop it, or choose another folder`,
      );
    }
    await discard(path, found);
  }
  return { release: () => rm(path, { force: true }) };
}

/** Creates the lock and returns true, or false if there is one. Links a finished file, so that no half one is read. */
async function create(path: string, content: string): Promise<boolean> {
  const draft = `${path}.${process.pid}.new`;
  await writeFile(draft, content);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Removes a stale lock. If another process replaced it meanwhile, puts the new lock back. */
async function discard(path: string, stale: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  await rename(path, aside).catch(() => undefined);
  const taken = await readFile(aside, 'utf8').catch(() => stale);
  if (taken !== stale) await create(path, taken);
  await rm(aside, { force: true });
}

function parseOwner(content: string): Owner | undefined {
  try {
    const { pid, started } = JSON.parse(content) as Partial<Owner>;
    return typeof pid === 'number' && typeof started === 'string' ? { pid, started } : undefined;
  } catch {
    // A full disk cut the file short, or it is not ours. Either way no process holds it.
    return undefined;
  }
}

/** Returns the start time of a process as an opaque text that stays the same, or undefined if it does not run. */
async function startOf(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
    if (stat === undefined) return undefined;
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
    // Field 22 is the start time. Counts from the end of the program's name, which may contain blanks.
    const field = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${boot.trim()}:${field}`;
  }
  try {
    process.kill(pid, 0);
    const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]);
    return stdout.trim();
  } catch {
    return undefined;
  }
}
