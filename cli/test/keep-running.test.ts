import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { type KeptProgram, keepRunning } from '../src/supervisor/keep-running.ts';
import { NotStartedError, startErrorOf } from '../src/supervisor/start-errors.ts';
import { recordingConsole } from './support/recording-console.ts';

const file = fileURLToPath(new URL('./support/obedient-program.ts', import.meta.url));
const started: KeptProgram[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((program) => program.stop(5_000)));
});

function keep(manner: string, ...args: string[]) {
  const recording = recordingConsole();
  const program = keepRunning({ name: 'things', file, args: [manner, ...args], env: process.env }, recording.console, {
    shortestPauseMs: 10,
    longestPauseMs: 200,
  });
  started.push(program);
  return { program, ...recording };
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('a supervised program', () => {
  it('is ready after its message, and gone after a stop', async () => {
    const { program, line } = keep('serves');
    await program.ready;
    const pid = Number((await line(/things \| pid (\d+)/))[1]);
    expect(isAlive(pid)).toBe(true);
    await program.stop(5_000);
    expect(isAlive(pid)).toBe(false);
  });

  it('is restarted when it is killed, with one line about it', async () => {
    const { program, line, lines } = keep('serves');
    await program.ready;
    const [, pid] = await line(/things \| pid (\d+)/);
    const before = lines.length;
    process.kill(Number(pid), 'SIGKILL');
    await line(/^things is back$/, before);
    expect(lines.slice(before).filter((printed) => !printed.includes('|'))).toEqual([
      'things ended (SIGKILL); restarting in 0.01 s',
      'things is back',
    ]);
  });

  it('is restarted after an uncaught error, which is printed', async () => {
    const { program, line, lines } = keep('throws');
    await program.ready;
    await line(/^things ended \(exit code 1\); restarting/);
    expect(lines.find((printed) => printed.includes('Error:'))).toBe('things | Error: out of cheese');
    await line(/^things is back$/);
  });

  it('is not restarted any more when it keeps ending', async () => {
    const { program, lines } = keep('crashes');
    await expect(program.failed).rejects.toThrow(
      'things ended 6 times within a minute, the last time with exit code 3; giving up',
    );
    expect(lines.filter((line) => line.includes('restarting')).at(-1)).toContain('0.16 s');
  });

  it('is restarted without limit after the exit code for a temporary failure', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sophia-later-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const { line, lines } = keep('is tried later', join(folder, 'starts'));
    await line(/^things is back$/);
    expect(lines.filter((printed) => printed.includes('exit code 75'))).toHaveLength(9);
  });

  it('is not restarted when it fails to start, and prints the reason', async () => {
    const { program, lines } = keep('refuses');
    const failure = await program.ready.catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(NotStartedError);
    expect(String(failure)).toContain('cannot be reached: ECONNREFUSED');
    expect(lines).toEqual([]);
  });

  it('is killed when it does not stop in time', async () => {
    const { program, line } = keep('stubborn');
    await program.ready;
    const [, pid] = await line(/things \| pid (\d+)/);
    await program.stop(50);
    expect(isAlive(Number(pid))).toBe(false);
  });

  it('can be stopped before its restart', async () => {
    const { program, line } = keep('crashes');
    await line(/0\.08 s/);
    await program.stop(5_000);
  });
});

it('combines several programs with the same reason in one line', () => {
  const unreachable = 'the database things at nowhere:1 cannot be reached';
  const error = startErrorOf([
    new NotStartedError({ name: 'contacts' }, 'exit code 1', [unreachable]),
    new NotStartedError({ name: 'slack' }, 'exit code 1', [unreachable]),
    new NotStartedError({ name: 'gateway' }, 'SIGSEGV', []),
  ]);
  expect(error.lines).toEqual([`contacts, slack could not start: ${unreachable}`, 'gateway could not start: SIGSEGV']);
});

it('prints the reason of a combined program as it is', () => {
  const graph = { name: 'graph', isSeveral: true };
  const printed = 'slack could not start: port 4004 is in use';
  expect(startErrorOf([new NotStartedError(graph, 'exit code 1', [printed])]).lines).toEqual([printed]);
  expect(startErrorOf([new NotStartedError(graph, 'SIGSEGV', [])]).lines).toEqual(['graph could not start: SIGSEGV']);
});
