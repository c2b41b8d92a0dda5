import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEventSource } from '@sophia/events';
import { createTestDatabase, type TestDatabase } from '@sophia/testing/database';
import { hasNatsServer, startNatsServer, type TestNatsServer } from '@sophia/testing/nats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleFolder } from '../src/common/programs.ts';
import { runCommand } from './support/command.ts';
import { expectNoWaitingEvents } from './support/expect-no-waiting-events.ts';

describe.skipIf(!hasNatsServer())('with NATS_URL', () => {
  let dataDir: string;
  let nats: TestNatsServer;
  let database: TestDatabase;
  let env: Record<string, string>;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'sophia-nats-cli-'));
    nats = await startNatsServer();
    database = await createTestDatabase();
    env = { DATA_DIR: dataDir, NATS_URL: nats.url, DATABASE_URL: database.url };
  });
  afterAll(async () => {
    await database?.close();
    await nats?.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('sends events of a load through NATS to all consumers, and leaves none', {
    timeout: 240_000,
  }, async () => {
    const ingest = runCommand('ingest.ts', ['slack', join(sampleFolder, 'slack')], env);
    expect(await ingest.exitCode, ingest.lines.join('\n')).toBe(0);
    await expectNoWaitingEvents(env);

    await using overNats = openEventSource({ natsUrl: nats.url });
    const types = ['slack.message.changed', 'interaction.changed'];
    const { events: published } = await overNats.read({ after: '0', types, limit: 10_000 });
    expect(new Set(published.map(({ type }) => type))).toEqual(new Set(types));
    await using overDatabase = openEventSource({ databaseUrl: database.url });
    expect(await overDatabase.head()).toBe('0');
  });

  it('prints one line when the server cannot be reached', { timeout: 60_000 }, async () => {
    const gone = await startNatsServer();
    await gone.close();
    const events = runCommand('events.ts', [], { ...env, NATS_URL: gone.url });
    expect(await events.exitCode).toBe(1);
    expect(events.lines).toEqual([expect.stringContaining(`NATS at ${new URL(gone.url).host} cannot be reached`)]);
  });
});
