import type { Better } from '../../parts/score.tsx';
import type { ScoreName } from './search.ts';

export const scoreTitles: Record<
  ScoreName,
  {
    readonly title: string;
    readonly better: Better;
    readonly about: string /** What a probability is of. */;
    readonly outcome?: string;
  }
> = {
  health: { title: 'Health', better: 'more', about: 'Present state of the account, from what its people say.' },
  churnRisk: {
    title: 'Churn risk',
    better: 'less',
    about: 'Risk that the account leaves within 90 days.',
    outcome: 'leave within 90 days',
  },
  engagement: { title: 'Engagement', better: 'more', about: 'How much and how recently we talk.' },
  satisfaction: { title: 'Satisfaction', better: 'more', about: 'How content its people sound.' },
  expansion: { title: 'Expansion', better: 'more', about: 'Chance that the account buys more.' },
};
