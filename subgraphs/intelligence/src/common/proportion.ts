/** A share of cases with the interval that contains the true share with a confidence of 95%. */
export interface Proportion {
  readonly cases: number;
  readonly successes: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

const z = 1.959964;

/** Returns the share and Wilson's interval; null without cases. */
export function proportion(successes: number, cases: number): Proportion | null {
  if (cases === 0) return null;
  const share = successes / cases;
  const spread = z * Math.sqrt((share * (1 - share)) / cases + (z * z) / (4 * cases * cases));
  const centre = share + (z * z) / (2 * cases);
  const scale = 1 + (z * z) / cases;
  return {
    cases,
    successes,
    share: rounded(share),
    low: rounded(Math.max(0, (centre - spread) / scale)),
    high: rounded(Math.min(1, (centre + spread) / scale)),
  };
}

const rounded = (value: number): number => Number(value.toFixed(4));
