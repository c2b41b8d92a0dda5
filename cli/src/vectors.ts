import { DatabaseError } from '@sophia/database';
import { NatsUnreachableError } from '@sophia/events';
import { createCommand, parseCommandLine, withoutSecrets } from '@sophia/settings';
import { toolSettings } from './common/settings.ts';

/** `pnpm vectors`: compares the vector store with PostgreSQL, and makes it anew. */
const command = createCommand({
  name: 'pnpm vectors',
  about: 'Looks after the vectors by which search finds meaning. They can be made anew from PostgreSQL at any time.',
  settings: toolSettings,
});
let work: 'verify' | 'repair' | 'rebuild' | undefined;
command
  .command('verify')
  .description('compares the vector store with PostgreSQL; the exit code is 1 if they differ')
  .option('--repair', 'also embeds what is missing or outdated, and removes what is left over')
  .action(({ repair }: { repair?: true }) => {
    work = repair ? 'repair' : 'verify';
  });
command
  .command('rebuild')
  .description('empties the vector store and embeds everything again; until then search finds it by words alone')
  .action(() => {
    work = 'rebuild';
  });
parseCommandLine(command, process.argv.slice(2));

try {
  if (work === undefined) throw new Error('no command was chosen');
  const { rebuild, verify } = await import('./vectors/commands.ts');
  process.exitCode = work === 'rebuild' ? await rebuild() : await verify({ repair: work === 'repair' });
} catch (error) {
  const isExpected =
    [DatabaseError, NatsUnreachableError].some((kind) => error instanceof kind) ||
    (error instanceof Error && ['NoVectorStoreError', 'VectorStoreUnavailableError'].includes(error.name));
  if (!isExpected) throw error;
  console.error(withoutSecrets(error instanceof Error ? error.message : String(error)));
  process.exitCode = 1;
}
