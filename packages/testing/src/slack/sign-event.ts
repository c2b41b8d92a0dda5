import { createHmac } from 'node:crypto';

interface Signing {
  readonly secret: string;
  readonly body: string;
  /** When it is signed. */
  readonly at: Date;
}

/** Returns the headers with which Slack posts this body. */
export function signSlackEvent({ secret, body, at }: Signing): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    'content-type': 'application/json',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${signature}`,
  };
}

interface Envelope {
  readonly teamId?: string;
  readonly eventId?: string;
  readonly fields?: Readonly<Record<string, unknown>>;
}

let events = 0;

/** Returns the delivery of an event, as the Events API posts it. */
export function slackEvent(event: object, { teamId = 'T01RIDGE', eventId, fields }: Envelope = {}): object {
  events += 1;
  return {
    token: 'deprecated',
    team_id: teamId,
    context_team_id: teamId,
    api_app_id: 'A0XYZ',
    type: 'event_callback',
    event_id: eventId ?? `Ev${String(events).padStart(8, '0')}`,
    event_time: 1_772_478_113,
    is_ext_shared_channel: false,
    authorizations: [{ enterprise_id: null, team_id: teamId, user_id: 'U0BOT', is_bot: true }],
    event,
    ...fields,
  };
}
