import { readFlags } from '../common/flags.ts';
import type { Report, Row } from '../common/report.ts';
import { rounded } from '../common/statistics.ts';
import { type Measured, runScenario, type Scenario } from './run-scenario.ts';
import { type Fared, runSurvival } from './survival/run-survival.ts';

type Ratio = Report['ratios'][number];

/**
 * Measures subscriptions over WebSocket, whose events have fields of three subgraphs, in three parts:
 *
 * - Many subscribers of one stream, and many with a filter each: delivered events, latency and cost per client.
 * - The same clients for this gateway and for Hive Gateway with its Rust planner, as many as both can serve.
 * - Clients that reconnect with their cursors while subgraphs and gateway are killed and the supergraph changes.
 *
 * `--clients N` (10,000) of one stream at 5 events per second, `--filters N` (2,000) at 200 per second, `--rivals N`
 * (500) at 5 per second and `--survivors N` (100) at 20 per second; 0 leaves a part out. `--seconds N` (20) for each.
 */
export async function subscriptionsBench(args: readonly string[]): Promise<Report> {
  const flags = {
    clients: ['subscribers of one stream', '10000'],
    filters: ['subscribers with a filter each', '2000'],
    rivals: ['subscribers of this gateway and of Hive Gateway', '500'],
    survivors: ['clients that reconnect with their cursors', '100'],
    seconds: ['seconds for each part', '20'],
  } as const;
  const about = 'Measures what subscribers receive, how late, and what one of them costs. 0 leaves a part out.';
  const values = readFlags('subscriptions', about, flags, args);
  const seconds = Number(values.seconds);
  const oneStream = { target: 'sophia', sharded: false, perSecond: 5, seconds } as const;
  const scenarios: readonly Scenario[] = [
    { ...oneStream, name: 'one stream', clients: Number(values.clients) },
    { ...oneStream, name: 'own filters', clients: Number(values.filters), sharded: true, perSecond: 200 },
  ];
  const rows: Row[] = [];
  const ratios: Ratio[] = [];
  for (const scenario of scenarios.filter(({ clients }) => clients > 0)) {
    const measured = await runScenario(scenario);
    rows.push(...measured.rows);
    ratios.push({ name: `delivered, ${scenario.name}`, value: measured.delivered });
  }
  const rivals = Number(values.rivals);
  if (rivals > 0) {
    const both = { ...oneStream, name: 'the same', clients: rivals };
    const ours = await runScenario(both);
    const theirs = await runScenario({ ...both, target: 'hive-rust-planner' });
    rows.push(...ours.rows, ...theirs.rows);
    ratios.push(...against(ours, theirs));
  }
  const survivors = Number(values.survivors);
  for (const fared of survivors > 0 ? await runSurvival(survivors, seconds) : []) {
    rows.push(...survivalRows(fared, survivors));
    ratios.push({ name: `lost, ${fared.name}`, value: fared.lost });
    ratios.push({ name: `doubled, ${fared.name}`, value: fared.doubled });
  }
  return { bench: 'subscriptions', rows, ratios };
}

function against(ours: Measured, theirs: Measured): readonly Ratio[] {
  const p99 = { name: 'p99-vs-hive', value: rounded(ours.p99 / theirs.p99) };
  if (ours.cpu === undefined || theirs.cpu === undefined) return [p99];
  return [p99, { name: 'cpu-vs-hive', value: rounded(ours.cpu / theirs.cpu) }];
}

function survivalRows({ name, events, lost, returns, failures }: Fared, clients: number): readonly Row[] {
  if (failures.length > 0) throw new Error(`Streams of clients ended with errors, ${name}: ${failures.join('; ')}`);
  const target = `sophia, ${clients} clients, ${name}`;
  return [
    { target, metric: 'delivered', unit: 'events', value: events - lost },
    { target, metric: 'connections opened again', unit: '', value: returns },
  ];
}
