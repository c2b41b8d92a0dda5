import { count } from '../../common/words.ts';
import type { InteractionAnalysisRow } from '../../entities/interaction-analysis.ts';

export const days = (n: number): number => n * 24;

const nouns: Readonly<Record<string, string>> = {
  CALL: 'the call',
  MESSAGE: 'a message',
  EMAIL: 'an e-mail',
  MEETING: 'the meeting',
  NOTE: 'a note',
  TASK: 'a task',
  TICKET: 'a ticket',
};

type Named = Pick<InteractionAnalysisRow, 'kind' | 'title' | 'occurredAt'>;

/** Names an interaction in a sentence. */
export function inWords({ kind, title, occurredAt }: Named): string {
  const what =
    kind === 'CALL' || kind === 'MEETING' || kind === 'TICKET'
      ? `${nouns[kind]} "${title}"`
      : (nouns[kind] ?? 'an interaction');
  return `${what} of ${occurredAt.toISOString().slice(0, 10)}`;
}

/** Names a number of hours, in days where that is shorter. */
export const hoursInWords = (hours: number): string =>
  hours % 24 === 0 ? count(hours / 24, 'day') : count(hours, 'hour');

/** Writes a number for people: no more decimals than it needs, thousands separated. */
export const number = (value: number | string | null | undefined, decimals = 0): string =>
  Number(value ?? 0).toLocaleString('en-US', { maximumFractionDigits: decimals });
