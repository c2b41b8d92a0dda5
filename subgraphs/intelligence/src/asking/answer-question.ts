import { type Operation, OperationError } from '../gateway/operation.ts';
import type { ResolverContext } from '../services/services.ts';
import type { Declined, DeclineReason, Meaning, QuestionAnswer, Understanding } from './answers/answer.ts';
import { listed } from './answers/format.ts';
import { confidenceOf, isUnderstood } from './choosing/confidence.ts';
import { type Likeness, likenessOf } from './choosing/examples.ts';
import { type RatedPlan, ratePlans } from './choosing/rate-plans.ts';
import { refusalOf } from './choosing/refuse.ts';
import { Unanswerable } from './intents/common/unanswerable.ts';
import { intents } from './intents/index.ts';
import { records } from './intents/records/index.ts';
import { answerByModel, isForModel } from './planning/answer-by-model.ts';
import { readQuestion, withoutTypingErrors } from './reading/read-question.ts';
import { contentWords, type Reading } from './reading/reading.ts';
import { unknownNamesIn } from './reading/unknown-names.ts';
import { inTimeZone } from './running/in-time-zone.ts';
import { runOperation } from './running/run-operation.ts';

/**
 * Answers a question as the person who asks, or says why it cannot. A language model gets only questions that the intents
 * decline: where they understand a question their answer is measured, always the same, at once, and sent nowhere.
 */
export async function answerQuestion(ctx: ResolverContext, question: string, now: Date): Promise<QuestionAnswer> {
  const answer = await answerByIntents(ctx, question, now);
  const { languageModel: model } = ctx.services;
  return model !== null && isForModel(answer) ? answerByModel(ctx, model, answer, now) : answer;
}

async function answerByIntents(ctx: ResolverContext, question: string, now: Date): Promise<QuestionAnswer> {
  const refusal = refusalOf(question);
  if (refusal)
    return declined(question, refusal.reason, refusal.text, {
      suggestions: intents.slice(0, 3).flatMap(({ examples: [first] }) => first ?? []),
    });
  const typed = await readQuestion(ctx, question, now);
  const engine = ctx.services.sentenceEngine;
  const likeness = await ctx.outside(() => likenessOf(engine, question));
  const asTyped = understood(typed, likeness);
  // Words are corrected only where the question makes no sense as it is.
  const corrected = asTyped.isClear ? null : withoutTypingErrors(typed);
  const asMeant = corrected && understood(corrected, likeness);
  const { reading, best, isClear } = asMeant?.isClear ? asMeant : asTyped;
  if (!best || !isClear) return notUnderstood(reading, best, likeness);
  const understanding = understandingOf(reading, best);
  const ambiguous = best.plan.names.find(({ isAmbiguous }) => isAmbiguous);
  if (ambiguous) {
    const meanings = ambiguous.candidates.map(({ name }) => name);
    const text = `“${ambiguous.words}” may be ${listed(meanings.slice(0, 5))}. Which one do you mean?`;
    const candidates = ambiguous.candidates.map((each) => ({ words: ambiguous.words, ...each }));
    return declined(question, 'AMBIGUOUS_NAME', text, { understanding, candidates });
  }
  if (best.plan.problem) return declined(question, 'FUTURE', `${best.plan.problem}.`, { understanding });
  return run(ctx, question, best, understanding);
}

interface Understood {
  readonly reading: Reading;
  /** The best of the clear plans; the best one if none is clear. */
  readonly best: RatedPlan | undefined;
  readonly isClear: boolean;
}

function understood(reading: Reading, { to }: Likeness): Understood {
  const plans = ratePlans(reading, intents, to);
  const clear = plans
    .filter((plan) => isUnderstood(plan) && unknownNamesIn(reading, plan.unused).length === 0)
    // What has an intent of its own is answered by it: it reads less, and says more.
    .toSorted((one, other) => Number(one.intent === records) - Number(other.intent === records))[0];
  return { reading, best: clear ?? plans[0], isClear: clear !== undefined };
}

async function run(
  ctx: ResolverContext,
  question: string,
  rated: RatedPlan,
  understanding: Understanding,
): Promise<QuestionAnswer> {
  const operations: Operation[] = [];
  try {
    const result = await rated.plan.answer(async (operation) => {
      operations.push(operation);
      return inTimeZone(await runOperation(ctx, operation), understanding.timeZone);
    });
    const statements = [{ text: result.text, operations }];
    const confidence = confidenceOf(rated);
    return { status: 'ANSWERED', question, ...result, statements, confidence, understanding, operations };
  } catch (error) {
    if (error instanceof Unanswerable)
      return declined(question, error.reason, error.message, { understanding, operations });
    if (!(error instanceof OperationError)) throw error;
    return declined(question, 'FAILED', `The data could not be read: ${error.message}.`, { understanding, operations });
  }
}

function notUnderstood(reading: Reading, best: RatedPlan | undefined, { closest }: Likeness): Declined {
  const { question } = reading;
  const [name] = unknownNamesIn(reading, best?.unused ?? contentWords(reading));
  if (name !== undefined) {
    const text = `There is no account, person or other name like “${name}”.`;
    return declined(question, 'UNKNOWN_NAME', text, { suggestions: closest });
  }
  const words =
    best && best.unused.length > 0
      ? ` It is not clear what ${listed(best.unused.map((word) => `“${word}”`))} ${best.unused.length === 1 ? 'adds' : 'add'}.`
      : '';
  return declined(question, 'NOT_UNDERSTOOD', `This question cannot be answered.${words}`, { suggestions: closest });
}

const understandingOf = ({ periods: [period], timeZone }: Reading, { intent, plan }: RatedPlan): Understanding => ({
  intent: intent.name,
  about: intent.about,
  names: plan.names.map(({ words, chosen }) => ({ words, ...chosen })),
  period: plan.period ?? period ?? null,
  timeZone,
});

interface Details {
  readonly understanding?: Understanding;
  readonly operations?: readonly Operation[];
  readonly suggestions?: readonly string[];
  readonly candidates?: readonly Meaning[];
}

const declined = (
  question: string,
  reason: DeclineReason,
  text: string,
  { understanding, operations = [], suggestions = [], candidates = [] }: Details,
): Declined => ({
  status: 'DECLINED',
  question,
  reason,
  text,
  confidence: 0,
  understanding: understanding ?? null,
  operations,
  suggestions,
  candidates,
});
