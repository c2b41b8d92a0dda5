import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../../src/common/programs.ts';
import { recordingConsole } from './recording-console.ts';

export interface Command {
  readonly child: ChildProcess;
  readonly lines: readonly string[];
  /** Resolves with the match of the first line, from index `from` on. Rejects if the command ends without one. */
  line(pattern: RegExp, from?: number): Promise<RegExpExecArray>;
  readonly exitCode: Promise<number | null>;
}

/** Runs a command of the repository as a user does, but without the package manager. */
export function runCommand(file: string, args: readonly string[], env: NodeJS.ProcessEnv): Command {
  const child = spawn(process.execPath, [resolve(root, 'cli/src', file), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const recording = recordingConsole();
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', recording.console.say);
  // 'close' comes after all of its output.
  const exitCode = once(child, 'close').then(() => child.exitCode);
  return {
    child,
    lines: recording.lines,
    exitCode,
    line: (pattern, from) =>
      Promise.race([
        recording.line(pattern, from),
        exitCode.then((code) => {
          throw new Error(`${file} ended (${code}) before it printed ${pattern}:\n${recording.lines.join('\n')}`);
        }),
      ]),
  };
}

/** Returns id and command line of the processes that a process has started. */
export async function childrenOf(pid: number): Promise<{ pid: number; command: string }[]> {
  const ps = spawn('ps', ['-A', '-o', 'pid=,ppid=,args='], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  ps.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  await once(ps, 'close');
  return output
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null && Number(match[2]) === pid)
    .map((match) => ({ pid: Number(match?.[1]), command: match?.[3] ?? '' }));
}
