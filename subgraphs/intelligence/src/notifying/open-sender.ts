import { Agent } from 'undici';

import { emailSender } from './email.ts';
import type { Channel, ChannelKind, Notice, Send, SendOutcome } from './notice.ts';
import { reasonOf } from './post.ts';
import { lookupPublic } from './public-addresses.ts';
import { type SecretBox, type StoredSecrets, secretBox } from './secret-box.ts';
import type { DeliverySettings } from './settings.ts';
import { slackSender } from './slack.ts';
import { webhookSender } from './webhook.ts';

/** A channel as the database has it. */
interface StoredChannel extends Omit<Channel, 'secrets'> {
  readonly tenantId: string;
  readonly id: string;
  readonly secrets: StoredSecrets;
}

/** Delivers alerts by channels of every kind. */
export interface AlertSender extends AsyncDisposable {
  /** Tries once to deliver a notice. */
  send(channel: StoredChannel, notice: Notice, now: Date, signal: AbortSignal): Promise<SendOutcome>;
  /** Encrypts the secrets of channels. */
  readonly secrets: SecretBox;
  /** True if channels may deliver to private networks. */
  readonly allowsPrivate: boolean;
}

export function openAlertSender(settings: DeliverySettings): AlertSender {
  const timeoutMs = settings.ALERT_TIMEOUT;
  const allowsPrivate = settings.ALERT_PRIVATE_TARGETS;
  const secrets = secretBox(settings.ALERT_SECRET_KEYS);
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
    secrets,
    async send(channel, notice, now, signal) {
      try {
        return await senders[channel.kind](
          { ...channel, secrets: secrets.open(channel.secrets, channel) },
          notice,
          now,
          signal,
        );
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
