import { movingMetric } from './moving-metric.ts';

export const metricFalling = movingMetric('METRIC_FALLING');
