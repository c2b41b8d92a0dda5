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

describe('a kept program', () => {
  it('is ready when it says so, and gone when it is stopped', async () => {
    const { program, line } = keep('serves');
    await program.ready;
    const pid = Number((await line(/things \| pid (\d+)/))[1]);
    expect(isAlive(pid)).toBe(true);
    await program.stop(5_000);
    expect(isAlive(pid)).toBe(false);
  });

  it('is started again when it is killed, with one line that says so', async () => {
    const { program, line, lines } = keep('serves');
    await program.ready;
    const [, pid] = await line(/things \| pid (\d+)/);
    const before = lines.length;
    process.kill(Number(pid), 'SIGKILL');
    await line(/^things is back$/, before);
    expect(lines.slice(before).filter((said) => !said.includes('|'))).toEqual([
      'things ended (SIGKILL); it is started again in 0.01 s',
      'things is back',
    ]);
  });

  it('that does not catch an error is started again, and the reason is told', async () => {
    const { program, line, lines } = keep('throws');
    await program.ready;
    await line(/^things ended \(exit code 1\); it is started again/);
    expect(lines.find((said) => said.includes('Error:'))).toBe('things | Error: out of cheese');
    await line(/^things is back$/);
  });

  it('is given up when it keeps ending', async () => {
    const { program, lines } = keep('crashes');
    await expect(program.failed).rejects.toThrow(
      'things ended 6 times within a minute, the last time with exit code 3; giving up',
    );
    expect(lines.filter((line) => line.includes('started again')).at(-1)).toContain('0.16 s');
  });

  it('that asks to be tried later is tried until it serves, and never given up', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sophia-later-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const { line, lines } = keep('is tried later', join(folder, 'starts'));
    await line(/^things is back$/);
    expect(lines.filter((said) => said.includes('exit code 75'))).toHaveLength(9);
  });

  it('that cannot start says why in its own words, and is not tried again', async () => {
    const { program, lines } = keep('refuses');
    const failure = await program.ready.catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(NotStartedError);
    expect(String(failure)).toContain('cannot be reached: ECONNREFUSED');
    expect(lines).toEqual([]);
  });

  it('that does not end when it is asked to is killed', async () => {
    const { program, line } = keep('stubborn');
    await program.ready;
    const [, pid] = await line(/things \| pid (\d+)/);
    await program.stop(50);
    expect(isAlive(Number(pid))).toBe(false);
  });

  it('can be stopped while it waits to be started again', async () => {
    const { program, line } = keep('crashes');
    await line(/0\.08 s/);
    await program.stop(5_000);
  });
});

it('several programs with one trouble make one line', () => {
  const unreachable = 'the database things at nowhere:1 cannot be reached';
  const error = startErrorOf([
    new NotStartedError({ name: 'contacts' }, 'exit code 1', [unreachable]),
    new NotStartedError({ name: 'slack' }, 'exit code 1', [unreachable]),
    new NotStartedError({ name: 'gateway' }, 'SIGSEGV', []),
  ]);
  expect(error.lines).toEqual([`contacts, slack could not start: ${unreachable}`, 'gateway could not start: SIGSEGV']);
});

it('a program that is several says itself who of them could not start', () => {
  const graph = { name: 'graph', isSeveral: true };
  const said = 'slack could not start: port 4004 is in use';
  expect(startErrorOf([new NotStartedError(graph, 'exit code 1', [said])]).lines).toEqual([said]);
  expect(startErrorOf([new NotStartedError(graph, 'SIGSEGV', [])]).lines).toEqual(['graph could not start: SIGSEGV']);
});
