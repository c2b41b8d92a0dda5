import { createCommand } from '@sophia/settings';
import { toolSettings } from './settings.ts';

/** Ids of parked events or jobs, or all of them. */
export type Chosen = readonly string[] | 'all';

export type Command = ReturnType<typeof createCommand>;

interface ListDescription {
  readonly name: string;
  readonly about: string;
  onList(): void;
}

/** Creates a command that lists something unless a subcommand is given. */
export function createListCommand({ name, about, onList }: ListDescription): Command {
  const command = createCommand({ name, about, settings: toolSettings })
    .allowExcessArguments()
    .action((_, { args: [unknown] }: { args: string[] }) => {
      if (unknown !== undefined) command.error(`error: unknown command '${unknown}'`);
      onList();
    });
  return command;
}

/** What is replayed. */
type Kind = 'events' | 'jobs';

/** Adds the subcommand `replay`. */
export function addReplay(command: Command, kind: Kind, description: string, onReplay: (chosen: Chosen) => void): void {
  const replaying = command
    .command('replay')
    .description(description)
    .argument('[id...]', `ids of parked ${kind}, as \`pnpm ${kind}\` lists them`)
    .option('--all', 'all of them')
    .action((ids: string[], { all }: { all?: true }) => {
      if (!all && ids.length === 0) replaying.error(`error: no ${kind} given; pass their ids or --all`);
      onReplay(all ? 'all' : ids);
    });
}

/** Reports the numbers of replayed events or jobs. Returns the exit code. */
export function reportReplayed(kind: Kind, counts: readonly number[], chosen: Chosen, isServed: boolean): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0 && chosen !== 'all') {
    console.error(`None of these ${kind} is parked. \`pnpm ${kind}\` lists the parked ones.`);
    return 1;
  }
  const when = isServed ? 'within about a second' : 'when the subgraphs run';
  console.info(`${kind === 'jobs' ? 'Jobs' : 'Events'} to be retried ${when}: ${total}`);
  return 0;
}
