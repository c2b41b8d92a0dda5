import type { SubgraphModule } from '@sophia/subgraph-kit';
import type { SlackServices } from '../connection/services.ts';
import { deliveryOf } from './event-form.ts';
import { takeEvent } from './take-event.ts';
import { signatureProblem } from './verify-signature.ts';

type Route = NonNullable<SubgraphModule<SlackServices>['routes']>[number];

/** Takes what the Events API posts: checks it, stores it, and answers. A job works on it afterwards. */
export const receiveEvent: Route = {
  method: 'POST',
  path: '/webhooks/slack',
  maxBytes: 4 * 1024 * 1024,
  async handle({ header, body }, { services, clock, write }) {
    const { tenant, settings } = services.source;
    const { SLACK_SIGNING_SECRET: secret } = settings;
    if (tenant === undefined || secret === undefined)
      return answer(404, { error: 'Webhooks of Slack are not set up (SLACK_SIGNING_SECRET)' });
    const now = clock.now();
    const signed = { signature: header('x-slack-signature'), timestamp: header('x-slack-request-timestamp'), body };
    const problem = signatureProblem(signed, secret, now);
    if (problem) return answer(401, { error: problem });
    const text = body.toString('utf8');
    const delivery = deliveryOf(text);
    if (delivery?.type === 'url_verification') return answer(200, { challenge: delivery.challenge ?? '' });
    await write(tenant, (em) => takeEvent(em, text, { tenant, settings, now }));
    return answer(200, {});
  },
};

const answer = (status: number, body: Readonly<Record<string, string>>) => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
});
