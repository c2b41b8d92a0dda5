import type { Note } from '@sophia/serving';
import { hasDashboard, subgraphNames } from '../common/programs.ts';
import { findRunning, removeRunningFile, writeRunningFile } from '../common/running-file.ts';
import { databaseFolder, type StartSettings } from '../common/settings.ts';
import { needsSample, sampleTenant } from '../sample/sample-data.ts';
import { buildDashboard } from './build-dashboard.ts';
import { type Console, holdChildren } from './console.ts';
import {
  databaseProgram,
  databaseUrlOf,
  gatewayProgram,
  gatewayUrlOf,
  graceMs,
  graphProgram,
  portsOf,
  sampleProgram,
  subgraphPrograms,
  subgraphUrlOf,
} from './graph-programs.ts';
import { type KeptProgram, keepRunning } from './keep-running.ts';
import { launch, type ProgramSpec } from './launch.ts';
import { pastRuns } from './past-runs.ts';
import { portProblems } from './ports.ts';
import { StartError, startErrorOf } from './start-errors.ts';

export interface Graph {
  readonly gatewayUrl: string;
  /** Rejects when one of the programs keeps ending. */
  readonly failed: Promise<never>;
}

/**
 * Starts database, subgraphs and gateway, and loads the sample into an empty graph. Resolves when all serve. `stack`
 * stops the programs in the reverse order: the gateway first, the database last.
 */
export async function startGraph(
  settings: StartSettings,
  console: Console,
  stack: AsyncDisposableStack,
): Promise<Graph> {
  await refuseWhenImpossible(settings);
  const kept: KeptProgram[] = [];
  const held = holdChildren(console);
  const keep = (specs: readonly ProgramSpec[], grace: number): Promise<readonly Note[]>[] => {
    stack.defer(async () => {
      await Promise.all(programs.map((program) => program.stop(grace)));
    });
    const programs = specs.map((spec) => keepRunning(spec, held));
    kept.push(...programs);
    return programs.map((program) => program.ready);
  };

  // Beside the start of the database, which takes longer if nothing has changed.
  const dashboard = settings.DASHBOARD ? buildDashboard(console) : undefined;
  if (settings.DATABASE_URL === undefined) {
    console.say('starting      the database, the subgraphs and the gateway');
    await allReady(keep([databaseProgram(settings)], graceMs.database));
    console.say(`database      PostgreSQL in ${databaseFolder(settings)}, port ${settings.DATABASE_PORT}`);
  }
  if (settings.NATS_URL !== undefined) console.say(`events        NATS at ${new URL(settings.NATS_URL).host}`);
  await dashboard;
  let notes: readonly Note[];
  if (settings.START_PROCESSES === 'one') notes = await allReady(keep([graphProgram(settings)], graceMs.graph));
  else {
    const gateway = await gatewayProgram(settings);
    const subgraphs = await subgraphPrograms(settings);
    const subgraphsReady = keep(subgraphs, graceMs.subgraph);
    const gatewayReady = keep([gateway], graceMs.gateway);
    notes = await allReady([...subgraphsReady, ...gatewayReady]);
  }
  held.release();
  stack.defer(() => removeRunningFile(settings.DATA_DIR));
  await writeRunningFile(settings.DATA_DIR, runningOf(settings));
  for (const name of subgraphNames) console.say(`${name.padEnd(13)} ${subgraphUrlOf(settings, name)}`);
  console.say(`gateway       ${gatewayUrlOf(settings)}`);
  if (settings.DASHBOARD && hasDashboard()) console.say(`dashboard     ${new URL('/', gatewayUrlOf(settings)).href}`);
  for (const { about, text } of notes) console.say(`${about.padEnd(13)} ${text}`);

  await loadSample(settings, console, stack);
  return { gatewayUrl: gatewayUrlOf(settings), failed: Promise.race(kept.map((program) => program.failed)) };
}

/** Waits until all programs serve, and returns their notes. */
async function allReady(programs: readonly Promise<readonly Note[]>[]): Promise<readonly Note[]> {
  const failures = (await Promise.allSettled(programs)).filter((program) => program.status === 'rejected');
  if (failures.length > 0) throw startErrorOf(failures.map((failure) => failure.reason));
  return (await Promise.all(programs)).flat();
}

async function refuseWhenImpossible(settings: StartSettings): Promise<void> {
  const running = await findRunning(settings.DATA_DIR);
  if (running) {
    throw new StartError([
      `Sophia is already running: process ${running.pid} serves ${running.gatewayUrl}. Stop it, or set another DATA_DIR and other ports.`,
    ]);
  }
  const problems = await portProblems(portsOf(settings));
  if (problems.length > 0) throw new StartError(problems);
}

function runningOf(settings: StartSettings) {
  const databaseUrl = new URL(databaseUrlOf(settings));
  databaseUrl.password = '';
  const natsUrl = settings.NATS_URL === undefined ? undefined : new URL(settings.NATS_URL);
  if (natsUrl) natsUrl.password = '';
  return {
    pid: process.pid,
    gatewayUrl: gatewayUrlOf(settings),
    databaseUrl: databaseUrl.href,
    natsUrl: natsUrl?.href,
  };
}

/** A separate program, so that this process stays small. Resolves when the core is loaded; the rest follows meanwhile. */
async function loadSample(settings: StartSettings, console: Console, stack: AsyncDisposableStack): Promise<void> {
  // A source fills this tenant by itself, and a tenant never has the sample and real data together.
  const isFilled = [settings.GONG_TENANT, settings.SLACK_TENANT, settings.CRM_TENANT].includes(sampleTenant);
  if (settings.SAMPLE_DATA === 'off' || isFilled) return;
  // Checks first if the sample is needed, because the program takes seconds to load. The program checks again, so a
  // failed request may count as no runs.
  const runs = await pastRuns(subgraphUrlOf(settings, 'interactions')).catch(() => []);
  if (!needsSample(runs, settings.SAMPLE_DATA)) return;
  const loading = launch(sampleProgram(settings), (line) => console.say(line));
  let isStopping = false;
  stack.defer(() => {
    isStopping = true;
    return loading.stop(graceMs.subgraph);
  });
  const ended = loading.exited.then(({ code, how }) => (code === 0 ? undefined : `cannot load the sample (${how})`));
  const problem = await Promise.race([loading.ready.then(() => undefined), ended]);
  if (problem) throw new StartError([problem]);
  void ended.then((later) => {
    if (later && !isStopping) console.fail(`${later}; the next start completes it`);
  });
}
