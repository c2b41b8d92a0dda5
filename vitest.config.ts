import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { hasNatsServer } from './packages/testing/src/start-nats-server.ts';

// Workers and the programs that tests start inherit it, so that each file is compiled once and not for each process.
process.env.NODE_COMPILE_CACHE ||= fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url));

const databaseUrl = process.env.TEST_DATABASE_URL;
const pgvectorUrl = process.env.TEST_PGVECTOR_URL;
if (!databaseUrl) {
  console.info('TEST_DATABASE_URL is not set: the suite runs on PGlite and leaves out PostgreSQL.');
}
if (!pgvectorUrl) {
  console.info('TEST_PGVECTOR_URL is not set: the suite runs pgvector on PGlite only.');
}
if (!process.env.TEST_WEAVIATE_BINARY && !process.env.WEAVIATE_URL) {
  console.info('TEST_WEAVIATE_BINARY and WEAVIATE_URL are not set: the suite leaves out vectors in Weaviate.');
}
if (!hasNatsServer()) {
  console.info('nats-server is not installed: the suite leaves out events over NATS.');
}

const allTests = ['{bench,cli,gateway,packages/*,subgraphs/*}/test/**/*.test.ts'];
/** These search by meaning, so their server needs pgvector. */
const withVectors = ['subgraphs/intelligence/test/search/**/*.test.ts'];

/** A browser works with a whole graph, in one process of its own. */
const ofDashboard = ['dashboard/test/**/*.test.ts'];

const ofGateway = ['gateway/test/**/*.test.ts'];

/** Other files that open no database themselves, though programs that they start may. */
const withoutDatabase = [
  'bench/test/**/*.test.ts',
  'cli/test/{add-a-subgraph,analyze,child-log,descriptions,docker,groups-of-lists,help,inference,keep-running}.test.ts',
  'cli/test/{linear-patterns,ports,running-file,settings-page,settings-problems,starter-queries,who-sees-what-page}.test.ts',
  'packages/{client,http-signatures,layers,linkage,outbound,serving,settings,supply-chain}/test/**/*.test.ts',
  'packages/{testing,text-engines,understanding}/test/**/*.test.ts',
  'packages/database/test/trace-statement.test.ts',
  'packages/ingest/test/{batches,csv-file,json-items,open-tree}.test.ts',
  'packages/subgraph-kit/test/reference.test.ts',
  'subgraphs/contacts/test/{dictionary,reading}.test.ts',
  'subgraphs/intelligence/test/{check-claims,forecast-model,key-sentences,language-model,metrics-page}.test.ts',
  'subgraphs/intelligence/test/{parse-query,thread-conclusions,trends}.test.ts',
  'subgraphs/intelligence/test/scoring/{account-scores,boosted-trees,churn-model,deal-model}.test.ts',
  'subgraphs/intelligence/test/vectors/weaviate.test.ts',
  'subgraphs/slack/test/{channel-type,export-layout,plain-text}.test.ts',
];

/**
 * The files on one backend; `createTestDatabase` reads which from the variable. Without isolation the files of a worker share
 * their modules, which saves a third of the time: our modules keep no state but what never changes. The embedded database is
 * a reason for isolation, because its memory ends with the process.
 */
const project = (name: string, url: string, { include = allTests, exclude = [] as string[], isolate = true }) => ({
  extends: true as const,
  test: {
    name,
    isolate,
    include,
    exclude: ['**/node_modules/**', ...exclude],
    env: { TEST_DATABASE_URL: url },
  },
});

/** A second run of these, on a server, shows next to nothing: they open the embedded one always, or test what is around it. */
const onPgliteAlone = [
  'cli/test/{ingest,sample,sample-stories,secrets,vectors}.test.ts',
  'packages/database/test/embedded-database.test.ts',
  'packages/subgraph-kit/test/outage.test.ts',
  'subgraphs/intelligence/test/vectors/{pgvector-server,vector-table}.test.ts',
];

/** Tests of the graph as a whole, and of what all subgraphs share, that PGlite need not carry, too. */
const onServerAlone = [
  'cli/test/{access,account-names,audit,ask,ask-customers,ask-with-model,conversation-references,conversations}.test.ts',
  'cli/test/{crossing-tenants,customer-360,entity-cache,entity-changes,event-streams,export-client,export-owners,exports,sign-out}.test.ts',
  'cli/test/{hand-over,jobs,mcp,nats,node,own-accounts,partners,prune,scores,tenant-removal,tenants,train,who-sees-what,workers}.test.ts',
  'packages/events/test/**',
  'packages/subgraph-kit/test/!(outage|reference).test.ts',
];

/**
 * With a server, subgraphs are tested on it alone, which takes half the time. PGlite carries them in the tests of programs
 * (`start`, `ingest`, the sample) and of one process. Without a server, PGlite carries all tests.
 */
const onPglite = databaseUrl
  ? [
      '{cli,packages/*}/test/**/*.test.ts',
      'subgraphs/intelligence/test/vectors/*.test.ts',
      ...(pgvectorUrl ? [] : withVectors),
    ]
  : allTests;

const elsewhere = [...ofGateway, ...withoutDatabase];

export default defineConfig({
  // The copy of graphql that Node takes. Vite would take the .mjs one, which packages that are not bundled do not share.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    // Generous, because a test that starts a database and several programs shares two busy cores.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    retry: 0,
    // Waiting ends as soon as it can, so that a long limit costs nothing, and a busy machine fails no test.
    expect: { poll: { timeout: 25_000 } },
    // Tests wait for programs and databases most of their time, so that two cores carry two files at once.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      project('gateway', '', { include: ofGateway, isolate: false }),
      project('dashboard', '', { include: ofDashboard }),
      project('others', '', { include: withoutDatabase, isolate: false }),
      project('pglite', '', { include: onPglite, exclude: [...elsewhere, ...(databaseUrl ? onServerAlone : [])] }),
      ...(databaseUrl
        ? [
            project('postgresql', databaseUrl, {
              exclude: [...elsewhere, ...withVectors, ...onPgliteAlone],
              isolate: false,
            }),
          ]
        : []),
      ...(pgvectorUrl ? [project('pgvector', pgvectorUrl, { include: withVectors, isolate: false })] : []),
    ],
  },
});
