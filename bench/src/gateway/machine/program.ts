import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Program {
  /** The executable and its arguments. */
  readonly command: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program on some cores, with nothing of this process's environment but where programs and homes are. */
export function spawnProgram(
  cores: string | undefined,
  { command, cwd, env }: Program,
  stdio: StdioOptions,
): ChildProcess {
  const { PATH = '', HOME = '' } = process.env;
  const [file = '', ...rest] = [...(cores === undefined ? [] : ['taskset', '-c', cores]), ...command];
  return spawn(file, rest, { cwd, env: { PATH, HOME, ...env }, stdio });
}

/** Ends a process at once, as a crash would. */
export async function killProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

const stopLimitMs = 5_000;

/** Ends a process, by force when it does not end by itself. */
export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), stopLimitMs);
  await ended;
  clearTimeout(force);
}
