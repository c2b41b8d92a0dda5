import { DatabaseError } from '@sophia/database';
import { withoutSecrets } from '@sophia/settings';
import { jobsCommand } from './jobs/command.ts';

/** `pnpm jobs`: shows waiting and parked jobs, and replays parked ones. */
try {
  process.exitCode = await jobsCommand(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof DatabaseError)) throw error;
  console.error(withoutSecrets(error.message));
  process.exitCode = 1;
}
