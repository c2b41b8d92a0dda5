import { Command, CommanderError } from 'commander';
import type { z } from 'zod';
import { settingsHelp } from './describe-settings.ts';
import { version } from './version.ts';

export interface CommandDescription {
  /** As a user types it: `pnpm ingest`. */
  readonly name: string;
  /** What it does, in a sentence or two. */
  readonly about: string;
  /** The settings that it reads from the environment. */
  readonly settings?: z.ZodObject;
}

/**
 * A command with `--help`, which tells its settings and their defaults, and `--version`. An unknown flag or a further
 * argument is refused, with the flag that was probably meant.
 */
export function createCommand({ name, about, settings }: CommandDescription): Command {
  const command = new Command(name)
    .description(about)
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .allowExcessArguments(false)
    .showHelpAfterError(`\n${name} --help tells how it is called.`)
    .exitOverride();
  if (settings) command.addHelpText('after', () => `\nSettings, from the environment:\n${settingsHelp(settings)}`);
  return command;
}

/**
 * Reads a command line for the command and returns it. Ends the process after `--help` and `--version` with code 0, and
 * with code 2 when the command was called wrongly.
 */
export function parseCommandLine(command: Command, args: readonly string[]): Command {
  try {
    // Package managers pass on the `--` that a user puts before flags.
    return command.parse(
      args.filter((arg) => arg !== '--'),
      { from: 'user' },
    );
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exit(error.exitCode === 0 ? 0 : 2);
  }
}
