import { metricLevel } from './metric-level.ts';

export const metricAbove = metricLevel('METRIC_ABOVE');
