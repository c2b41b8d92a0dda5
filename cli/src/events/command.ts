import { parseCommandLine } from '@sophia/settings';
import { addReplay, createListCommand } from '../common/replay-command.ts';
import { readToolSettings } from '../common/settings.ts';
import { readAge } from './age.ts';
import type { Work, works } from './works.ts';

/** Runs `pnpm events`. Returns the exit code. */
export async function eventsCommand(args: readonly string[]): Promise<number> {
  let choose: ((of: typeof works) => Work) | undefined;
  const command = createListCommand({
    name: 'pnpm events',
    about: 'Shows the waiting events of each subgraph, and the parked ones with the reason.',
    onList() {
      choose = ({ list }) => list;
    },
  });
  addReplay(command, 'events', 'retries parked events, and the events that wait for them', (events) => {
    choose = ({ replay }) => replay(events);
  });
  const pruning = command
    .command('prune')
    .description('removes old events that all consumers have handled')
    .option('--older-than <age>', 'minimum age in hours or days, such as 12h or 30d')
    .action(({ olderThan }: { olderThan?: string }) => {
      if (olderThan === undefined)
        return pruning.error('error: no age given; pass --older-than with an age such as 30d');
      const age = readAge(olderThan);
      if (age === undefined)
        return pruning.error(`error: --older-than: expected hours or days such as 12h or 30d, got '${olderThan}'`);
      choose = ({ prune }) => prune(age);
    });
  parseCommandLine(command, args);
  if (!choose) throw new Error('no command was chosen');
  // Imported after the arguments are checked, because it loads the code of all subgraphs.
  const loaded = await import('./works.ts');
  return loaded.withDatabases(readToolSettings(), choose(loaded.works));
}
