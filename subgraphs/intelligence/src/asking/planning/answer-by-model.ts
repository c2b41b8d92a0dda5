import { OperationError } from '../../gateway/operation.ts';
import type { LanguageModel } from '../../language-model/language-model.ts';
import { timeZoneOf } from '../../metrics/time-zone.ts';
import type { ResolverContext } from '../../services/services.ts';
import type { Declined, DeclineReason, QuestionAnswer } from '../answers/answer.ts';
import { type NoPlan, type PlannedAnswer, planWithModel } from './plan-with-model.ts';

/**
 * Reasons of the intents with which a language model may do better. A name that nobody has, or that several have, stays
 * unknown or ambiguous; code, orders and changes stay refused. What the data do not have, a model does not find either.
 */
const worthAModel: readonly DeclineReason[] = ['NOT_UNDERSTOOD', 'LANGUAGE', 'SEVERAL_QUESTIONS', 'BEYOND_LIMIT'];

/** Not measured: the statements agree with the data, but may answer another question. */
const confidence = 0.5;

/** True if the language model may answer what the intents could not. */
export const isForModel = (answer: QuestionAnswer): answer is Declined =>
  answer.status === 'DECLINED' && worthAModel.includes(answer.reason);

/** Answers a question that the intents declined; if the language model cannot either, it stays declined. */
export async function answerByModel(
  ctx: ResolverContext,
  model: LanguageModel,
  declined: Declined,
  now: Date,
): Promise<QuestionAnswer> {
  const { question } = declined;
  const timeZone = await ctx.read(timeZoneOf);
  const plan = await planOrReason(ctx, model, question, { now, timeZone });
  if ('reason' in plan) return { ...declined, text: `${declined.text} ${plan.reason}`, operations: plan.operations };
  return {
    status: 'ANSWERED',
    question,
    text: plan.statements.map(({ text }) => text).join(' '),
    statements: plan.statements,
    table: plan.table,
    confidence,
    understanding: {
      intent: 'language-model',
      about: `What the language model ${model.name} made of the question`,
      names: [],
      period: null,
      timeZone,
    },
    operations: plan.operations,
  };
}

async function planOrReason(
  ctx: ResolverContext,
  model: LanguageModel,
  question: string,
  time: { readonly now: Date; readonly timeZone: string },
): Promise<PlannedAnswer | NoPlan> {
  try {
    return await planWithModel(ctx, model, question, time);
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    return { reason: `The language model cannot see the schema: ${error.message}.`, operations: [] };
  }
}
