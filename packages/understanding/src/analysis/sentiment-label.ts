/** A sentiment nearer to zero than this says no feeling. */
const neutralBand = 0.2;

/** Returns a sentiment as a word; null if there is none. */
export function sentimentLabelOf(sentiment: number | null | undefined): 'NEGATIVE' | 'NEUTRAL' | 'POSITIVE' | null {
  if (sentiment == null) return null;
  if (sentiment < -neutralBand) return 'NEGATIVE';
  return sentiment > neutralBand ? 'POSITIVE' : 'NEUTRAL';
}
