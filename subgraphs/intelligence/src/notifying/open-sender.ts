import { openAgent, reasonOf, type SecretBox, type Stored, secretBox } from '@sophia/outbound';
import { emailSender } from './email.ts';
import type { Channel, ChannelKind, ChannelSecrets, Notice, Send, SendOutcome, SlackPost } from './notice.ts';
import type { DeliverySettings } from './settings.ts';
import { slackSender } from './slack.ts';
import { webhookSender } from './webhook.ts';

/** A channel as the database has it. */
interface StoredChannel extends Omit<Channel, 'secrets'> {
  readonly tenantId: string;
  readonly id: string;
  readonly secrets: Stored<ChannelSecrets>;
}

/** Delivers alerts by channels of every kind. */
export interface AlertSender extends AsyncDisposable {
  /** Tries once to deliver a notice. */
  send(channel: StoredChannel, notice: Notice, now: Date, signal: AbortSignal): Promise<SendOutcome>;
  /** Tries once to edit a message that was posted, so that it shows its alerts as they are now. */
  edit(channel: StoredChannel, posted: SlackPost, notice: Notice, signal: AbortSignal): Promise<SendOutcome>;
  /** Encrypts the secrets of channels. */
  readonly secrets: SecretBox<ChannelSecrets>;
  /** True if channels may deliver to private networks. */
  readonly allowsPrivate: boolean;
}

export function openAlertSender(settings: DeliverySettings): AlertSender {
  const timeoutMs = settings.ALERT_TIMEOUT;
  const allowsPrivate = settings.ALERT_PRIVATE_TARGETS;
  const secrets = secretBox<ChannelSecrets>(settings.ALERT_SECRET_KEYS, 'ALERT_SECRET_KEYS');
  const anywhere = openAgent({ timeoutMs, allowsPrivate: true });
  const outside = allowsPrivate ? anywhere : openAgent({ timeoutMs, allowsPrivate });
  const slack = slackSender({ dispatcher: anywhere, timeoutMs, url: settings.ALERT_SLACK_URL });
  const senders: Readonly<Record<ChannelKind, Send>> = {
    WEBHOOK: webhookSender({ dispatcher: outside, timeoutMs, allowsPrivate }),
    SLACK: slack.send,
    EMAIL: emailSender({ url: settings.ALERT_SMTP_URL, from: settings.ALERT_MAIL_FROM, timeoutMs }),
  };
  /** Decrypts the secrets of a channel and calls it. An error becomes the outcome, unless the process stops. */
  async function attempt(
    channel: StoredChannel,
    signal: AbortSignal,
    call: (opened: Channel) => Promise<SendOutcome>,
  ): Promise<SendOutcome> {
    try {
      return await call({ ...channel, secrets: secrets.open(channel.secrets, channel) });
    } catch (error) {
      signal.throwIfAborted();
      return { httpStatus: null, error: reasonOf(error) };
    }
  }

  return {
    allowsPrivate,
    secrets,
    send: (channel, notice, now, signal) =>
      attempt(channel, signal, (opened) => senders[channel.kind](opened, notice, now, signal)),
    edit: (channel, posted, notice, signal) =>
      attempt(channel, signal, (opened) => slack.edit(opened, posted, notice, signal)),
    async [Symbol.asyncDispose]() {
      await Promise.all([...new Set([anywhere, outside])].map((agent) => agent.destroy()));
    },
  };
}
