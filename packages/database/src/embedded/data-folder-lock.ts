import { execFile } from 'node:child_process';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { DatabaseInUseError, errorCode } from '../errors.ts';

export interface DataFolderLock {
  release(): Promise<void>;
}

interface Owner {
  pid: number;
  /** When that process started: after a crash or in a container the same pid soon belongs to another program. */
  started: string;
}

/**
 * Takes `<dataDir>.lock` for this process. A lock whose process has died is taken over.
 * Throws DatabaseInUseError, naming the process that holds it.
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

/** Linked into place, so that nobody ever reads a lock that is only half-written. */
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

/** Removes the stale lock, unless somebody else has replaced it in the meantime: then theirs goes back. */
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
    // Cut short by a disk that was full, or not ours: nobody to wait for.
    return undefined;
  }
}

/** When the process with this id started, in some form that is the same each time; undefined when there is none. */
async function startOf(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
    if (stat === undefined) return undefined;
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
    // The fields after the program's name, which may itself hold blanks; start time is the 22nd of all.
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
