import { DatabaseError } from '@sophia/database';
import { createCommand, parseCommandLine, tenantNameProblem, withoutSecrets } from '@sophia/settings';
import { InvalidArgumentError, Option } from 'commander';
import { givenPath, toolSettings } from './common/settings.ts';

/** `pnpm audit:verify` and `pnpm audit:export`: check and write the records of who read and changed personal data. */
const command = createCommand({
  name: 'pnpm audit',
  about: 'The records of who read and changed personal data, of sign-ins, and of changes of users and keys.',
  settings: toolSettings,
});
let work: (() => Promise<number>) | undefined;
const commands = () => import('./audit/commands.ts');

command
  .command('verify')
  .description('checks the chains of records; the exit code is 1 if one is broken')
  .option('--tenant <name>', 'checks this tenant alone', tenantName)
  .option('--file <file>', 'checks what `pnpm audit:export` wrote, in place of the database')
  .addOption(
    new Option(
      '--heads <file>',
      'compares the database with the ends of the chains in this file, and writes them to it if all is right',
    ).conflicts('file'),
  )
  .action(({ tenant, file, heads }: { tenant?: string; file?: string; heads?: string }) => {
    const given = { tenant, file: pathOf(file), heads: pathOf(heads) };
    work = async () => (await commands()).verify(given);
  });
command
  .command('export')
  .description('writes the records with their hashes to a new file, one JSON object a line')
  .argument('<file>', 'path of the file, which must not exist')
  .option('--tenant <name>', 'writes this tenant alone', tenantName)
  .option('--from <time>', 'writes what was recorded from this time on, such as 2026-03-01', timeOf)
  .option('--to <time>', 'writes what was recorded before this time', timeOf)
  .action((file: string, given: { tenant?: string; from?: Date; to?: Date }) => {
    work = async () => (await commands()).exportTo(givenPath(file), given);
  });
parseCommandLine(command, process.argv.slice(2));

try {
  if (work === undefined) throw new Error('no command was chosen');
  process.exitCode = await work();
} catch (error) {
  const isExpected =
    error instanceof DatabaseError ||
    (error instanceof Error && ('syscall' in error || error.name === 'AuditFileError'));
  if (!isExpected) throw error;
  console.error(withoutSecrets(error.message));
  process.exitCode = 1;
}

function pathOf(given: string | undefined): string | undefined {
  return given === undefined ? undefined : givenPath(given);
}

function tenantName(given: string): string {
  const problem = tenantNameProblem(given);
  if (problem !== undefined && given !== 'anonymous') throw new InvalidArgumentError(`A tenant's name ${problem}.`);
  return given;
}

function timeOf(given: string): Date {
  const time = new Date(given);
  if (Number.isNaN(time.getTime()))
    throw new InvalidArgumentError('Write a time such as 2026-03-01 or 2026-03-01T12:00Z.');
  return time;
}
