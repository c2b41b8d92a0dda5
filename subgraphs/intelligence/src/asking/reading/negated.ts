import type { QuestionText, Span } from '../text/question-words.ts';

/** Words between "not" and what it denies, and between two such things. */
const beforeFirst =
  /^(?:(?:the|our|those|that|ones|deals|accounts|customers|in|from|of|for|with|on|use|uses|used|using|run|running|by|owned|based|located|any|a|an|working|part) )*$/u;
const betweenTwo = /^(?:(?:or|and|nor|the|in|from|of|for|with|by) )*$/u;

/** Returns those of the things named that a "not" denies: the next one, and others joined to it. */
export function negatedOf<T extends Span>({ words }: QuestionText, not: Span, things: readonly T[]): T[] {
  const negated: T[] = [];
  let end = not.to;
  for (const thing of things.filter(({ from }) => from >= not.to).toSorted((one, other) => one.from - other.from)) {
    const between = words
      .slice(end, thing.from)
      .map(({ folded }) => `${folded} `)
      .join('');
    if (!(negated.length === 0 ? beforeFirst : betweenTwo).test(between)) break;
    negated.push(thing);
    end = thing.to;
  }
  return negated;
}
