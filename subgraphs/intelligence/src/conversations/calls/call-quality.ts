import { count } from '../../common/words.ts';
import type { CalculatedScore } from '../../scoring/common/calculated-score.ts';
import { moodInWords } from '../../scoring/common/mood-in-words.ts';
import { weightedScore } from '../../scoring/weighted-score.ts';
import type { CallMeasures } from './load-call.ts';

/** Share of the weight that must be known. */
const leastCoverage = 0.5;

/** Rates how a call was led, by what is counted in it; null if it is not known who spoke. */
export function callQuality(call: CallMeasures): CalculatedScore | null {
  const words = call.ourWords + call.theirWords;
  if (call.ourWords === 0 || call.theirWords === 0) return null;
  const ourShare = call.ourWords / words;
  const steps = call.actionItems.length;
  return weightedScore(
    [
      {
        name: 'listening',
        label: `We spoke ${Math.round(ourShare * 100)}% of the words`,
        weight: 0.3,
        value: ourShare,
        bad: 0.9,
        good: 0.55,
      },
      {
        name: 'next_steps',
        label: count(steps, 'promise or request', 'promises and requests'),
        weight: 0.25,
        value: steps,
        bad: 0,
        good: 2,
      },
      {
        name: 'questions',
        label: `We asked ${count(call.ourQuestions, 'question')}`,
        weight: 0.2,
        value: call.ourQuestions,
        bad: 0,
        good: 8,
      },
      {
        name: 'objections',
        label: `${call.handledObjections} of ${count(call.objections, 'objection')} handled`,
        weight: 0.15,
        value: call.objections === 0 ? null : call.handledObjections / call.objections,
        bad: 0,
        good: 1,
      },
      {
        name: 'mood',
        label: moodInWords(call.customerSentiment ?? 0),
        weight: 0.1,
        value: call.customerSentiment,
        bad: -0.3,
        good: 0.3,
      },
    ],
    leastCoverage,
  );
}
