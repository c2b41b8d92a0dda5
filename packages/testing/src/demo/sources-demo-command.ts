import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { gongData, startGong } from '../gong/index.ts';
import { slackData, startSlack } from '../slack/index.ts';
import { talkOn } from './talk-on.ts';

/**
 * Runs servers that stand in for the sources, until Ctrl-C: see docs/gong.md and docs/slack.md. Each prints the settings that
 * use it.
 */
const { values } = parseArgs({
  options: {
    'gong-port': { type: 'string', default: '4101' },
    'slack-port': { type: 'string', default: '4102' },
    calls: { type: 'string', default: '500' },
    messages: { type: 'string', default: '2000' },
    days: { type: 'string', default: '60' },
  },
});
const days = Number(values.days);

const accessKey = { key: 'demo-access-key', secret: 'demo-access-key-secret' };
const gong = await startGong({
  data: gongData({ calls: Number(values.calls), days, users: 20, until: new Date() }),
  port: Number(values['gong-port']),
  accessKey,
});

const tokens = { botToken: 'xoxb-demo-token', appToken: 'xapp-demo-token' };
const slack = await startSlack({
  data: slackData({ messages: Number(values.messages), days, users: 20, channels: 7, until: new Date() }),
  port: Number(values['slack-port']),
  ...tokens,
});
const talk = talkOn(slack);

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
  {
    name: 'Slack, with a new message every few seconds by Socket Mode,',
    settings: {
      SLACK_TENANT: 'local',
      SLACK_API_URL: slack.url,
      SLACK_BOT_TOKEN: tokens.botToken,
      SLACK_APP_TOKEN: tokens.appToken,
      SLACK_BACKFILL_DAYS: values.days,
    },
    close: async () => {
      talk.stop();
      await slack.close();
    },
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
