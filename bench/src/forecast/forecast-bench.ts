import { readFlags } from '../common/flags.ts';
import { randomNumbers } from '../common/random.ts';
import type { Report, Row } from '../common/report.ts';
import { rounded } from '../common/statistics.ts';
import { backTest, questionsAbout, type Tested } from './back-test.ts';
import { biasOf, errorOf, inHalf, inInterval, type Share, shareOf, widthOf } from './coverage.ts';
import { generateDeals } from './generate-deals.ts';
import { readDeals } from './read-deals.ts';

/** Questions that are asked about each generated tenant. */
const questionsATenant = 10;

/** Forecasts past months and quarters from what was known in them, and compares with what came. */
export async function forecastBench(args: readonly string[]): Promise<Report> {
  const flags = {
    data: ['folder with sales_pipeline.csv and accounts.csv', '../shared/data/crm'],
    tenants: ['number of tenants whose deals are made up', '60'],
  } as const;
  const about =
    'Tests forecasts of past months and quarters: coverage and width of the intervals, bias, error beside naive ones.';
  const { data, tenants: given } = readFlags('forecast', about, flags, args);
  const tenants = Number(given);
  if (!Number.isInteger(tenants) || tenants < 0) throw new Error(`--tenants: expected a whole number, got ${given}`);
  const tested = await testRead(data);
  if (tested.length === 0) throw new Error(`--data: ${data} has no whole period with a history before it`);
  const rows = [...rowsOf('', byPeriod(tested)), ...rowsOf('latest half of ', byPeriod(latestHalf(tested)))];
  const generated = testGenerated(tenants);
  if (generated.length > 0) rows.push(...rowsOf('generated ', generated));
  return { bench: 'forecast', rows, ratios: [] };
}

async function testRead(folder: string): Promise<Tested[]> {
  const deals = await readDeals(folder);
  const tested: Tested[] = [];
  for (const question of questionsAbout(deals)) tested.push(...backTest(deals, question, false));
  return tested;
}

/** The forecasts of each tenant. */
function testGenerated(tenants: number): Tested[][] {
  const clusters: Tested[][] = [];
  for (let seed = 1; seed <= tenants; seed++) {
    const { deals, tellsAmounts } = generateDeals(seed);
    const random = randomNumbers(seed);
    const questions = questionsAbout(deals)
      .map((question) => ({ question, place: random.uniform() }))
      .sort((a, b) => a.place - b.place)
      .slice(0, questionsATenant);
    const tested: Tested[] = [];
    for (const { question } of questions) tested.push(...backTest(deals, question, tellsAmounts));
    clusters.push(tested);
  }
  return clusters;
}

const byPeriod = (tested: readonly Tested[]): Tested[][] => [
  ...Map.groupBy(tested, ({ periodStart }) => periodStart).values(),
];

/** The method was chosen with the earlier ones. */
function latestHalf(tested: readonly Tested[]): Tested[] {
  const starts = [...new Set(tested.map(({ periodStart }) => periodStart))].sort((a, b) => a - b);
  const from = starts[Math.ceil(starts.length / 2)] ?? 0;
  return tested.filter(({ periodStart }) => periodStart >= from);
}

type Clusters = readonly (readonly Tested[])[];

function rowsOf(name: string, clusters: Clusters): Row[] {
  const rows: Row[] = [];
  for (const group of ['total', 'owner', 'segment'] as const) {
    for (const unit of ['MONTH', 'QUARTER'] as const) {
      const ofUnit = only(clusters, (one) => one.group === group && one.unit === unit);
      const by = `by ${unit.toLowerCase()}, ${group}`;
      for (const kind of ['REVENUE', 'PIPELINE'] as const) {
        const alike = only(ofUnit, (one) => one.kind === kind);
        rows.push(...measure(`${name}${kind.toLowerCase()} ${by}`, alike));
      }
      for (const passed of new Set(ofUnit.flat().map((one) => one.passed))) {
        const alike = only(ofUnit, (one) => one.passed === passed);
        rows.push(...measure(`${name}forecasts ${by}, ${passed * 100} % passed`, alike));
      }
    }
  }
  return rows;
}

const only = (clusters: Clusters, of: (one: Tested) => boolean): Clusters =>
  clusters.map((cluster) => cluster.filter(of)).filter((cluster) => cluster.length > 0);

function measure(target: string, clusters: Clusters): Row[] {
  const tested = clusters.flat();
  if (tested.length === 0) return [];
  const row = (metric: string, value: number, unit = '%'): Row => ({ target, metric, unit, value: rounded(value) });
  const percent = (metric: string, share: number): Row => row(metric, 100 * share);
  const covered = (metric: string, { share, standardError }: Share): Row[] => [
    percent(metric, share),
    ...(standardError === null ? [] : [percent(`standard error of the ${metric}`, standardError)]),
  ];
  const beside = (name: string, said: (one: Tested) => number | null): Row[] => {
    const known = tested.filter((one) => said(one) !== null);
    if (known.length === 0) return [];
    return [
      percent(
        `error where there is a ${name}`,
        errorOf(known, ({ likely }) => likely),
      ),
      percent(
        `error of the ${name}`,
        errorOf(known, (one) => said(one) ?? 0),
      ),
    ];
  };
  return [
    row('forecasts', tested.length, ''),
    ...covered('coverage of 80 %', shareOf(clusters, inInterval)),
    ...covered('coverage of 50 %', shareOf(clusters, inHalf)),
    percent('width of the interval', widthOf(tested)),
    percent('bias', biasOf(tested)),
    percent(
      'error',
      errorOf(tested, ({ likely }) => likely),
    ),
    ...beside('last period', ({ lastPeriod }) => lastPeriod),
    ...beside('pace', ({ pace }) => pace),
  ];
}
