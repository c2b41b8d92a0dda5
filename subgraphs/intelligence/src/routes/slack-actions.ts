import { createHmac, timingSafeEqual } from 'node:crypto';
import type { EntityManager } from '@sophia/database';
import { tenantNameProblem } from '@sophia/settings';
import { isUuid, type RouteRequest, type SubgraphModule } from '@sophia/subgraph-kit';
import { z } from 'zod';
import { acknowledgeAlert } from '../commands/acknowledge-alert.ts';
import { dismissAlert } from '../commands/dismiss-alert.ts';
import { snoozeAlert } from '../commands/snooze-alert.ts';
import { AlertChannel } from '../entities/alert-channel.ts';
import { slackActions } from '../notifying/slack-message.ts';
import type { IntelligenceServices } from '../services/services.ts';

type Route = NonNullable<SubgraphModule<IntelligenceServices>['routes']>[number];

const day = 86_400_000;
/** Largest difference between Slack's clock and ours, so that a recorded request cannot be sent again later. */
const toleranceMs = 300_000;

const payloadSchema = z.object({
  type: z.literal('block_actions'),
  user: z.object({ id: z.string() }),
  actions: z.array(z.object({ action_id: z.string(), value: z.string().optional() })),
});

/**
 * Does what somebody chose in a message of Slack. The URL names the tenant and the channel, whose signing secret the
 * request must be signed with.
 */
export const slackActionsRoute: Route = {
  method: 'POST',
  path: '/webhooks/slack/alerts',
  async handle({ url, header, body }, { clock, write, services }) {
    const tenant = url.searchParams.get('tenant') ?? '';
    const channelId = url.searchParams.get('channel') ?? '';
    if (tenantNameProblem(tenant) !== undefined || !isUuid(channelId)) return { status: 401 };
    const now = clock.now();
    return write(tenant, async (em) => {
      const channel = await em.findOne(AlertChannel, { id: channelId, kind: 'SLACK' });
      const secret = channel && services.alertSender.secrets.open(channel.secrets, channel).slackSigningSecret;
      if (secret == null || !isSigned({ header, body }, secret, now)) return { status: 401 };
      const payload = readPayload(body);
      if (payload === null) return { status: 400, body: 'Expected a payload of the type block_actions' };
      for (const { action_id, value = '' } of payload.actions)
        await act(em, { actor: `slack:${payload.user.id}`, now }, action_id, value);
      return { status: 200 };
    });
  },
};

/** An alert that somebody else has closed meanwhile stays as it is. */
async function act(
  em: EntityManager,
  by: { readonly actor: string; readonly now: Date },
  action: string,
  alertId: string,
): Promise<void> {
  const target = { id: alertId, expectedVersion: null };
  if (action === slackActions.acknowledge) await acknowledgeAlert(em, by, target);
  if (action === slackActions.snooze)
    await snoozeAlert(em, by, target, { until: new Date(by.now.getTime() + day), reason: 'Snoozed in Slack' });
  if (action === slackActions.dismiss) await dismissAlert(em, by, target, 'Dismissed in Slack');
}

function isSigned({ header, body }: Pick<RouteRequest, 'header' | 'body'>, secret: string, now: Date): boolean {
  const timestamp = header('x-slack-request-timestamp') ?? '';
  const age = Math.abs(now.getTime() - Number(timestamp) * 1_000);
  if (!/^\d+$/.test(timestamp) || age > toleranceMs) return false;
  const expected = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex');
  const given = Buffer.from(header('x-slack-signature') ?? '');
  const wanted = Buffer.from(`v0=${expected}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** Reads the form that Slack sends: one field with JSON. Returns null for anything else. */
function readPayload(body: Buffer) {
  const text = new URLSearchParams(body.toString('utf8')).get('payload');
  const json = z.string().transform(parseJson).safeParse(text);
  return payloadSchema.safeParse(json.data).data ?? null;
}

function parseJson(text: string, ctx: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    ctx.addIssue({ code: 'custom', message: 'no JSON' });
    return z.NEVER;
  }
}
