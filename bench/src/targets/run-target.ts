import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '@sophia/testing/free-ports';
import { type ProcessTree, processTree } from '../machine/process-tree.ts';
import { killProcess, spawnProgram, stopProcess } from '../machine/program.ts';
import type { Target, TargetSettings } from './target.ts';

export interface RunningTarget extends AsyncDisposable {
  readonly name: string;
  readonly url: string;
  readonly processes: ProcessTree | undefined;
  /** Kills the gateway, as a crash does. */
  kill(): Promise<void>;
}

const startLimitMs = 60_000;
const shownOutput = 2_000;

/** Starts a gateway and waits until it answers. Uses a free port if none is given. */
export async function runTarget(
  target: Target,
  cores: string | undefined,
  settings: Omit<TargetSettings, 'port'>,
  port?: number,
): Promise<RunningTarget> {
  const { url, child } = await start(target, cores, { ...settings, port: port ?? (await freePort()) });
  return {
    name: target.name,
    url,
    processes: child.pid === undefined ? undefined : processTree(child.pid),
    kill: () => killProcess(child),
    [Symbol.asyncDispose]: () => stopProcess(child),
  };
}

async function start(
  target: Target,
  cores: string | undefined,
  settings: TargetSettings,
): Promise<{ readonly url: string; readonly child: ChildProcess }> {
  const child = spawnProgram(cores, target.program(settings), ['ignore', 'pipe', 'pipe']);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-shownOutput);
    });
  }
  const url = `http://127.0.0.1:${settings.port}/graphql`;
  try {
    await untilItAnswers(url, child);
  } catch (error) {
    await stopProcess(child);
    throw new Error(`${target.name} did not start:\n${output}`, { cause: error });
  }
  return { url, child };
}

async function untilItAnswers(url: string, child: ChildProcess): Promise<void> {
  const signal = AbortSignal.timeout(startLimitMs);
  while (child.exitCode === null) {
    const isThere = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
      signal,
    }).then(
      ({ ok }) => ok,
      () => signal.throwIfAborted(),
    );
    if (isThere) return;
    await delay(20);
  }
  throw new Error(`it ended with ${child.exitCode}`);
}
