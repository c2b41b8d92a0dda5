import type { Dispatcher } from 'undici';
import { z } from 'zod';
import type { Send } from './notice.ts';
import { isSuccess, post } from './post.ts';
import { slackMessage } from './slack-message.ts';

export interface SlackOptions {
  readonly dispatcher: Dispatcher;
  readonly timeoutMs: number;
  /** URL of the Web API. */
  readonly url: string;
}

const answerSchema = z.object({ ok: z.boolean(), error: z.string().optional() });

/** Posts a message with buttons. Slack answers most errors with the HTTP status 200. */
export const slackSender =
  ({ dispatcher, timeoutMs, url }: SlackOptions): Send =>
  async ({ target, secrets }, { items }, _, signal) => {
    const answer = await post(`${url.replace(/\/$/, '')}/chat.postMessage`, {
      dispatcher,
      timeoutMs,
      signal,
      headers: { authorization: `Bearer ${secrets.slackToken}` },
      body: JSON.stringify(slackMessage(target.slackChannel ?? '', items)),
    });
    const { httpStatus } = answer;
    if (!isSuccess(answer)) return { httpStatus, error: `Slack answered with HTTP status ${httpStatus}` };
    const said = answerSchema.safeParse(JSON.parse(answer.body));
    if (said.data?.ok === true) return { httpStatus, error: null };
    return {
      httpStatus,
      error: `Slack refused the message: ${said.data?.error ?? 'the answer is no answer of Slack'}`,
    };
  };
