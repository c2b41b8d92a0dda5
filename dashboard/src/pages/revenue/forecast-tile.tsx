import { getRouteApi } from '@tanstack/react-router';
import { formatDay, formatMoney, formatTime } from '../../common/formats.ts';
import { counted } from '../../common/words.ts';
import { readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import type { RevenueForecastFragment } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Button } from '../../parts/button.tsx';
import { Menu, MenuOptions } from '../../parts/menu.tsx';
import { columnsOfNumbers, PlainTable, WithNote } from '../../parts/plain-table.tsx';
import { Tile } from '../../parts/tile.tsx';
import { useClock } from '../../parts/zone.tsx';
import styles from './forecast-tile.module.css';

const forecastFragment = graphql(`
  fragment RevenueForecast on Forecast {
    periodStart
    periodEnd
    asOf
    currencyCode
    worst
    likely
    best
    intervalLevel
    confidence
    halfInterval {
      low
      high
    }
    model
    modelVersion
    math {
      windows
      season
      notes
      closed {
        dealCount
        amount
      }
      open {
        stage
        ageFromDays
        ageBelowDays
        dealCount
        amount
        rate
        pastDealCount
        pastCountedCount
        expected
      }
      newDeals {
        dealCount
        meanAmount
        expected
      }
    }
  }
`);

const forecastQuery = graphql(`
  query RevenueForecasts($unit: PeriodUnit!) {
    forecast(kind: REVENUE, unit: $unit) {
      id
      ...RevenueForecast
    }
  }
`);

const route = getRouteApi('/revenue');
const units = { QUARTER: 'This quarter', MONTH: 'This month' } as const;
export type Unit = keyof typeof units;

/** What the period is expected to bring, from worst to best, and the sum that gives it. */
export function ForecastTile({ unit }: { readonly unit: Unit }) {
  const navigate = route.useNavigate();
  const answer = useGraph(forecastQuery, { unit });
  return (
    <Tile
      title="Forecast of revenue"
      answer={answer}
      part={(data) => data.forecast}
      field="forecast"
      rows={8}
      aside={
        <Menu trigger={<Button look="quiet">{units[unit]}</Button>}>
          <MenuOptions
            label="Period"
            options={(['QUARTER', 'MONTH'] as const).map((value) => ({ value, label: units[value] }))}
            value={unit}
            onChange={(value) =>
              void navigate({ search: (before) => ({ ...before, unit: value === 'QUARTER' ? undefined : value }) })
            }
          />
        </Menu>
      }
      nothing={(all) =>
        all.length === 0
          ? {
              kind: 'none',
              title: 'Too little is known for a forecast',
              text: 'It needs a month of closed deals with amounts.',
            }
          : undefined
      }
    >
      {(all) => all.map((each) => <Forecast key={each.id} of={readFragment(forecastFragment, each)} />)}
    </Tile>
  );
}

function Forecast({ of }: { readonly of: RevenueForecastFragment }) {
  const { zone, now } = useClock();
  const money = (amount: string) => formatMoney({ amount, currencyCode: of.currencyCode });
  const { math } = of;
  const worst = Number(of.worst);
  const span = Math.max(1, Number(of.best) - worst);
  const at = (amount: string) => `${Math.min(100, Math.max(0, ((Number(amount) - worst) / span) * 100))}%`;
  const chance = Math.round(of.intervalLevel * 100);
  return (
    <div className={styles.forecast}>
      <p>
        <strong className={styles.likely}>{money(of.likely)}</strong> likely by {formatDay(of.periodEnd, zone, now)}.{' '}
        {chance} of 100 such periods end from {money(of.worst)} to {money(of.best)}.
      </p>
      <div className={styles.range} aria-hidden="true">
        <span
          className={styles.half}
          style={{ left: at(of.halfInterval.low), right: `calc(100% - ${at(of.halfInterval.high)})` }}
        />
        <span className={styles.mark} style={{ left: at(of.likely) }} />
      </div>
      <dl className={styles.scenarios}>
        <div>
          <dt>Worst</dt>
          <dd>{money(of.worst)}</dd>
        </div>
        <div>
          <dt>Half of all cases</dt>
          <dd>
            {money(of.halfInterval.low)} to {money(of.halfInterval.high)}
          </dd>
        </div>
        <div>
          <dt>Best</dt>
          <dd>{money(of.best)}</dd>
        </div>
        <div>
          <dt>Closed so far</dt>
          <dd>{money(math.closed.amount)}</dd>
        </div>
      </dl>
      <details className={styles.math}>
        <summary>See the math</summary>
        <PlainTable
          label="Parts of the forecast"
          columns={columnsOfNumbers('Part', 'Deals', 'Amount', 'Rate', 'Expected')}
          rows={[
            {
              id: 'closed',
              cells: [
                'Won in the period',
                math.closed.dealCount,
                money(math.closed.amount),
                '100%',
                money(math.closed.amount),
              ],
            },
            ...math.open.map((part) => ({
              id: `${part.stage} ${part.ageFromDays}`,
              cells: [
                <WithNote
                  key="part"
                  note={`open for ${part.ageBelowDays == null ? `${part.ageFromDays} days or more` : `${part.ageFromDays} to ${part.ageBelowDays - 1} days`}; earlier ${part.pastCountedCount} of ${part.pastDealCount} were won in time`}
                >
                  {part.stage ?? 'No stage'}
                </WithNote>,
                part.dealCount,
                money(part.amount),
                `${Math.round(part.rate * 100)}%`,
                money(part.expected),
              ],
            })),
            {
              id: 'new',
              cells: [
                <WithNote key="part" note={`${money(math.newDeals.meanAmount)} each on average`}>
                  Deals still to come
                </WithNote>,
                math.newDeals.dealCount.toFixed(1),
                '–',
                '–',
                money(math.newDeals.expected),
              ],
            },
            { id: 'sum', cells: ['Likely', '', '', '', money(of.likely)], isStrong: true },
          ]}
        />
        <p className={styles.notes}>
          Rates come from {counted(math.windows, 'earlier window')}, times {math.season.toFixed(2)} for the season.{' '}
          {math.notes.join(' ')} As of {formatTime(of.asOf, zone)} ({zone}), model {of.model} {of.modelVersion}.
        </p>
      </details>
    </div>
  );
}
