import { currencyOf, timeZoneOf } from '../../metrics/time-zone.ts';
import type { ResolverContext } from '../../services/services.ts';
import { findMentions } from '../names/find-mentions.ts';
import type { Mention } from '../names/name.ts';
import { placesOf, type QuestionText, questionText } from '../text/question-words.ts';
import { withoutTypos } from '../text/spelling.ts';
import { limitOf, thresholdsOf } from './amounts.ts';
import { channelsIn } from './channels.ts';
import { dayOf } from './days.ts';
import { possibilitiesIn } from './possibilities.ts';
import type { Reading } from './reading.ts';
import { periodsOf } from './times.ts';

/** Reads the times, numbers and names of a question. */
export async function readQuestion(ctx: ResolverContext, question: string, now: Date): Promise<Reading> {
  const text = questionText(question);
  const [timeZone, currencyCode] = await ctx.read(async (em) => [await timeZoneOf(em), await currencyOf(em)] as const);
  const today = dayOf(now, timeZone);
  const { asked, compared } = periodsOf(text, today);
  const periods = [...asked, ...compared];
  const taken = new Set([...periods, ...thresholdsOf(text), ...channelsIn(text, periods)].flatMap(placesOf));
  const mentions = await findMentions(ctx, text, taken);
  return readingOf(text, mentions, { now, today, timeZone, currencyCode });
}

/** Reads a question with its typing errors corrected; null if there are none. Names stay. */
export function withoutTypingErrors(reading: Reading): Reading | null {
  const { question, words, text: typed, mentions } = reading;
  const text = withoutTypos({ question, words, text: typed }, mentions);
  return text.text === typed ? null : readingOf(text, mentions, reading);
}

function readingOf(
  text: QuestionText,
  mentions: readonly Mention[],
  { now, today, timeZone, currencyCode }: Pick<Reading, 'now' | 'today' | 'timeZone' | 'currencyCode'>,
): Reading {
  const { asked: periods, compared } = periodsOf(text, today);
  const [thresholds, limit] = [thresholdsOf(text), limitOf(text)];
  const channels = channelsIn(text, [...periods, ...compared]);
  const possibilities = possibilitiesIn(text, [...periods, ...compared]);
  const ofTenant = { today, timeZone, currencyCode };
  return { ...text, mentions, channels, possibilities, periods, compared, thresholds, limit, now, ...ofTenant };
}
