import { randomUUID } from 'node:crypto';
import { startEmbeddedDatabase } from '@sophia/database';
import pg from 'pg';

export interface TestDatabase {
  readonly url: string;
  readonly backend: 'pglite' | 'postgresql';
  close(): Promise<void>;
}

/**
 * Creates an empty database for one test file: PGlite in memory, or with TEST_DATABASE_URL or a given server a database on
 * that server, which `close` drops. Close its clients first.
 */
export async function createTestDatabase(server = process.env.TEST_DATABASE_URL): Promise<TestDatabase> {
  if (!server) {
    const { url, close } = await startEmbeddedDatabase();
    return { url, backend: 'pglite', close };
  }
  const name = `sophia_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    backend: 'postgresql',
    close: () => onServer(server, `drop database ${name} with (force)`),
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
