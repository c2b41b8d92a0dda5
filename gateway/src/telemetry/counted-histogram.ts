import { Histogram, type MetricValueWithName, type Registry } from 'prom-client';

export interface CountedHistogramOptions {
  readonly name: string;
  readonly help: string;
  /** Upper bounds, ascending. */
  readonly buckets: readonly number[];
  readonly registers: Registry[];
}

/**
 * Creates a histogram for events that occur hundreds of thousands of times a second, and returns its `observe`
 * function. Observing a value adds to three numbers; prom-client's histogram looks up labels each time, even if there
 * are none.
 */
export function createCountedHistogram({ buckets, ...named }: CountedHistogramOptions): (value: number) => void {
  const { name, help } = named;
  const described = { name, help, type: 'histogram', aggregator: 'sum' };
  const counts = new Float64Array(buckets.length);
  let sum = 0;
  let count = 0;

  function values(): MetricValueWithName<string>[] {
    let below = 0;
    const counted = buckets.map((le, index) => {
      below += counts[index] ?? 0;
      return { metricName: `${name}_bucket`, labels: { le }, value: below };
    });
    return [
      ...counted,
      { metricName: `${name}_bucket`, labels: { le: '+Inf' }, value: count },
      { metricName: `${name}_sum`, labels: {}, value: sum },
      { metricName: `${name}_count`, labels: {}, value: count },
    ];
  }

  const histogram = new Histogram({ ...named, buckets: [...buckets] });
  // prom-client reads a metric through these, as data and as text.
  const get = async () => ({ ...described, values: values() });
  Object.assign(histogram, { get, getForPromString: get });

  return (value) => {
    sum += value;
    count += 1;
    const index = buckets.findIndex((bound) => value <= bound);
    if (index >= 0) counts[index] = (counts[index] ?? 0) + 1;
  };
}
