import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { spawnNode, stopProcess } from '../machine/node-process.ts';
import { type ProcessTree, processTree } from '../machine/process-tree.ts';
import type { Target, TargetSettings } from './target.ts';

export interface RunningTarget extends AsyncDisposable {
  readonly name: string;
  readonly url: string;
  readonly processes: ProcessTree | undefined;
}

const startLimitMs = 60_000;
const shownOutput = 2_000;

/** Starts a gateway and waits until it answers. */
export async function runTarget(
  target: Target,
  cores: string | undefined,
  settings: Omit<TargetSettings, 'port'>,
): Promise<RunningTarget> {
  const port = await freePort();
  const child = spawnNode(cores, target.program({ ...settings, port }), ['ignore', 'pipe', 'pipe']);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-shownOutput);
    });
  }
  const url = `http://127.0.0.1:${port}/graphql`;
  try {
    await untilItAnswers(url, child);
  } catch (error) {
    await stopProcess(child);
    throw new Error(`${target.name} did not start:\n${output}`, { cause: error });
  }
  return {
    name: target.name,
    url,
    processes: child.pid === undefined ? undefined : processTree(child.pid),
    [Symbol.asyncDispose]: () => stopProcess(child),
  };
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
    await delay(100);
  }
  throw new Error(`it ended with ${child.exitCode}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
