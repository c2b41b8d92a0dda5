import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findRunning, removeRunningFile, writeRunningFile } from '../src/running-file.ts';

let folder: string;
let database: Server;
let port: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sophia-running-'));
  database = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  await once(database, 'listening');
  const address = database.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterEach(async () => {
  database.close();
  await rm(folder, { recursive: true });
});

const running = (pid: number) => ({
  pid,
  gatewayUrl: 'http://localhost:4000/graphql',
  databaseUrl: `postgres://postgres@127.0.0.1:${port}/postgres`,
});

it('finds a start that runs', async () => {
  await writeRunningFile(folder, running(process.pid));
  expect(await findRunning(folder)).toEqual(running(process.pid));
});

it('finds none when there is no file, or none of ours', async () => {
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

it('finds none when the process is another one by now, which has no database open', async () => {
  await writeRunningFile(folder, running(process.pid));
  await new Promise((resolve) => database.close(resolve));
  expect(await findRunning(folder)).toBeUndefined();
});

it('finds none after a clean stop', async () => {
  await writeRunningFile(folder, running(process.pid));
  await removeRunningFile(folder);
  expect(await findRunning(folder)).toBeUndefined();
});
