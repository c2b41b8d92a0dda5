import type { Intent } from '../common/intent.ts';
import { metricPlans } from './metric-plan.ts';

/** Any metric, for any days, as a whole or by groups, compared with others. */
export const metricQuestion: Intent = {
  name: 'metric',
  about: 'a figure of the metric layer',
  examples: [
    'What is the win rate this quarter?',
    'Win rate by region this year',
    'How many calls did we have last week?',
    'Which competitor comes up most?',
    'What is our average response time?',
    'Compare the win rates of two reps',
    'Which account managers have the best client retention rates?',
    'How much did we win last quarter compared to the quarter before?',
    'Top 5 accounts by value won',
    'Which topics are rising this month?',
    'How long is our sales cycle?',
    'Deals won by month this year',
  ],
  read: metricPlans,
};
