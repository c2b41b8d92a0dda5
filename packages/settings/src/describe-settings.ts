import { z } from 'zod';
import { layersOf } from './layers.ts';
import { secretsOf } from './secrets.ts';
import { writerOf } from './setting-types.ts';

/** A setting as help and documentation show it. */
export interface SettingDescription {
  readonly name: string;
  readonly description: string;
  /** The default in the form of an environment variable. Undefined for no default, empty for an empty list. */
  readonly default: string | undefined;
  readonly isRequired: boolean;
  /** Whether it is a secret, or has one in it as a URL has a password. */
  readonly holdsSecret: boolean;
}

/** Describes the settings that a schema declares, for help and documentation. */
export function describeSettings(schema: z.ZodObject): SettingDescription[] {
  return Object.entries(schema.shape).map(([name, setting]) => {
    const layers = [...layersOf(setting)];
    const given = layers.find((layer) => layer instanceof z.ZodDefault);
    return {
      name,
      description: setting.description ?? '',
      default: given && writeDefault(given, layers),
      isRequired: !given && !layers.some((layer) => layer instanceof z.ZodOptional),
      holdsSecret: layers.some((layer) => secretsOf(layer) !== undefined),
    };
  });
}

/** Returns the lines that `--help` prints, one setting after the other, at most `columns` wide. */
export function settingsHelp(schema: z.ZodObject, columns = 110): string {
  const settings = describeSettings(schema);
  const width = Math.max(...settings.map(({ name }) => name.length)) + 4;
  return settings
    .map((setting) => {
      const [first = '', ...rest] = wrap(`${setting.description} ${noteOf(setting)}`.trim(), columns - width);
      return [`  ${setting.name}`.padEnd(width) + first, ...rest.map((line) => ' '.repeat(width) + line)].join('\n');
    })
    .join('\n');
}

function noteOf(setting: SettingDescription): string {
  if (setting.isRequired) return '(required)';
  return setting.default ? `(default: ${setting.default})` : '';
}

function writeDefault(given: z.ZodDefault, layers: readonly z.core.$ZodType[]): string {
  const write = layers.map(writerOf).find((writer) => writer !== undefined) ?? String;
  return write(given.def.defaultValue);
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
