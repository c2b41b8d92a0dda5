import { readdirSync, readFileSync } from 'node:fs';
import { platform } from 'node:os';

/** Linux reports CPU time in hundredths of a second. */
const msPerTick = 10;
const sampleMs = 100;
const bytesPerPage = 4_096;

/** A process and its descendants, as /proc shows them. */
export interface ProcessTree {
  /** Returns the CPU time of those that run now since they started, in milliseconds. */
  cpuMs(): number;
  /** Watches resident memory. Returns a function that stops watching and returns the peak in MB. */
  watchMemory(): () => number;
}

/** Returns the tree, or undefined on systems without /proc. */
export function processTree(root: number): ProcessTree | undefined {
  if (platform() !== 'linux') return undefined;
  const memoryOf = (pids: readonly number[]) =>
    sum(pids.map((pid) => Number(read(pid, 'statm').split(' ')[1] ?? 0) * bytesPerPage)) / 1e6;
  return {
    cpuMs: () => sum(descendants(root).map((pid) => userAndSystemTicks(pid) * msPerTick)),
    watchMemory() {
      const pids = descendants(root);
      const memory = () => memoryOf(pids);
      let most = memory();
      const timer = setInterval(() => {
        most = Math.max(most, memory());
      }, sampleMs);
      return () => {
        clearInterval(timer);
        return Math.max(most, memory());
      };
    },
  };
}

function descendants(root: number): number[] {
  const children = Map.groupBy(readdirSync('/proc').map(Number).filter(Number.isInteger), (pid) =>
    Number(fieldsAfterName(pid)[1] ?? 0),
  );
  const below = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(below)];
  return below(root);
}

function userAndSystemTicks(pid: number): number {
  const fields = fieldsAfterName(pid);
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
}

/** Returns the fields of /proc/PID/stat after the name, which may contain spaces and parentheses. */
function fieldsAfterName(pid: number): string[] {
  const text = read(pid, 'stat');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** Reads a file of a process. Returns an empty text if the process has ended. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return '';
    throw error;
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
