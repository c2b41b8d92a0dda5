import { TZDate } from '@date-fns/tz';
import { addMonths, startOfMonth, startOfQuarter } from 'date-fns';
import { formatMoney } from '../../common/formats.ts';
import { readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import type { PastForecastsQuery } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Pill, type Tone } from '../../parts/pill.tsx';
import { columnsOfNumbers, PlainTable, WithNote } from '../../parts/plain-table.tsx';
import { Tile } from '../../parts/tile.tsx';
import { useClock } from '../../parts/zone.tsx';
import type { Unit } from './forecast-tile.tsx';

const pastQuery = graphql(`
  query PastForecasts(
    $unit: PeriodUnit!
    $first: Date!
    $second: Date!
    $third: Date!
    $firstDay: DateTime!
    $secondDay: DateTime!
    $thirdDay: DateTime!
    $firstRange: MetricRange!
    $secondRange: MetricRange!
    $thirdRange: MetricRange!
  ) {
    first: forecast(kind: REVENUE, unit: $unit, period: $first, asOf: $firstDay) {
      ...PastForecast
    }
    second: forecast(kind: REVENUE, unit: $unit, period: $second, asOf: $secondDay) {
      ...PastForecast
    }
    third: forecast(kind: REVENUE, unit: $unit, period: $third, asOf: $thirdDay) {
      ...PastForecast
    }
    firstActual: metric(name: "WON_VALUE", range: $firstRange) {
      ...PastActual
    }
    secondActual: metric(name: "WON_VALUE", range: $secondRange) {
      ...PastActual
    }
    thirdActual: metric(name: "WON_VALUE", range: $thirdRange) {
      ...PastActual
    }
  }
`);

const forecastFragment = graphql(`
  fragment PastForecast on Forecast {
    currencyCode
    worst
    likely
    best
  }
`);

const actualFragment = graphql(`
  fragment PastActual on MetricAnswer {
    value
    records
    currencyCode
  }
`);

const places = ['first', 'second', 'third'] as const;
const months = { QUARTER: 3, MONTH: 1 } as const;

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** The last whole periods, the latest first. Forecasts have periods in UTC. */
function periodsBefore(unit: Unit, now: Date) {
  const today = new TZDate(now, 'UTC');
  const current = unit === 'QUARTER' ? startOfQuarter(today) : startOfMonth(today);
  return places.map((place, at) => {
    const start = addMonths(current, -months[unit] * (at + 1));
    const end = new Date(addMonths(start, months[unit]).getTime() - 86_400_000);
    return { place, start: dayOf(new Date(start)), end: dayOf(end) };
  });
}

const titleOf = (unit: Unit, start: string): string => {
  const month = Number(start.slice(5, 7));
  return unit === 'QUARTER'
    ? `Q${Math.ceil(month / 3)} ${start.slice(0, 4)}`
    : new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(start));
};

/** Bounds of likely divided by actual, as forecasts have them. */
function judged(ratio: number): { tone: Tone; word: string } {
  if (ratio >= 0.85 && ratio <= 1.15) return { tone: 'good', word: 'Close' };
  if (ratio >= 0.7 && ratio <= 1.3) return { tone: 'warn', word: 'Fair' };
  return { tone: 'bad', word: ratio > 1 ? 'Too high' : 'Too low' };
}

/** What the forecast of today says of ended periods from what was recorded by their first day, beside what came. */
export function PastForecastsTile({ unit }: { readonly unit: Unit }) {
  const { now } = useClock();
  const periods = periodsBefore(unit, now);
  const [first, second, third] = periods;
  const range = (period: (typeof periods)[number] | undefined) => ({
    from: period?.start ?? '',
    to: period?.end ?? '',
  });
  const startOf = (period: (typeof periods)[number] | undefined) => `${period?.start}T00:00:00Z`;
  const answer = useGraph(pastQuery, {
    unit,
    first: first?.start ?? '',
    second: second?.start ?? '',
    third: third?.start ?? '',
    firstDay: startOf(first),
    secondDay: startOf(second),
    thirdDay: startOf(third),
    firstRange: range(first),
    secondRange: range(second),
    thirdRange: range(third),
  });
  return (
    <Tile
      title="How forecasts fared"
      aside="made today, from what was known on the first day"
      answer={answer}
      part={(data) => (places.some((place) => data[place]) ? data : undefined)}
      rows={4}
    >
      {(data) => (
        <PlainTable
          label="Past forecasts and what came"
          columns={columnsOfNumbers('Period', 'Forecast', 'Range', 'Came', 'How close')}
          rows={periods.map(({ place, start }) => rowOf(data, place, titleOf(unit, start)))}
        />
      )}
    </Tile>
  );
}

function rowOf(data: PastForecastsQuery, place: (typeof places)[number], title: string) {
  const forecasts = data[place] ?? [];
  const actual = readFragment(actualFragment, data[`${place}Actual`]);
  const forecast = forecasts
    .map((each) => readFragment(forecastFragment, each))
    .find(({ currencyCode }) => actual?.currencyCode == null || currencyCode === actual.currencyCode);
  const money = (amount: string | number, currencyCode: string | null | undefined) =>
    formatMoney({ amount: String(amount), currencyCode });
  const came = actual?.value ?? 0;
  const ratio = forecast && came > 0 ? Number(forecast.likely) / came : undefined;
  const isIn = forecast && came >= Number(forecast.worst) && came <= Number(forecast.best);
  return {
    id: place,
    cells: [
      title,
      forecast ? money(forecast.likely, forecast.currencyCode) : 'Too little was known',
      forecast
        ? `${money(forecast.worst, forecast.currencyCode)} to ${money(forecast.best, forecast.currencyCode)}`
        : '–',
      <WithNote key="came" note={`${actual?.records ?? 0} won`}>
        {money(came, actual?.currencyCode ?? forecast?.currencyCode)}
      </WithNote>,
      ratio === undefined ? (
        '–'
      ) : (
        <WithNote key="how" note={isIn ? 'in the range' : 'out of the range'}>
          <Pill tone={judged(ratio).tone}>
            {judged(ratio).word}: {Math.round(ratio * 100)}%
          </Pill>
        </WithNote>
      ),
    ],
  };
}
