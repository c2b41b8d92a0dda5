import type { Citation } from '../../entities/thread-analysis.ts';
import type { CitedClaim } from '../../entities/thread-summary.ts';
import { type LanguageModel, LanguageModelError, type Usage } from '../../language-model/language-model.ts';
import type { OutsideTransaction } from '../../services/services.ts';
import type { ThreadContent, ThreadSentence } from '../threads/thread-content.ts';
import { type CheckedClaim, checkClaims } from './checking/check-claims.ts';
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
    const { claims: written } = value;
    const held = await checkClaims(written, source, sentenceEngine, signal);
    const isEnough = held.length > 0 && held.length >= leastShare * written.length;
    const claims = isEnough ? held.map(claimOf) : null;
    return { summary: { claims, dropped: written.length - held.length, answeredBy }, usage };
  } catch (error) {
    if (!(error instanceof LanguageModelError) || error.reason === 'away') throw error;
    return { summary: { claims: null, dropped: 0, answeredBy: null }, usage: error.usage };
  }
}

const claimOf = ({ text, sentences }: CheckedClaim): CitedClaim => ({ text, citations: sentences.map(citationOf) });

const citationOf = ({ interactionId, segmentId, start, end, text }: ThreadSentence): Citation => ({
  interactionId,
  segmentId,
  start,
  end,
  text,
});
