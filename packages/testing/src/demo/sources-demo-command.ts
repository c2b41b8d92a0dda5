import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { gongData, startGong } from '../gong/index.ts';

/** Runs servers that stand in for the sources, until Ctrl-C: see docs/gong.md. Each prints the settings that use it. */
const { values } = parseArgs({
  options: {
    'gong-port': { type: 'string', default: '4101' },
    calls: { type: 'string', default: '500' },
    days: { type: 'string', default: '60' },
  },
});

const accessKey = { key: 'demo-access-key', secret: 'demo-access-key-secret' };
const gong = await startGong({
  data: gongData({ calls: Number(values.calls), days: Number(values.days), users: 20, until: new Date() }),
  port: Number(values['gong-port']),
  accessKey,
});

const stands = [
  {
    name: 'Gong',
    settings: {
      GONG_TENANT: 'local',
      GONG_API_URL: gong.url,
      GONG_ACCESS_KEY: accessKey.key,
      GONG_ACCESS_KEY_SECRET: accessKey.secret,
      GONG_BACKFILL_DAYS: values.days,
    },
    close: gong.close,
  },
];

for (const { name, settings } of stands) {
  console.info(`${name} is stood in for. Use it with:`);
  console.info(
    `  ${Object.entries(settings)
      .map((pair) => pair.join('='))
      .join(' ')}`,
  );
}
console.info('Set them for pnpm start with an empty DATA_DIR. Ctrl-C stops.');
await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
await Promise.all(stands.map(({ close }) => close()));
