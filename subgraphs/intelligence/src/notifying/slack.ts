import { isSuccess, post } from '@sophia/outbound';
import type { Dispatcher } from 'undici';
import { z } from 'zod';
import type { Channel, Notice, Send, SendOutcome, SlackPost } from './notice.ts';
import { slackMessage } from './slack-message.ts';

export interface SlackOptions {
  readonly dispatcher: Dispatcher;
  readonly timeoutMs: number;
  /** URL of the Web API. */
  readonly url: string;
}

/** Edits a message that was posted, so that it shows its alerts as they are now. */
export type EditSlackPost = (
  channel: Pick<Channel, 'secrets'>,
  posted: SlackPost,
  notice: Notice,
  signal: AbortSignal,
) => Promise<SendOutcome>;

const answerSchema = z.object({
  ok: z.boolean(),
  error: z.string().optional(),
  channel: z.string().optional(),
  ts: z.string().optional(),
});

/** Errors of an edit that no later try mends. */
const finalErrors = [
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'channel_not_found',
  'is_archived',
];

export function slackSender({ dispatcher, timeoutMs, url }: SlackOptions): { send: Send; edit: EditSlackPost } {
  /** Slack answers most errors with the HTTP status 200. */
  async function call(method: string, secrets: Channel['secrets'], body: object, signal: AbortSignal) {
    const answer = await post(`${url.replace(/\/$/, '')}/${method}`, {
      dispatcher,
      timeoutMs,
      signal,
      headers: { authorization: `Bearer ${secrets.slackToken}` },
      body: JSON.stringify(body),
    });
    const { httpStatus, retryAfterMs } = answer;
    if (!isSuccess(answer))
      return { httpStatus, retryAfterMs, error: `Slack answered with HTTP status ${httpStatus}`, said: null };
    const said = answerSchema.safeParse(JSON.parse(answer.body)).data ?? null;
    const error =
      said?.ok === true ? null : `Slack refused the message: ${said?.error ?? 'the answer is no answer of Slack'}`;
    return { httpStatus, retryAfterMs, error, said };
  }

  return {
    /** Posts a message with buttons. */
    async send({ target, secrets }, { items, states }, _, signal) {
      const message = { channel: target.slackChannel, unfurl_links: false, ...slackMessage(items, states) };
      const { said, ...outcome } = await call('chat.postMessage', secrets, message, signal);
      if (outcome.error !== null || said?.channel === undefined || said.ts === undefined) return outcome;
      return { ...outcome, posted: { channel: said.channel, ts: said.ts } };
    },
    async edit({ secrets }, posted, { items, states }, signal) {
      const { said, ...outcome } = await call(
        'chat.update',
        secrets,
        { ...posted, ...slackMessage(items, states) },
        signal,
      );
      return { ...outcome, isFinal: finalErrors.includes(said?.error ?? '') };
    },
  };
}
