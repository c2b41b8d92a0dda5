import type { FeatureScale, WeightedFeature } from '../../../entities/intelligence-model.ts';

const furthest = 3;

export const standardised = ({ mean, deviation }: WeightedFeature, value: number): number =>
  Math.min(furthest, Math.max(-furthest, (value - mean) / deviation));

/** What a model is fed with. */
export function scaled(scale: FeatureScale, measure: number): number {
  if (scale === 'LOG') return Math.log1p(measure);
  return scale === 'LOG_RATIO' ? Math.log(measure) : measure;
}
