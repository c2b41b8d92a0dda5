import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Program {
  /** Executable and arguments. */
  readonly command: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts a program on some cores. From this process's environment it gets only PATH and HOME. */
export function spawnProgram(
  cores: string | undefined,
  { command, cwd, env }: Program,
  stdio: StdioOptions,
): ChildProcess {
  const { PATH = '', HOME = '' } = process.env;
  const [file = '', ...rest] = [...(cores === undefined ? [] : ['taskset', '-c', cores]), ...command];
  return spawn(file, rest, { cwd, env: { PATH, HOME, ...env }, stdio });
}

/** Kills a process, as a crash does. */
export async function killProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

const stopLimitMs = 5_000;

/** Stops a process. Kills it if it does not end in time. */
export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), stopLimitMs);
  await ended;
  clearTimeout(force);
}
