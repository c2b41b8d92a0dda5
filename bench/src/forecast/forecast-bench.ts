import { readFlags } from '../common/flags.ts';
import type { Report, Row } from '../common/report.ts';
import { rounded } from '../common/statistics.ts';
import { backTest, type Tested } from './back-test.ts';
import { readDeals } from './read-deals.ts';

/** Forecasts past months and quarters from what was known in them, and compares with what came. */
export async function forecastBench(args: readonly string[]): Promise<Report> {
  const flags = { data: ['folder with sales_pipeline.csv and accounts.csv', '../shared/data/crm'] } as const;
  const about =
    'Tests forecasts of past months and quarters: coverage of the intervals, bias, error beside naive ones.';
  const { data } = readFlags('forecast', about, flags, args);
  const tested = backTest(await readDeals(data));
  if (tested.length === 0) throw new Error(`--data: ${data} has no whole period with a history before it`);
  const rows: Row[] = [];
  for (const group of ['total', 'owner', 'segment'] as const) {
    for (const kind of ['REVENUE', 'PIPELINE'] as const) {
      for (const unit of ['MONTH', 'QUARTER'] as const) {
        const alike = tested.filter((one) => one.group === group && one.kind === kind && one.unit === unit);
        const target = `${kind.toLowerCase()} by ${unit.toLowerCase()}, ${group}`;
        rows.push(...measure(target, alike));
        if (group !== 'total') continue;
        for (const passed of new Set(alike.map((one) => one.passed))) {
          rows.push(
            ...measure(
              `${target}, ${passed * 100} % passed`,
              alike.filter((one) => one.passed === passed),
            ),
          );
        }
      }
    }
  }
  return { bench: 'forecast', rows, ratios: [] };
}

function measure(target: string, tested: readonly Tested[]): Row[] {
  if (tested.length === 0) return [];
  const row = (metric: string, value: number, unit = '%'): Row => ({ target, metric, unit, value: rounded(value) });
  const rows = [
    row('forecasts', tested.length, ''),
    row(
      'coverage of 80 %',
      share(tested, ({ actual, worst, best }) => actual >= worst && actual <= best),
    ),
    row(
      'coverage of 50 %',
      share(tested, ({ actual, half }) => actual >= half.low && actual <= half.high),
    ),
    row('bias', bias(tested)),
    row(
      'error',
      errorOf(tested, ({ likely }) => likely),
    ),
  ];
  const withLast = tested.filter(({ lastPeriod }) => lastPeriod !== null);
  if (withLast.length > 0) {
    rows.push(
      row(
        'error where there is a last period',
        errorOf(withLast, ({ likely }) => likely),
      ),
    );
    rows.push(
      row(
        'error of the last period',
        errorOf(withLast, ({ lastPeriod }) => lastPeriod ?? 0),
      ),
    );
  }
  const withPace = tested.filter(({ pace }) => pace !== null);
  if (withPace.length > 0) {
    rows.push(
      row(
        'error where there is a pace',
        errorOf(withPace, ({ likely }) => likely),
      ),
    );
    rows.push(
      row(
        'error of the pace',
        errorOf(withPace, ({ pace }) => pace ?? 0),
      ),
    );
  }
  return rows;
}

const share = (tested: readonly Tested[], holds: (one: Tested) => boolean): number =>
  (100 * tested.filter(holds).length) / tested.length;

/** What the forecasts say too much in sum, as a share of what came. */
const bias = (tested: readonly Tested[]): number =>
  (100 * sum(tested.map(({ likely, actual }) => likely - actual))) / sum(tested.map(({ actual }) => actual));

/** Sum of the absolute errors as a share of what came: the mean absolute percentage error, weighted by amount. */
const errorOf = (tested: readonly Tested[], forecast: (one: Tested) => number): number =>
  (100 * sum(tested.map((one) => Math.abs(forecast(one) - one.actual)))) / sum(tested.map(({ actual }) => actual));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
