import { type Random, randomNumbers } from '../../common/random.ts';

/** A source of vectors that lie like those of texts: in clusters of different sizes, with few strong directions. */
export interface Mixture {
  /** Returns a vector of length 1, and its cluster. */
  sample(random: Random): { readonly vector: Float32Array; readonly cluster: number };
}

export interface MixtureShape {
  readonly dimensions: number;
  readonly clusters: number;
}

/**
 * Spreads of a direction: of the cluster centres, and within a cluster. With 200,000 vectors, the mean cosine of two is 0.14
 * and the median to the tenth neighbour of a query 0.73; it was 0.11 and 0.55 for 11,907 passages of Slack and Gong with
 * MiniLM, so these are denser.
 */
const spreads = { centre: 1, within: 0.8 } as const;
const commonDirection = 0.6;
const decay = 0.45;

/** Creates a mixture of Gaussians. The same shape gives the same mixture. */
export function createMixture({ dimensions, clusters }: MixtureShape): Mixture {
  const random = randomNumbers(1);
  const scales = Float32Array.from({ length: dimensions }, (_, index) => (index + 1) ** -decay);
  const scale = (index: number) => scales[index] ?? 0;
  const centres = Array.from({ length: clusters }, () =>
    Float32Array.from({ length: dimensions }, (_, index) => spreads.centre * scale(index) * random.normal()),
  );
  for (const centre of centres) centre[0] = (centre[0] ?? 0) + commonDirection * Math.hypot(...scales);
  return {
    sample({ uniform, normal }) {
      // The square makes some clusters much larger than others.
      const cluster = Math.floor(clusters * uniform() ** 2);
      const vector = Float32Array.from(
        centres[cluster] ?? [],
        (value, index) => value + spreads.within * scale(index) * normal(),
      );
      const length = Math.hypot(...vector);
      return { vector: vector.map((value) => value / length), cluster };
    },
  };
}
