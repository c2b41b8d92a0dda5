import { DatabaseError } from '@sophia/database';
import { NatsUnreachableError } from '@sophia/events';
import { createCommand, parseCommandLine, tenantNameProblem, withoutSecrets } from '@sophia/settings';
import { InvalidArgumentError } from 'commander';
import { toolSettings } from './common/settings.ts';

/** `pnpm tenants`: lists, creates, suspends and removes tenants, and changes their settings. */
const command = createCommand({
  name: 'pnpm tenants',
  about: 'The tenants of a graph. Each has data and settings of its own.',
  settings: toolSettings,
});
let work: (() => Promise<number>) | undefined;
const commands = () => import('./tenants/commands.ts');

interface GivenValues {
  readonly name?: string;
  readonly timeZone?: string;
  readonly currency?: string;
}

command
  .command('list')
  .description('lists the tenants that have a record, have data or were removed')
  .action(() => {
    work = async () => (await commands()).list();
  });
withValues(ofTenant('create', 'creates a tenant')).action((id: string, values: GivenValues) => {
  work = async () => (await commands()).create(id, valuesOf(values));
});
withValues(ofTenant('set', 'changes settings of a tenant')).action((id: string, values: GivenValues) => {
  work = async () => (await commands()).set(id, valuesOf(values));
});
ofTenant('suspend', 'refuses its requests, and lets its work wait; nothing is removed').action((id: string) => {
  work = async () => (await commands()).suspend(id);
});
ofTenant('resume', 'opens a suspended tenant again').action((id: string) => {
  work = async () => (await commands()).resume(id);
});
ofTenant('remove', 'removes everything of a suspended tenant but its audit; run it again after an interruption')
  .option('--yes', 'does not ask for the id once more')
  .action((id: string, { yes = false }: { yes?: boolean }) => {
    work = async () => (await commands()).remove(id, { isConfirmed: yes });
  });
parseCommandLine(command, process.argv.slice(2));

try {
  if (work === undefined) throw new Error('no command was chosen');
  process.exitCode = await work();
} catch (error) {
  if (![DatabaseError, NatsUnreachableError].some((kind) => error instanceof kind)) throw error;
  console.error(withoutSecrets(error instanceof Error ? error.message : String(error)));
  process.exitCode = 1;
}

function ofTenant(name: string, description: string) {
  return command.command(name).description(description).argument('<id>', 'the tenant, as tokens name it', tenantName);
}

function withValues(given: ReturnType<typeof ofTenant>) {
  return given
    .option('--name <name>', 'name for people')
    .option('--time-zone <zone>', 'IANA time zone of its days, such as America/Chicago')
    .option('--currency <code>', 'ISO 4217 code of its currency, such as USD');
}

function valuesOf({ name, timeZone, currency: currencyCode }: GivenValues) {
  return { name, timeZone, currencyCode };
}

function tenantName(given: string): string {
  const problem = tenantNameProblem(given);
  if (problem !== undefined) throw new InvalidArgumentError(`A tenant's id ${problem}.`);
  return given;
}
