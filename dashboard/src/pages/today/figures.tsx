import { formatDay, formatMoney, formatNumber, formatShort, formatSigned, formatTime } from '../../common/formats.ts';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import type { FigureMetricFragment, TodayFiguresQuery } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Button } from '../../parts/button.tsx';
import { Empty, type Nothing } from '../../parts/empty.tsx';
import { whyFailed } from '../../parts/failure.ts';
import { Figure } from '../../parts/figure.tsx';
import { Sparkline } from '../../parts/sparkline.tsx';
import { useClock } from '../../parts/zone.tsx';
import { useRange } from '../../view/use-range.ts';
import styles from './figures.module.css';

const metricFragment = graphql(`
  fragment FigureMetric on MetricAnswer {
    value
    records
    currencyCode
    otherCurrencies
    asOf
    isComplete
    counted {
      to
    }
    comparison {
      change
      percent
    }
    series {
      value
    }
    definition {
      name
      title
      formula
      unit
    }
  }
`);

const figuresQuery = graphql(`
  query TodayFigures($range: MetricRange!, $compare: MetricComparedRange) {
    pipeline: metric(name: "PIPELINE", range: $range, compare: $compare) {
      ...FigureMetric
    }
    sentiment: metric(name: "CALL_SENTIMENT", range: $range, compare: $compare) {
      ...FigureMetric
    }
    response: metric(name: "RESPONSE_TIME", range: $range, compare: $compare) {
      ...FigureMetric
    }
    interactions: metric(name: "INTERACTIONS", range: $range, compare: $compare) {
      ...FigureMetric
    }
    escalations: metric(name: "ESCALATIONS", range: $range, compare: $compare) {
      ...FigureMetric
    }
  }
`);

const names = [
  'pipeline',
  'sentiment',
  'response',
  'interactions',
  'escalations',
] as const satisfies readonly (keyof TodayFiguresQuery)[];

const lessIsBetter = new Set(['RESPONSE_TIME', 'ESCALATIONS']);

/** The few numbers that say how the customers are, for the range of the page. */
export function Figures() {
  const { range, compare, comparedWith, isLoading } = useRange();
  const answer = useGraph(figuresQuery, { range, compare }, { isPaused: isLoading });
  const { data, error, isRefreshing, retry } = answer;
  if (!data && error) {
    return (
      <section className={styles.figures} aria-label="Figures">
        <Empty why={whyFailed(error, retry)} />
      </section>
    );
  }
  return (
    <section className={styles.figures} aria-label="Figures" data-old={isRefreshing ? '' : undefined}>
      {names.map((name) => (
        <MetricFigure
          key={name}
          of={data?.[name]}
          why={error && whyFailed(error, retry, name)}
          lastDay={range.to}
          comparedWith={comparedWith}
        />
      ))}
    </section>
  );
}

interface MetricFigureProps {
  readonly of: FragmentType<typeof metricFragment> | null | undefined;
  /** Why it is missing, if it is; undefined while it loads. */
  readonly why: Nothing | undefined;
  readonly lastDay: string;
  readonly comparedWith: string | undefined;
}

function MetricFigure({ of, why, lastDay, comparedWith }: MetricFigureProps) {
  const { zone, now } = useClock();
  const metric = readFragment(metricFragment, of);
  if (!metric) return <MissingFigure why={why} />;
  const { definition, series, records, asOf, counted } = metric;
  const notes = [
    metric.otherCurrencies.length > 0 && `without ${metric.otherCurrencies.join(', ')}`,
    !metric.isComplete && 'still counting',
    counted && counted.to < lastDay && `as of ${formatDay(counted.to, zone, now)}`,
  ].filter((note) => note);
  const { value, unit } = shown(metric);
  return (
    <Figure
      label={definition.title}
      why={`${definition.formula} Rests on ${formatNumber(records)} records, as of ${formatTime(asOf, zone)}.`}
      value={value}
      unit={unit}
      change={changeOf(metric)}
      comparedWith={comparedWith}
      note={notes.length > 0 ? notes.join(', ') : undefined}
      isLessBetter={lessIsBetter.has(definition.name)}
    >
      <Sparkline values={series.flatMap((point) => (point.value == null ? [] : [point.value]))} />
    </Figure>
  );
}

function MissingFigure({ why }: { readonly why: Nothing | undefined }) {
  if (why?.kind === 'down') {
    return (
      <Figure label="Cannot be read now" value="–" note={why.reason}>
        <Button onClick={why.retry}>Try again</Button>
      </Figure>
    );
  }
  return <Figure label={why === undefined ? 'Loading' : 'Not for your role'} value="–" />;
}

function shown({ value, currencyCode, definition }: FigureMetricFragment): { value: string; unit?: string } {
  if (value == null) return { value: '–', unit: 'nothing counted' };
  if (currencyCode != null) return { value: formatMoney({ amount: String(value), currencyCode }) };
  if (definition.name === 'CALL_SENTIMENT') return { value: formatSigned(value, 2), unit: 'of ±1' };
  if (definition.unit === 'HOURS') {
    return value < 1
      ? { value: String(Math.round(value * 60)), unit: 'min' }
      : { value: formatHours(value), unit: 'hours' };
  }
  return { value: formatShort(value) };
}

const formatHours = (hours: number): string => (hours < 10 ? hours.toFixed(1) : formatShort(hours));

/** A mood may be above and below zero, where a percentage says nothing. */
function changeOf({ comparison, definition }: FigureMetricFragment): { by: number; text: string } | null {
  if (definition.unit === 'SCORE' || definition.name === 'CALL_SENTIMENT') {
    // What is written as no change is none.
    const by = comparison?.change == null ? undefined : Number(comparison.change.toFixed(2));
    return by === undefined ? null : { by, text: Math.abs(by).toFixed(2) };
  }
  const percent = comparison?.percent == null ? undefined : Math.round(comparison.percent);
  return percent === undefined ? null : { by: percent, text: `${Math.abs(percent)}%` };
}
