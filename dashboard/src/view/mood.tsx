import { formatSigned } from '../common/formats.ts';
import { Pill, type Tone } from '../parts/pill.tsx';

/** A sentiment nearer to zero than this says no feeling, as in the graph. */
const neutralBand = 0.2;

interface Feeling {
  readonly word: 'Positive' | 'Neutral' | 'Negative';
  readonly tone: Tone;
}

export function feelingOf(sentiment: number): Feeling {
  if (sentiment < -neutralBand) return { word: 'Negative', tone: 'bad' };
  return sentiment > neutralBand ? { word: 'Positive', tone: 'good' } : { word: 'Neutral', tone: 'plain' };
}

export const formatSentiment = (sentiment: number): string => formatSigned(sentiment, 2);

/** How somebody feels, as a word; the number is its title. */
export function Mood({ value }: { readonly value: number }) {
  const { word, tone } = feelingOf(value);
  return (
    <span title={`${formatSentiment(value)} on a scale from −1 to 1`}>
      <Pill tone={tone}>{word}</Pill>
    </span>
  );
}
