import { describe } from 'vitest';
import { openPgvector } from './open-pgvector.ts';
import { describeStore } from './store-contract.ts';

const server = process.env.TEST_PGVECTOR_URL;

describe.runIf(server)('pgvector', () => {
  describeStore('on a PostgreSQL server', () => openPgvector(server));
  describeStore('on a PostgreSQL server, with an index', () => openPgvector(server, { indexFrom: 1 }));
});
