import type { FeatureScale, ShownFeature, WeightedFeature } from '../entities/intelligence-model.ts';
import type { InputFeature } from './models/common/row.ts';

interface ChurnFeature extends InputFeature {
  readonly about: string;
  readonly scale: FeatureScale;
}

/** What a trained model sees of an account: the measures of the rules, by name. */
export const churnFeatures: readonly ChurnFeature[] = [
  { name: 'sentiment', about: 'Mean sentiment of the customer in 90 days', scale: 'PLAIN', direction: -1 },
  {
    name: 'sentiment_trend',
    about: 'Sentiment of 30 days minus that of the 60 days before',
    scale: 'PLAIN',
    direction: -1,
  },
  { name: 'escalations', about: 'Escalations in 90 days', scale: 'LOG', direction: 1 },
  { name: 'silence', about: 'Days since the last interaction', scale: 'LOG', direction: 1 },
  {
    name: 'cadence_change',
    about: 'Interactions in 30 days / half of those of the 60 days before',
    scale: 'PLAIN',
    direction: -1,
  },
  { name: 'renewal', about: 'Days until the next open renewal is to close', scale: 'PLAIN', direction: 0 },
  {
    name: 'answer_slowdown',
    about: '(Hours of waiting + 1) / (those of the 60 days before + 1)',
    scale: 'LOG_RATIO',
    direction: 1,
  },
  { name: 'competitors', about: 'Interactions in 90 days that name a competitor', scale: 'LOG', direction: 1 },
  { name: 'lost_deals', about: 'Share of deals lost among those closed within a year', scale: 'PLAIN', direction: 1 },
  { name: 'waiting_work', about: 'Open tickets and overdue tasks', scale: 'LOG', direction: 1 },
];

const byName = new Map(churnFeatures.map((feature) => [feature.name, feature]));

export const featureOf = (name: string): ChurnFeature | null => byName.get(name) ?? null;

/** The features of a model for its card. */
export const shownChurnFeatures = (weighted: readonly WeightedFeature[]): ShownFeature[] =>
  weighted.flatMap((each) => {
    const feature = byName.get(each.name);
    return feature === undefined ? [] : [{ ...each, about: feature.about, scale: feature.scale }];
  });
