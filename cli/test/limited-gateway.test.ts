import { randomUUID } from 'node:crypto';
import { openServer } from '@sophia/database/server';
import { featureOptions, gatewaySettings } from '@sophia/gateway/settings';
import { createTestDatabase } from '@sophia/testing/database';
import { pino } from 'pino';
import { expect, it } from 'vitest';

it.skipIf(!process.env.TEST_DATABASE_URL)(
  'a gateway whose database user may create nothing says what is missing, and works without (needs a server)',
  async () => {
    const database = await createTestDatabase();
    const server = await openServer({ url: database.url, name: 'test', connections: 1 });
    const user = `limited_${randomUUID().replaceAll('-', '')}`;
    await server.query(`create role ${user} login password 'limited'`, []);
    try {
      const url = new URL(database.url);
      Object.assign(url, { username: user, password: 'limited' });
      const open = async () => {
        const lines: string[] = [];
        const logger = pino({ level: 'warn' }, { write: (line) => void lines.push(JSON.parse(line).msg) });
        const { sharedState } = await featureOptions(gatewaySettings.parse({ DATABASE_URL: url.href }), logger);
        await sharedState?.[Symbol.asyncDispose]();
        return { isShared: sharedState !== undefined, lines };
      };
      expect(await open()).toEqual({
        isShared: false,
        lines: [expect.stringContaining('create schema gateway authorization USER')],
      });
      await server.query(`create schema gateway authorization ${user}`, []);
      expect(await open()).toEqual({ isShared: true, lines: [] });
    } finally {
      await server.query(`drop owned by ${user}`, []);
      await server.query(`drop role ${user}`, []);
      await server.close();
      await database.close();
    }
  },
);
