import { defineConfig } from 'vitest/config';

const databaseUrl = process.env.TEST_DATABASE_URL;
if (!databaseUrl) {
  console.info('TEST_DATABASE_URL is not set: the suite runs on PGlite and leaves out PostgreSQL.');
}

/** The same files once on each backend; `createTestDatabase` reads which from the variable. */
const project = (name: string, url: string, exclude: string[]) => ({
  extends: true as const,
  test: {
    name,
    include: ['{gateway,bench,packages/*,subgraphs/*}/test/**/*.test.ts'],
    exclude: ['**/node_modules/**', ...exclude],
    env: { TEST_DATABASE_URL: url },
  },
});

/** These never open a database, so that a second run of them shows nothing. */
const withoutDatabase = ['gateway/**', 'packages/settings/**'];

export default defineConfig({
  test: {
    // Generous, because a test that starts a database and several programs shares two busy cores.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    retry: 0,
    projects: [project('pglite', '', []), ...(databaseUrl ? [project('postgresql', databaseUrl, withoutDatabase)] : [])],
  },
});
