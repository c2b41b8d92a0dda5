import { subgraph, training } from '@sophia/intelligence';
import { openTestSubgraph, testTenant } from '@sophia/testing';
import { createTestDatabase } from '@sophia/testing/database';
import { readFlags } from '../common/flags.ts';
import type { Report, Row } from '../common/report.ts';
import { readDealEvents } from './read-deal-events.ts';

const flags = {
  data: ['folder with sales_pipeline.csv', '../shared/data/crm'],
  database: ['URL of a PostgreSQL server, on which a database is created; otherwise DATABASE_URL', ''],
} as const;

/** Trains the models of deal success on deals of a CRM as `pnpm train` does, and measures each family on later deals. */
export async function dealsBench(args: readonly string[]): Promise<Report> {
  const about = 'Trains models of deal success, and measures each family of models on later deals.';
  const { data, database: given } = readFlags('deals', about, flags, args);
  const server = given || process.env.DATABASE_URL;
  if (!server) throw new Error('give --database or DATABASE_URL: a PostgreSQL server, on which a database is created');
  const events = await readDealEvents(data);
  await using opened = new AsyncDisposableStack();
  const database = await createTestDatabase(server);
  opened.defer(() => database.close());
  const intelligence = await openTestSubgraph(subgraph, { database });
  opened.defer(() => intelligence.close());
  await intelligence.receive(events);
  const begin = performance.now();
  const { deals } = await training.train(
    { database: intelligence.database, clock: { now: () => new Date() } },
    testTenant,
  );
  const seconds = (performance.now() - begin) / 1_000;
  if (deals.trained === null) throw new Error(`--data: ${data} has too few won or lost deals to train on`);
  const { card } = deals.trained;
  return {
    bench: 'deals',
    rows: [
      row('deals', 'closed', '', card.subjectCount),
      row('deals', 'rows before the split', '', card.trainCount),
      row('deals', 'rows after the split', '', card.testCount),
      row('base rate', 'Brier score', '', card.baseRateBrier),
      ...(card.compared ?? []).flatMap(({ family, isUsed, auc, brier, logLoss, calibration }): Row[] => {
        const target = `${family}${isUsed ? ', used' : ''}`;
        return [
          row(target, 'AUC', '', auc ?? Number.NaN),
          row(target, 'Brier score', '', brier),
          row(target, 'calibration error', '', errorOf(calibration)),
          ...(logLoss === null ? [] : [row(target, 'log loss of later outcomes', '', logLoss)]),
        ];
      }),
      row('training', 'time', 's', seconds),
    ],
    ratios: [],
  };
}

const row = (target: string, metric: string, unit: string, value: number): Row => ({
  target,
  metric,
  unit,
  value: Number(value.toFixed(4)),
});

/** Mean difference of predicted and actual shares, over the rows. */
function errorOf(calibration: readonly { predicted: number; actual: number; count: number }[]): number {
  const total = calibration.reduce((sum, { count }) => sum + count, 0);
  return (
    calibration.reduce((sum, { predicted, actual, count }) => sum + count * Math.abs(predicted - actual), 0) / total
  );
}
