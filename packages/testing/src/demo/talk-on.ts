import { random } from '../random.ts';
import { type SlackServer, slackEvent, slackTs } from '../slack/index.ts';

const everyMs = 4_000;
const lines = [
  'The heating in building 7 is cold again.',
  'They have signed. We start on Monday!',
  'Does the export work with Yardi?',
  'I cannot reach the portal since this morning, it is urgent.',
  'Thank you, that has helped.',
];

/** Lets people of a stand-in of Slack write a message every few seconds, which is delivered to whoever is connected. */
export function talkOn({ data, sockets, deliver }: SlackServer): { stop(): void } {
  const chosen = random(Date.now() % 1_000_000);
  const timer = setInterval(() => {
    const channel = chosen.oneOf(data.channels.filter(({ is_member }) => is_member));
    const message = {
      type: 'message',
      user: chosen.oneOf(data.users).id,
      team: data.team.id,
      text: chosen.oneOf(lines),
      ts: slackTs(new Date()),
    };
    data.messages.get(channel.id)?.push(message);
    const event = { ...message, channel: channel.id, channel_type: 'channel', event_ts: message.ts };
    // Should the connection break meanwhile, the next look finds the message.
    if (sockets.size > 0) void deliver(slackEvent(event, { teamId: data.team.id }));
  }, everyMs);
  return { stop: () => clearInterval(timer) };
}
