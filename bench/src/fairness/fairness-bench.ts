import { readFlags } from '../common/flags.ts';
import type { Report, Row } from '../common/report.ts';
import { signToken } from '../common/sign-token.ts';
import { quantile } from '../common/statistics.ts';
import { runGraph } from '../graph/run-graph.ts';
import { type Attack, type Attacker, attacks } from './attacks.ts';
import { type Sample, type Victim, watchVictim } from './victim.ts';

const secret = 'a secret that only this benchmark knows';

const about =
  'Attacks the graph as one tenant, in several ways, and measures how long another tenant waits for known and for new operations, compared with a run without an attack. The graph runs on DATABASE_URL, or on the embedded database.';

export async function fairnessBench(args: readonly string[]): Promise<Report> {
  const values = readFlags(
    'fairness',
    about,
    {
      seconds: ['seconds for each attack', '8'],
      attacks: [`attacks to run, separated by commas: ${Object.keys(attacks).join(', ')}`, ''],
    },
    args,
  );
  const seconds = Number(values.seconds);
  if (!Number.isInteger(seconds) || seconds < 1) {
    throw new Error(`--seconds: expected a positive integer, got ${values.seconds}`);
  }
  const chosen = chooseAttacks(values.attacks);
  await using graph = await runGraph(undefined, { JWT_SECRET: secret });
  const victim: Victim = { url: graph.gatewayUrl, token: tokenOf('local', 'vera') };
  await watchVictim(victim, 2_000, async () => undefined);
  const attacker: Attacker = {
    url: graph.gatewayUrl,
    tokenOf: (subject) => tokenOf('attacker', subject),
    load: graph.load,
  };
  const rows: Row[] = [];
  const worst: { readonly name: string; readonly value: number }[] = [];
  for (const [name, attack] of [['undisturbed', undefined] as const, ...chosen]) {
    const samples = await watchVictim(victim, seconds * 1_000, async (signal) => attack?.(attacker, signal));
    rows.push(...rowsOf(name, samples));
    rows.push({ target: name, metric: 'memory afterwards', unit: 'MB', value: await memoryOf(graph.metricsUrls[0]) });
    if (attack) worst.push({ name: `${name}: longest wait in s`, value: longest(samples) });
  }
  return { bench: 'fairness', rows, ratios: worst };
}

function chooseAttacks(given: string): [string, Attack][] {
  if (given === '') return Object.entries(attacks);
  return given.split(',').map((name) => {
    const attack = attacks[name];
    if (!attack) throw new Error(`--attacks: expected some of ${Object.keys(attacks).join(', ')}, got ${name}`);
    return [name, attack];
  });
}

const longest = (samples: readonly Sample[]): number =>
  Number((Math.max(...samples.map(({ ms }) => ms)) / 1_000).toFixed(2));

function rowsOf(target: string, samples: readonly Sample[]): Row[] {
  return (['known', 'new'] as const).flatMap((kind): Row[] => {
    const ms = samples.filter((sample) => sample.kind === kind).map((sample) => sample.ms);
    const failed = samples.filter((sample) => sample.kind === kind && sample.failure !== undefined).length;
    return [
      { target, metric: `${kind}: p50`, unit: 'ms', value: quantile(ms, 0.5) },
      { target, metric: `${kind}: p99`, unit: 'ms', value: quantile(ms, 0.99) },
      { target, metric: `${kind}: max`, unit: 'ms', value: quantile(ms, 1) },
      { target, metric: `${kind}: failed`, unit: `of ${ms.length}`, value: failed },
    ];
  });
}

async function memoryOf(metricsUrl = ''): Promise<number> {
  const text = await (await fetch(metricsUrl)).text();
  const bytes = /^process_resident_memory_bytes(?:\{.*\})? (\S+)$/m.exec(text)?.[1];
  if (bytes === undefined) throw new Error('the metrics of the gateway do not contain its memory');
  return Math.round(Number(bytes) / 1_000_000);
}

const tokenOf = (tenant: string, subject: string): string =>
  signToken(secret, { sub: subject, tenant, roles: ['admin'] });
