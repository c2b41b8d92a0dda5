import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { freePortRange } from '@sophia/testing/free-ports';

const program = resolve(import.meta.dirname, '../../../cli/src/start.ts');

export interface Started extends AsyncDisposable {
  /** Address of the dashboard. */
  readonly url: string;
}

/** Runs `pnpm start` as a person does on a new machine: in a folder of its own, on free ports, with the small sample unless `settings` leave it out. */
export async function startSophia(settings: Readonly<Record<string, string>> = {}): Promise<Started> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sophia-dashboard-'));
  const port = await freePortRange(12);
  const child = spawn(process.execPath, [program], {
    env: {
      ...process.env,
      NODE_ENV: 'test',
      SAMPLE_DATA: 'small',
      DATA_DIR: dataDir,
      PORT: String(port),
      DATABASE_PORT: String(port + 1),
      SUBGRAPH_PORT: String(port + 2),
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'close');
    }
    await rm(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  try {
    await ready(child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `http://localhost:${port}`, [Symbol.asyncDispose]: stop };
}

function ready(child: ChildProcess): Promise<void> {
  const lines: string[] = [];
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        if (line.startsWith('Ready in')) resolve();
      });
    }
    child.once('close', (code) => reject(new Error(`start ended (${code}):\n${lines.join('\n')}`)));
  });
}
