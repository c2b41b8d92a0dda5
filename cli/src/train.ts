import { DatabaseError } from '@sophia/database';
import { createCommand, parseCommandLine } from '@sophia/settings';
import { toolSettings } from './common/settings.ts';

/** `pnpm train`: trains models on the tenants' own outcomes, and prints their cards. */
const command = createCommand({
  name: 'pnpm train',
  about:
    'Trains the model of deal success on the won and lost deals of each tenant, and prints its card. The scores of open deals follow. A running graph does it every Sunday at 23:00 UTC.',
  settings: toolSettings,
}).option('--tenant <name>', 'only this tenant');
const { tenant } = parseCommandLine(command, process.argv.slice(2)).opts<{ tenant?: string }>();

try {
  const { train } = await import('./train/command.ts');
  process.exitCode = await train(tenant);
} catch (error) {
  if (!(error instanceof DatabaseError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
