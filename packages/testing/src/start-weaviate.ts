import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePortRange } from './free-ports.ts';

export interface WeaviateServer {
  readonly url: string;
  readonly grpcPort: number;
  /** Lets the server hang: it keeps its connections, and does not answer. */
  pause(): void;
  resume(): void;
  /** Kills the server as a crash does. Its stored data remains. */
  kill(): Promise<void>;
  /** Starts it again on the same ports and data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface WeaviateOptions {
  /** The program `weaviate-server`. */
  readonly binary: string;
  /** Folder of the data, which stays. @default a temporary one */
  readonly folder?: string;
  /** @default free ports */
  readonly ports?: { readonly http: number; readonly grpc: number };
  /** Variables in addition to those that it needs. */
  readonly env?: Readonly<Record<string, string>>;
}

const startMs = 60_000;

/** Starts a Weaviate server without modules and authentication, which listens for HTTP on this machine only. */
export async function startWeaviate({ binary, folder, ports, env }: WeaviateOptions): Promise<WeaviateServer> {
  const data = folder ?? (await mkdtemp(join(tmpdir(), 'sophia-weaviate-')));
  await mkdir(data, { recursive: true });
  // On one machine, a server expects its ports for data and RPC right after those for gossip and Raft.
  const first = await freePortRange(6);
  const [gossip, raft] = [first, first + 2];
  const { http: httpPort, grpc: grpcPort } = ports ?? { http: first + 4, grpc: first + 5 };
  const url = `http://127.0.0.1:${httpPort}`;
  const log = join(data, 'log');
  let server = await start();

  async function start(): Promise<ChildProcess> {
    const child = spawn(binary, ['--host', '127.0.0.1', '--port', String(httpPort), '--scheme', 'http'], {
      env: {
        ...process.env,
        PERSISTENCE_DATA_PATH: join(data, 'data'),
        AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED: 'true',
        DEFAULT_VECTORIZER_MODULE: 'none',
        DISABLE_TELEMETRY: 'true',
        GO_PROFILING_DISABLE: 'true',
        GRPC_PORT: String(grpcPort),
        CLUSTER_HOSTNAME: 'node1',
        CLUSTER_IN_LOCALHOST: 'true',
        CLUSTER_ADVERTISE_ADDR: '127.0.0.1',
        CLUSTER_GOSSIP_BIND_PORT: String(gossip),
        CLUSTER_DATA_BIND_PORT: String(gossip + 1),
        RAFT_PORT: String(raft),
        RAFT_INTERNAL_RPC_PORT: String(raft + 1),
        RAFT_BOOTSTRAP_EXPECT: '1',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const lines = createWriteStream(log, { flags: 'a' });
    child.stdout.pipe(lines, { end: false });
    child.stderr.pipe(lines, { end: false });
    // A program that cannot be started has no exit code.
    let failure: Error | undefined;
    child.once('error', (error) => {
      failure = error;
    });
    const deadline = Date.now() + startMs;
    while (!(await isReady(url))) {
      if (failure) throw failure;
      if (child.exitCode !== null || Date.now() > deadline)
        throw new Error(`Weaviate did not start: ${(await readFile(log, 'utf8').catch(() => '')).slice(-2_000)}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return child;
  }

  async function kill(): Promise<void> {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGKILL');
    await once(server, 'exit');
  }

  return {
    url,
    grpcPort,
    pause: () => void server.kill('SIGSTOP'),
    resume: () => void server.kill('SIGCONT'),
    kill,
    async restart() {
      server = await start();
    },
    async close() {
      if (folder === undefined) {
        await kill();
        await rm(data, { recursive: true, force: true });
      } else if (server.exitCode === null && server.signalCode === null) {
        server.kill('SIGTERM');
        await once(server, 'exit');
      }
    },
  };
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/v1/.well-known/ready`, { signal: AbortSignal.timeout(1_000) })).ok;
  } catch {
    return false;
  }
}
