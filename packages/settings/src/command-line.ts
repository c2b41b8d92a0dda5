import { Command, CommanderError } from 'commander';
import type { z } from 'zod';
import { settingsHelp } from './describe-settings.ts';
import { version } from './version.ts';

export interface CommandDescription {
  /** The command as a user types it, such as `pnpm ingest`. */
  readonly name: string;
  /** Says in a sentence or two what the command does. */
  readonly about: string;
  /** Settings that the command reads from the environment; `--help` lists them. */
  readonly settings?: z.ZodObject;
}

/**
 * Creates a command with `--version` and with `--help`, which also lists its settings and their defaults. The command
 * refuses extra arguments and unknown flags, and suggests a known flag that is similar.
 */
export function createCommand({ name, about, settings }: CommandDescription): Command {
  const command = new Command(name)
    .description(about)
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .allowExcessArguments(false)
    .showHelpAfterError(`\n${name} --help shows how to call it.`)
    .exitOverride();
  if (settings) command.addHelpText('after', () => `\nSettings, from the environment:\n${settingsHelp(settings)}`);
  return command;
}

/**
 * Parses a command line and returns the command with its options and arguments. Ends the process with code 0 after
 * `--help` and `--version`, and with code 2 after a usage error.
 */
export function parseCommandLine(command: Command, args: readonly string[]): Command {
  try {
    // Package managers pass on the `--` that a user types before flags.
    return command.parse(
      args.filter((arg) => arg !== '--'),
      { from: 'user' },
    );
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exit(error.exitCode === 0 ? 0 : 2);
  }
}
