import { isOurRole, isTheirRole } from '../../store/whose-words.ts';
import { assents } from './patterns.ts';

interface Spoken {
  readonly role: string;
  readonly text: string;
}

/** Sentences after the objection in which we answer, and in which they agree after that. */
const answerWithin = 12;
const assentWithin = 12;
const shortestAnswer = 20;

/** Returns the places of the objections that we answered, and to whose answer the customer agreed. */
export function handledObjections(segments: readonly Spoken[], objections: readonly number[]): number[] {
  return objections.filter((place) => {
    if (!isTheirRole(segments[place]?.role ?? '')) return false;
    const answer = segments.findIndex(
      ({ role, text }, index) =>
        index > place && index <= place + answerWithin && isOurRole(role) && text.length >= shortestAnswer,
    );
    if (answer === -1) return false;
    return segments
      .slice(answer + 1, answer + 1 + assentWithin)
      .some(({ role, text }) => isTheirRole(role) && assents.test(text.trim()));
  });
}
