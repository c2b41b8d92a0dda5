import { movingMetric } from './moving-metric.ts';

export const metricRising = movingMetric('METRIC_RISING');
