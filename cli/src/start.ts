import { createCommand, parseCommandLine } from '@sophia/settings';
import { readStartSettings, startSettings } from './common/settings.ts';
import { terminal } from './supervisor/console.ts';
import { settingsProblems } from './supervisor/settings-problems.ts';
import { StartError } from './supervisor/start-errors.ts';
import { type Graph, startGraph } from './supervisor/start-graph.ts';

/** `pnpm start`: runs the whole graph in one terminal, until Ctrl-C. */
const begun = performance.now();
const command = createCommand({
  name: 'pnpm start',
  about:
    'Starts the database, the subgraphs and the gateway, and loads a sample into an empty graph. Ctrl-C stops everything. Settings of the gateway and the subgraphs are passed on: see pnpm gateway --help and pnpm subgraph --help.',
  settings: startSettings,
});
parseCommandLine(command, process.argv.slice(2));
const problems = settingsProblems(process.env);
for (const problem of problems) terminal.fail(problem);
if (problems.length > 0) process.exit(1);
const settings = readStartSettings();
const stack = new AsyncDisposableStack();
const stopRequest = Promise.withResolvers<undefined>();
let signals = 0;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // A second Ctrl-C exits at once. The programs end on their own when this process is gone.
    if (++signals > 1) process.exit(1);
    terminal.say(`Stopping: ${signal}`);
    stopRequest.resolve(undefined);
  });
}

process.exitCode = await run();
process.exit();

async function run(): Promise<number> {
  try {
    const graph = await Promise.race([startGraph(settings, terminal, stack), stopRequest.promise]);
    if (graph) {
      announce(graph);
      await Promise.race([stopRequest.promise, graph.failed]);
    }
    return 0;
  } catch (error) {
    for (const line of linesOf(error)) terminal.fail(line);
    return 1;
  } finally {
    await stack.disposeAsync();
  }
}

function announce({ gatewayUrl }: Graph): void {
  const query =
    '{ accounts(first: 3) { nodes { name owner { fullName } health { value } timeline(first: 2) { nodes { occurredAt title sentiment } } } } }';
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
  terminal.say(`
Ready in ${seconds} s. Open ${new URL('/', gatewayUrl).href} in a browser, or paste:

  curl -s ${gatewayUrl} -H 'content-type: application/json' -d '${JSON.stringify({ query })}'

Ctrl-C stops everything.
`);
}

function linesOf(error: unknown): readonly string[] {
  if (error instanceof StartError) return error.lines;
  return [error instanceof Error ? error.message : String(error)];
}
