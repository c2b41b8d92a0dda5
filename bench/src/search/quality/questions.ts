import { readFile } from 'node:fs/promises';

/** A question about ../shared/data, with the places that were judged for it as judging.md says. */
export interface Question {
  readonly question: string;
  readonly judged: readonly Judgement[];
}

export type Judgement = Place & { readonly grade: Grade };

/** 2: answers the question; 1: is about the same matter; 0: neither. */
export type Grade = 0 | 1 | 2;

/** A Slack message, or a moment of a Gong call. */
type Place = { readonly channel: string; readonly ts: string } | { readonly call: string; readonly startMs: number };

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
export function isAt({ message, call, startMilliseconds, endMilliseconds }: Hit, place: Place): boolean {
  if ('ts' in place) return message?.slackTs === place.ts && message.channel.name === place.channel;
  const { startMs } = place;
  return call?.gongCallId === place.call && (startMilliseconds ?? 0) <= startMs && startMs <= (endMilliseconds ?? 0);
}
