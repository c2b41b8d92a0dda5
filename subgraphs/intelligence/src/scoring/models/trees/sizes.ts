import type { Tree } from '../../../entities/intelligence-model.ts';
import type { InputFeature, Row } from '../common/row.ts';
import { attributions } from './attributions.ts';

/** At least so many rows are looked at, if there are: more of them change little. */
const fewestRows = 200;

/** Returns the mean size of the share of each feature in the log odds, over rows of all times. */
export function sizesOfShares(
  trees: readonly Tree[],
  rows: readonly Row[],
  features: readonly InputFeature[],
): Map<string, number> {
  const places = new Map(features.map(({ name }, index) => [name, index]));
  const step = Math.max(1, Math.floor(rows.length / fewestRows));
  const some = rows.filter((_, place) => place % step === 0);
  const total = some.reduce((sum, { weight }) => sum + weight, 0);
  const sizes = new Map<string, number>();
  for (const { inputs, weight } of some) {
    const { shares } = attributions(trees, ({ feature, threshold, unknownGoesLeft }) => {
      const value = inputs[places.get(feature) ?? -1];
      return value == null ? unknownGoesLeft : value <= threshold;
    });
    for (const [name, share] of shares) {
      sizes.set(name, (sizes.get(name) ?? 0) + (weight * Math.abs(share)) / total);
    }
  }
  return sizes;
}
