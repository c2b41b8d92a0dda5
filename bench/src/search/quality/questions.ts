import { readFile } from 'node:fs/promises';

/** A question about ../shared/data with the passages that answer it. */
export interface Question {
  readonly question: string;
  readonly relevant: readonly Answer[];
}

/** A Slack message, or a moment of a Gong call. */
type Answer = { readonly channel: string; readonly ts: string } | { readonly call: string; readonly startMs: number };

/** A hit of a search, with what identifies it outside of the graph. */
export interface Hit {
  readonly startMilliseconds: number | null;
  readonly endMilliseconds: number | null;
  readonly message: { readonly slackTs: string; readonly channel: { readonly name: string } } | null;
  readonly call: { readonly gongCallId: string } | null;
}

export const readQuestions = async (): Promise<Question[]> =>
  JSON.parse(await readFile(new URL('questions.json', import.meta.url), 'utf8'));

/** True if the hit is the message, or a part of the call that contains the moment. */
export function answers({ message, call, startMilliseconds, endMilliseconds }: Hit, answer: Answer): boolean {
  if ('ts' in answer) return message?.slackTs === answer.ts && message.channel.name === answer.channel;
  const { startMs } = answer;
  return call?.gongCallId === answer.call && (startMilliseconds ?? 0) <= startMs && startMs <= (endMilliseconds ?? 0);
}
