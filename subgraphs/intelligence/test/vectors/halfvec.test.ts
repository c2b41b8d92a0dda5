import { query, sql } from '@sophia/database';
import { expect, it } from 'vitest';
import { halfvecBytes, vectorOf } from '../../src/vectors/pgvector/halfvec.ts';
import { openPgvector } from './open-pgvector.ts';

it.skipIf(process.env.TEST_DATABASE_URL)('PostgreSQL reads the bytes of a vector as it reads its text', async () => {
  const { database, close } = await openPgvector();
  try {
    const vector = Float32Array.from([0, 1, -1, 0.1, -0.333333, 1e-7, 6e-8, 0.99999, -0.0001]);
    const [row] = await database.system((em) =>
      query<{ ofBytes: string; ofText: string }>(
        em,
        sql`select (${halfvecBytes(vector)}::halfvec)::text as "ofBytes", (${JSON.stringify([...vector])}::halfvec)::text as "ofText"`,
      ),
    );
    expect(row?.ofBytes).toBe(row?.ofText);
    for (const [index, value] of vectorOf(row?.ofBytes ?? '[]').entries())
      expect(value).toBeCloseTo(vector[index] ?? 0, 3);
  } finally {
    await close();
  }
});
