import { createCommand, parseCommandLine } from '@sophia/settings';

/** Description of a flag, and its default. */
export type Flag = readonly [about: string, unset: string];

/** Reads a benchmark's flags. Ends the process if they are wrong or ask for help. */
export function readFlags<Name extends string>(
  bench: string,
  about: string,
  flags: Readonly<Record<Name, Flag>>,
  args: readonly string[],
): Record<Name, string> {
  const command = createCommand({ name: `pnpm bench ${bench}`, about });
  const given = Object.fromEntries(Object.entries<Flag>(flags).map(([name, [, unset]]) => [name, unset]));
  for (const [name, [what, unset]] of Object.entries<Flag>(flags)) {
    command.option(`--${name} <value>`, unset === '' ? what : `${what} (default: ${unset})`);
    command.on(`option:${name}`, (value: string) => {
      given[name] = value;
    });
  }
  // Declared for --help only. `main.ts` has removed the flag from `args`.
  command.option('--json', 'print one object instead of a table');
  parseCommandLine(command, args);
  return given as Record<Name, string>;
}
