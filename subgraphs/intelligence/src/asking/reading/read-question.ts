import { timeZoneOf } from '../../metrics/time-zone.ts';
import type { ResolverContext } from '../../services/services.ts';
import { findMentions } from '../names/find-mentions.ts';
import { placesOf, questionText } from '../text/question-words.ts';
import { limitOf, thresholdsOf } from './amounts.ts';
import { dayOf } from './days.ts';
import type { Reading } from './reading.ts';
import { periodsOf } from './times.ts';

/** Reads the times, numbers and names of a question. */
export async function readQuestion(ctx: ResolverContext, question: string, now: Date): Promise<Reading> {
  const text = questionText(question);
  const timeZone = await ctx.read(timeZoneOf);
  const today = dayOf(now, timeZone);
  const { asked: periods, compared } = periodsOf(text, today);
  const thresholds = thresholdsOf(text);
  const limit = limitOf(text);
  const taken = new Set([...periods, ...compared, ...thresholds].flatMap(placesOf));
  const mentions = await findMentions(ctx, text, taken);
  return { ...text, mentions, periods, compared, thresholds, limit, now, today, timeZone };
}
