import { metricLevel } from './metric-level.ts';

export const metricBelow = metricLevel('METRIC_BELOW');
