import type { TextEngine } from '@sophia/text-engines';
import type { Citation } from '../../entities/thread-analysis.ts';
import type { CitedClaim, WrittenList } from '../../entities/thread-summary.ts';
import { type LanguageModel, LanguageModelError, type Usage } from '../../language-model/language-model.ts';
import type { OutsideTransaction } from '../../services/services.ts';
import type { ThreadContent, ThreadSentence } from '../threads/thread-content.ts';
import { type CheckedClaim, checkClaims, type WrittenClaim } from './checking/check-claims.ts';
import { summaryForm, summaryRequest } from './instructions.ts';
import type { WrittenSummary } from './save-summaries.ts';

/** Share of the claims that must be borne out. With fewer the model has not understood, and the rest is doubtful too. */
const leastShare = 0.6;

export interface Attempt {
  readonly summary: Omit<WrittenSummary, 'threadId' | 'digest'>;
  readonly usage: Usage;
}

/** Has a summary written and checked. Rejects with LanguageModelError only if the model is away. */
export async function writeSummary(
  thread: ThreadContent,
  source: readonly ThreadSentence[],
  model: LanguageModel,
  { sentenceEngine }: Pick<OutsideTransaction['services'], 'sentenceEngine'>,
  signal: AbortSignal,
): Promise<Attempt> {
  try {
    const { value, usage, answeredBy } = await model.answerAs(summaryForm, summaryRequest(thread, source, signal));
    const check = (claims: readonly WrittenClaim[]) => checked(claims, source, sentenceEngine, signal);
    const { claims, dropped } = await check(value.claims);
    const [outcomes, followUps] = [await check(value.outcomes), await check(value.followUps)];
    return { summary: { claims, dropped, outcomes, followUps, answeredBy }, usage };
  } catch (error) {
    if (!(error instanceof LanguageModelError) || error.reason === 'away') throw error;
    return { summary: { ...nothing, outcomes: nothing, followUps: nothing, answeredBy: null }, usage: error.usage };
  }
}

const nothing: WrittenList = { claims: null, dropped: 0 };

/** Keeps the claims that are borne out, if they are enough. That there is nothing to tell cannot be checked. */
async function checked(
  written: readonly WrittenClaim[],
  source: readonly ThreadSentence[],
  engine: TextEngine,
  signal: AbortSignal,
): Promise<WrittenList> {
  const held = await checkClaims(written, source, engine, signal);
  const isEnough = held.length > 0 && held.length >= leastShare * written.length;
  return { claims: isEnough ? held.map(claimOf) : null, dropped: written.length - held.length };
}

const claimOf = ({ text, sentences }: CheckedClaim): CitedClaim => ({ text, citations: sentences.map(citationOf) });

const citationOf = ({ interactionId, segmentId, start, end, text }: ThreadSentence): Citation => ({
  interactionId,
  segmentId,
  start,
  end,
  text,
});
