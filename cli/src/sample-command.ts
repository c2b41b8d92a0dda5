import { DatabaseError } from '@sophia/database';
import { NatsUnreachableError } from '@sophia/events';
import { createCommand, parseCommandLine, withoutSecrets } from '@sophia/settings';
import { toolSettings } from './common/settings.ts';
import { NotIdleError } from './sample/not-idle-error.ts';
import { sampleTenant } from './sample/sample-data.ts';

/** `pnpm sample remove`: removes the sample from the graph. */
const about = `The sample is an invented customer base that start loads into an empty graph, for the tenant ${sampleTenant}.`;
const command = createCommand({ name: 'pnpm sample', about, settings: toolSettings });
command
  .command('remove')
  .description('removes the sample, as the first load of real data does')
  .action(() => undefined);
parseCommandLine(command, process.argv.slice(2));

try {
  const { removeCommand } = await import('./sample/remove-command.ts');
  process.exitCode = await removeCommand();
} catch (error) {
  if (![DatabaseError, NatsUnreachableError, NotIdleError].some((kind) => error instanceof kind)) throw error;
  console.error(withoutSecrets(error instanceof Error ? error.message : String(error)));
  process.exitCode = 1;
}
