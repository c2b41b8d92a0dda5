import { count, duration, signed } from '../../common/words.ts';
import type { CalculatedScore } from '../../scoring/common/calculated-score.ts';
import { weightedScore } from '../../scoring/weighted-score.ts';
import type { HandoffPair } from './find-handoffs.ts';
import type { Talk } from './read-talk.ts';

/** Name and version of this rating. A change of a weight, a bound or of what is counted needs a new version. */
export const handoffModel = {
  name: 'handoff-rules',
  version: '2',
  purpose: 'Rates how well support took over after a call, by weighted measures',
} as const;

const hour = 3_600_000;
/** Hours after which an answer is no better than none. */
const lateAnswer = 24;
/** Share of the weight that must be known. */
const leastCoverage = 0.4;

/** Rates a hand-off; null if too little is known about it. */
export function handoffQuality({ call, support }: HandoffPair, called: Talk, written: Talk): CalculatedScore | null {
  const answerHours = hoursToAnswer(written);
  const shared = call.terms.filter((term) => support.terms.includes(term));
  const informed = call.employeeIds.filter((id) => support.employeeIds.includes(id)).length;
  const mood = called.sentiment === null || written.sentiment === null ? null : written.sentiment - called.sentiment;
  const pickedUp = called.actionItems.filter((item) => isPickedUp(item, written.text)).length;
  return weightedScore(
    [
      {
        name: 'answer',
        label: answerHours === null ? 'The customer asked nothing' : answerLabel(written, answerHours),
        weight: 0.3,
        value: answerHours,
        bad: lateAnswer,
        good: 1,
      },
      {
        name: 'topic',
        label:
          shared.length === 0 ? 'Not about what the call was about' : `Also about ${shared.slice(0, 5).join(', ')}`,
        weight: 0.2,
        value: call.terms.length === 0 ? null : shared.length,
        bad: 0,
        good: 2,
      },
      {
        name: 'people',
        label: `${informed} of ${call.employeeIds.length} of our people in the call took part or were named`,
        weight: 0.2,
        value: call.employeeIds.length === 0 ? null : informed,
        bad: 0,
        good: 1,
      },
      {
        name: 'mood',
        label: moodChange(mood ?? 0),
        weight: 0.2,
        value: mood,
        bad: -0.4,
        good: 0.2,
      },
      {
        name: 'action_items',
        label: `${pickedUp} of ${count(called.actionItems.length, 'action item')} of the call picked up`,
        weight: 0.1,
        value: called.actionItems.length === 0 ? null : pickedUp / called.actionItems.length,
        bad: 0,
        good: 1,
      },
    ],
    leastCoverage,
  );
}

function hoursToAnswer({ askedAt, answeredAt }: Talk): number | null {
  if (askedAt === null) return null;
  if (answeredAt === null) return lateAnswer;
  return (new Date(answeredAt).getTime() - new Date(askedAt).getTime()) / hour;
}

const answerLabel = ({ answeredAt }: Talk, hours: number): string =>
  answeredAt === null ? 'Nobody has answered the customer' : `Answered after ${duration(hours)}`;

function moodChange(change: number): string {
  const size = signed(change);
  return Number(size) === 0
    ? 'Mood of the customer as in the call'
    : `Mood of the customer ${change < 0 ? 'fell' : 'rose'} by ${size.slice(1)}`;
}

/** Shorter words say little about what an action item is about. */
const tellingWord = /[\p{L}\p{N}]{5,}/gu;
const fewestShared = 2;

/** True if the text has two of the item's telling words, or all if it has fewer. */
function isPickedUp(item: string, text: string): boolean {
  const words = new Set(text.toLowerCase().match(tellingWord));
  const wanted = new Set(item.toLowerCase().match(tellingWord));
  const shared = [...wanted].filter((word) => words.has(word)).length;
  return shared >= Math.max(1, Math.min(fewestShared, wanted.size));
}
