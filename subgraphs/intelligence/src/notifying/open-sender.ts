import { Agent } from 'undici';

import { emailSender } from './email.ts';
import type { ChannelKind, Send } from './notice.ts';
import { reasonOf } from './post.ts';
import { lookupPublic } from './public-addresses.ts';
import type { DeliverySettings } from './settings.ts';
import { slackSender } from './slack.ts';
import { webhookSender } from './webhook.ts';

/** Delivers alerts by channels of every kind. */
export interface AlertSender extends AsyncDisposable {
  readonly send: Send;
  /** True if channels may deliver to private networks. */
  readonly allowsPrivate: boolean;
}

export function openAlertSender(settings: DeliverySettings): AlertSender {
  const timeoutMs = settings.ALERT_TIMEOUT;
  const allowsPrivate = settings.ALERT_PRIVATE_TARGETS;
  const connect = { timeout: timeoutMs };
  const anywhere = new Agent({ connect });
  const outside = allowsPrivate ? anywhere : new Agent({ connect: { ...connect, lookup: lookupPublic } });
  const senders: Readonly<Record<ChannelKind, Send>> = {
    WEBHOOK: webhookSender({ dispatcher: outside, timeoutMs, allowsPrivate }),
    SLACK: slackSender({ dispatcher: anywhere, timeoutMs, url: settings.ALERT_SLACK_URL }),
    EMAIL: emailSender({ url: settings.ALERT_SMTP_URL, from: settings.ALERT_MAIL_FROM, timeoutMs }),
  };
  return {
    allowsPrivate,
    async send(channel, notice, now, signal) {
      try {
        return await senders[channel.kind](channel, notice, now, signal);
      } catch (error) {
        signal.throwIfAborted();
        return { httpStatus: null, error: reasonOf(error) };
      }
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...new Set([anywhere, outside])].map((agent) => agent.destroy()));
    },
  };
}
