import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startWeaviate } from './start-weaviate.ts';

/** Builds a Weaviate server with Go, once, and runs it until Ctrl-C: see docs/vectors.md. */
const version = 'v1.35.2';
const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: '.data/weaviate' },
    port: { type: 'string', default: '8080' },
    'grpc-port': { type: 'string', default: '50051' },
  },
});
const folder = resolve(values.folder);
const binary = resolve(folder, version, 'weaviate-server');
if (!existsSync(binary)) await build();

const server = await startWeaviate({
  binary,
  folder,
  ports: { http: Number(values.port), grpc: Number(values['grpc-port']) },
});
console.info(
  `Weaviate ${version} listens. Use it with: WEAVIATE_URL=${server.url} WEAVIATE_GRPC_PORT=${server.grpcPort}`,
);
await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
await server.close();

async function build(): Promise<void> {
  console.info(`Builds Weaviate ${version} with Go into ${folder}; this takes ten minutes of a processor, once.`);
  await mkdir(resolve(folder, version), { recursive: true });
  const child = spawn('go', ['install', `github.com/weaviate/weaviate/cmd/weaviate-server@${version}`], {
    env: { ...process.env, GOBIN: resolve(folder, version) },
    stdio: 'inherit',
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`go install ended with ${code}`);
}
