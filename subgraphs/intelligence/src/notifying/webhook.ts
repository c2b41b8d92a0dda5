import { isPrivate, isSuccess, post, signer, symmetricSigner } from '@sophia/outbound';
import type { Dispatcher } from 'undici';
import type { Notice, Send } from './notice.ts';

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
    if (!allowsPrivate && isPrivate(url)) return { httpStatus: null, error: `${url} is in a private network` };
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
        'webhook-signature': signerOf(secrets.secret ?? '')(notice.id, timestamp, body),
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

/** A secret with the prefix `whsec_` is base64, any other one the key itself. */
const signerOf = (secret: string) => (secret.startsWith('whsec_') ? signer(secret) : symmetricSigner(secret));
