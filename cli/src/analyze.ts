import { open } from 'node:fs/promises';
import { createCommand, parseCommandLine } from '@sophia/settings';
import { Argument } from 'commander';
import { exitCodes } from './common/exit-codes.ts';
import { givenPath } from './common/settings.ts';

/** `pnpm analyze`: analyses texts from standard input or a file. */
const command = createCommand({
  name: 'pnpm analyze',
  about:
    'Analyses texts as pnpm start does. Reads JSON lines {"text", "language"?, "saidAt"?}, and prints an analysis a line, in the same order. The confidence of a finding is null if it was not measured for its kind. A line that cannot be read is named on standard error, and the exit code is then 1.',
}).addArgument(new Argument('[file]', 'a file of JSON lines; without it, standard input is read'));
const [file] = parseCommandLine(command, process.argv.slice(2)).processedArgs as [string | undefined];

try {
  const { analyseLines } = await import('./analyze/analyse-lines.ts');
  const input = file === undefined ? process.stdin : (await open(givenPath(file))).createReadStream();
  const refused = await analyseLines(input, process.stdout, (problem) => console.error(problem));
  process.exitCode = refused === 0 ? 0 : exitCodes.failed;
} catch (error) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  // A reader that has seen enough, such as head, closes the pipe.
  if (code !== 'EPIPE') {
    if (code !== 'ENOENT' && code !== 'EISDIR' && code !== 'EACCES') throw error;
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = exitCodes.failed;
  }
}
