import { DatabaseError } from '@sophia/database';
import { NatsUnreachableError } from '@sophia/events';
import { withoutSecrets } from '@sophia/settings';
import { eventsCommand } from './events/command.ts';

/** `pnpm events`: shows the state of events, and replays or prunes them. */
try {
  process.exitCode = await eventsCommand(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof DatabaseError || error instanceof NatsUnreachableError)) throw error;
  console.error(withoutSecrets(error.message));
  process.exitCode = 1;
}
