import { DatabaseError } from '@sophia/database';
import { createCommand, parseCommandLine, withoutSecrets } from '@sophia/settings';
import { toolSettings } from './common/settings.ts';

/** `pnpm train`: trains models on the tenants' own outcomes, and prints their cards. */
const command = createCommand({
  name: 'pnpm train',
  about:
    'Trains the models of each tenant, of deal success on its won and lost deals and of churn on its accounts that left, and prints their cards. The scores follow. A running graph does it every Sunday at 23:00 UTC.',
  settings: toolSettings,
}).option('--tenant <name>', 'only this tenant');
const { tenant } = parseCommandLine(command, process.argv.slice(2)).opts<{ tenant?: string }>();

try {
  const { train } = await import('./train/command.ts');
  process.exitCode = await train(tenant);
} catch (error) {
  if (!(error instanceof DatabaseError)) throw error;
  console.error(withoutSecrets(error.message));
  process.exitCode = 1;
}
