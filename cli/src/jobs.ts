import { DatabaseError } from '@sophia/database';
import { jobsCommand } from './jobs/command.ts';

/** `pnpm jobs`: shows waiting and parked jobs, and replays parked ones. */
try {
  process.exitCode = await jobsCommand(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof DatabaseError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
