import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TestNatsServer {
  readonly url: string;
  /** Kills the server as a crash does. Its stored data remains. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** True if this machine has the `nats-server` program, which tests over NATS need. */
export const hasNatsServer = (): boolean => spawnSync('nats-server', ['--version']).status === 0;

/** Starts an empty NATS server with JetStream on a free port. */
export async function startNatsServer(): Promise<TestNatsServer> {
  const folder = await mkdtemp(join(tmpdir(), 'sophia-nats-'));
  let port = '-1';
  let server = await start();

  /** Starts the server, which chooses a free port and writes it to a file. */
  async function start(): Promise<ChildProcess> {
    const args = ['--addr', '127.0.0.1', '--port', port, '--jetstream', '--store_dir', join(folder, 'store')];
    const child = spawn('nats-server', [...args, '--log', join(folder, 'log'), '--ports_file_dir', folder]);
    const file = join(folder, `nats-server_${child.pid}.ports`);
    const deadline = Date.now() + 10_000;
    for (;;) {
      const text = await readFile(file, 'utf8').catch(() => '');
      const url = /nats:\/\/127\.0\.0\.1:(\d+)/.exec(text)?.[1];
      if (url) {
        port = url;
        return child;
      }
      if (child.exitCode !== null || Date.now() > deadline)
        throw new Error(`nats-server did not start: ${await readFile(join(folder, 'log'), 'utf8').catch(() => '')}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  async function kill(): Promise<void> {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGKILL');
    await once(server, 'exit');
  }

  return {
    url: `nats://127.0.0.1:${port}`,
    kill,
    async restart() {
      server = await start();
    },
    async close() {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
