import { createHmac } from 'node:crypto';
import type { openAlerts } from './alerts.ts';

interface Click {
  readonly tenant: string;
  readonly channelId: string;
  readonly action: string;
  readonly alertId: string;
  readonly secret: string;
  readonly ageSeconds?: number;
}

/** Sends what Slack sends when somebody clicks a button. Returns the HTTP status. */
export async function clickInSlack(
  { clock, fetch }: Pick<Awaited<ReturnType<typeof openAlerts>>, 'clock' | 'fetch'>,
  { tenant, channelId, action, alertId, secret, ageSeconds = 0 }: Click,
): Promise<number> {
  const payload = { type: 'block_actions', user: { id: 'U123' }, actions: [{ action_id: action, value: alertId }] };
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const timestamp = String(Math.floor(clock.now().getTime() / 1_000) - ageSeconds);
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  const { status } = await fetch(`http://localhost/webhooks/slack/alerts?tenant=${tenant}&channel=${channelId}`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${digest}`,
    },
  });
  return status;
}
