import { Histogram, type MetricValueWithName, type Registry } from 'prom-client';

export interface CountedHistogramOptions {
  readonly name: string;
  readonly help: string;
  readonly labelNames?: readonly string[];
  /** Upper bounds, ascending. */
  readonly buckets: readonly number[];
  readonly registers: Registry[];
}

/** Counts of the values that were observed with one set of labels. */
interface Series {
  readonly labels: Readonly<Record<string, string>>;
  readonly counts: Float64Array;
  sum: number;
  count: number;
}

/**
 * Creates a histogram for events that occur thousands of times a second, and returns its `observe` function, which takes
 * the values of the labels in the order of their names. Observing a value adds to three numbers; prom-client's histogram
 * checks and sorts labels each time, even if there are none.
 */
export function createCountedHistogram({
  buckets,
  labelNames = [],
  ...named
}: CountedHistogramOptions): (value: number, ...labels: readonly string[]) => void {
  const { name, help } = named;
  const described = { name, help, type: 'histogram', aggregator: 'sum' };
  const all = new Map<string, Series>();

  function seriesOf(values: readonly string[]): Series {
    const key = values.length === 1 ? (values[0] ?? '') : values.join('\n');
    const known = all.get(key);
    if (known) return known;
    const labels = Object.fromEntries(labelNames.map((label, index) => [label, values[index] ?? '']));
    const series = { labels, counts: new Float64Array(buckets.length), sum: 0, count: 0 };
    all.set(key, series);
    return series;
  }

  function valuesOf({ labels, counts, sum, count }: Series): MetricValueWithName<string>[] {
    let below = 0;
    const counted = buckets.map((le, index) => {
      below += counts[index] ?? 0;
      return { metricName: `${name}_bucket`, labels: { le, ...labels }, value: below };
    });
    return [
      ...counted,
      { metricName: `${name}_bucket`, labels: { le: '+Inf', ...labels }, value: count },
      { metricName: `${name}_sum`, labels, value: sum },
      { metricName: `${name}_count`, labels, value: count },
    ];
  }

  // One without labels is there from the beginning.
  if (labelNames.length === 0) seriesOf([]);
  const histogram = new Histogram({ ...named, labelNames: [...labelNames], buckets: [...buckets] });
  // prom-client reads a metric through these, as data and as text.
  const get = async () => ({ ...described, values: [...all.values()].flatMap(valuesOf) });
  Object.assign(histogram, { get, getForPromString: get });

  return (value, ...labels) => {
    const series = seriesOf(labels);
    series.sum += value;
    series.count += 1;
    const index = buckets.findIndex((bound) => value <= bound);
    if (index >= 0) series.counts[index] = (series.counts[index] ?? 0) + 1;
  };
}
