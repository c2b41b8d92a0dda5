import { createHmac } from 'node:crypto';
import type { Dispatcher } from 'undici';
import type { Notice, Send } from './notice.ts';
import { isSuccess, post } from './post.ts';
import { namesPrivateAddress } from './public-addresses.ts';

export interface WebhookOptions {
  readonly dispatcher: Dispatcher;
  readonly timeoutMs: number;
  readonly allowsPrivate: boolean;
}

/** Posts to the URL of a channel, signed as the Standard Webhooks specification says. */
export const webhookSender =
  ({ dispatcher, timeoutMs, allowsPrivate }: WebhookOptions): Send =>
  async ({ target, secrets }, notice, now, signal) => {
    const url = target.url ?? '';
    // A connection to an address needs no look-up, so that this is not checked there.
    if (!allowsPrivate && namesPrivateAddress(new URL(url)))
      return { httpStatus: null, error: `${url} is in a private network` };
    const body = JSON.stringify(bodyOf(notice));
    const timestamp = Math.floor(now.getTime() / 1_000).toString();
    const answer = await post(url, {
      dispatcher,
      timeoutMs,
      signal,
      body,
      headers: {
        'webhook-id': notice.id,
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1,${signatureOf(secrets.secret ?? '', notice.id, timestamp, body)}`,
      },
    });
    return {
      httpStatus: answer.httpStatus,
      retryAfterMs: answer.retryAfterMs,
      error: isSuccess(answer) ? null : `answered with HTTP status ${answer.httpStatus}`,
    };
  };

const bodyOf = ({ id, tenantId, createdAt, items }: Notice) => ({
  id,
  type: 'alerts.changed',
  tenant: tenantId,
  createdAt: createdAt.toISOString(),
  alerts: items,
});

/** HMAC-SHA256 of the id, time and body. A secret with the prefix `whsec_` is base64. */
function signatureOf(secret: string, id: string, timestamp: string, body: string): string {
  const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice('whsec_'.length), 'base64') : secret;
  return createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
}
