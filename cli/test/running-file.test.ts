import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findRunning, removeRunningFile, writeRunningFile } from '../src/common/running-file.ts';

let folder: string;
let gateway: Server;
let port: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sophia-running-'));
  gateway = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  await once(gateway, 'listening');
  const address = gateway.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterEach(async () => {
  gateway.close();
  await rm(folder, { recursive: true });
});

const running = (pid: number) => ({
  pid,
  gatewayUrl: `http://127.0.0.1:${port}/graphql`,
  databaseUrl: 'postgres://postgres@127.0.0.1:54320/postgres',
});

it('finds a running start', async () => {
  await writeRunningFile(folder, running(process.pid));
  expect(await findRunning(folder)).toEqual(running(process.pid));
});

it('finds none without a valid file', async () => {
  expect(await findRunning(folder)).toBeUndefined();
  await writeFile(join(folder, 'running.json'), '{"pid":');
  expect(await findRunning(folder)).toBeUndefined();
  await writeFile(join(folder, 'running.json'), '{"pid":-1,"gatewayUrl":"","databaseUrl":""}');
  expect(await findRunning(folder)).toBeUndefined();
});

it('finds none when the process that wrote the file was killed', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  await writeRunningFile(folder, running(pid));
  expect(await findRunning(folder)).toBeUndefined();
});

it('finds none when another process without a gateway has the pid', async () => {
  await writeRunningFile(folder, running(process.pid));
  await new Promise((resolve) => gateway.close(resolve));
  expect(await findRunning(folder)).toBeUndefined();
});

it('finds none after a clean stop', async () => {
  await writeRunningFile(folder, running(process.pid));
  await removeRunningFile(folder);
  expect(await findRunning(folder)).toBeUndefined();
});
