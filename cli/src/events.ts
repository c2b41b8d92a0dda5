import { DatabaseError } from '@sophia/database';
import { NatsUnreachableError } from '@sophia/events';
import { eventsCommand } from './events/command.ts';

/** `pnpm events`: how far the events are, which are set aside, and their replay. */
try {
  process.exitCode = await eventsCommand(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof DatabaseError || error instanceof NatsUnreachableError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
