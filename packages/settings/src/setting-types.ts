import querystring from 'node:querystring';
import { z } from 'zod';
import { holdsSecrets } from './secrets.ts';

/**
 * Types of settings. Each is a zod schema that turns the string in the environment into the value that the program
 * uses, and takes `.default(value)` and `.optional()`. An error names the expected form and shows the given string.
 */

interface Writing<T> {
  /** Formats a refused string for the error. @default quotes it */
  show?: (given: string) => string;
  /** Turns a value back into the string that a user would set. @default String */
  write?: (value: T) => string;
}

// biome-ignore lint/suspicious/noExplicitAny: each writer knows the type of its own schema's values
const writers = new WeakMap<z.core.$ZodType, (value: any) => string>();

/**
 * Returns a function that turns a value of this setting, such as its default, back into a string. Undefined for a
 * schema that is not of this file.
 */
export const writerOf = (schema: z.core.$ZodType): ((value: unknown) => string) | undefined => writers.get(schema);

/** Creates a type of setting. `read` turns the string into a value, and returns undefined for a malformed string. */
function setting<T>(
  expected: string,
  read: (given: string) => T | undefined,
  { show = quote, write = String }: Writing<T> = {},
) {
  const schema = z.string().transform((given, ctx): T => {
    const value = read(given);
    if (value !== undefined) return value;
    ctx.addIssue({ code: 'custom', message: `expected ${expected}, got ${show(given)}` });
    return z.NEVER;
  });
  writers.set(schema, write);
  return schema;
}

/** Any non-empty string. */
export const text = () => z.string();

/** A secret, or `ID@SECRET`. */
export const secret = () => holdsSecrets(z.string(), (given) => [given, withoutId(given)]);

/** Secrets separated by commas, or `ID@SECRET` each. */
export const secrets = () => holdsSecrets(list(), (given) => words(given).flatMap((word) => [word, withoutId(word)]));

const withoutId = (given: string) => given.slice(given.indexOf('@') + 1);

/** A whole number from `min` to `max`, both included. */
export const integer = (min: number, max: number) =>
  setting(`an integer from ${min} to ${max}`, (given) => {
    const value = Number(given);
    return /^\d+$/.test(given) && value >= min && value <= max ? value : undefined;
  });

/** A TCP port, 1 to 65535. */
export const port = () => integer(1, 65_535);

/** An absolute URL, kept as written. `protocols` have no colon, as in `url('http', 'https')`; none allows any. */
export const url = (...protocols: string[]) =>
  holdsSecrets(
    setting(
      `a URL${protocols.length > 0 ? ` beginning with ${protocols.map((protocol) => `${protocol}://`).join(' or ')}` : ''}`,
      (given) => {
        const protocol = URL.parse(given)?.protocol.slice(0, -1);
        return protocol !== undefined && (protocols.length === 0 || protocols.includes(protocol)) ? given : undefined;
      },
      { show: withoutPassword },
    ),
    passwordsIn,
  );

/**
 * The password of a URL, as it is written there and as servers get it. NATS takes a token in place of a user, and
 * PostgreSQL a parameter. The parts of a password whose `@`, `/`, `?` or `#` are not encoded end up in other parts of
 * the URL, such as the host.
 */
function passwordsIn(given: string): string[] {
  const { protocol = '', username = '', password = '', searchParams } = URL.parse(given) ?? {};
  const isToken = password === '' && ['nats:', 'tls:'].includes(protocol);
  const secret = isToken ? username : password;
  const asGiven = /^[^:]*:\/\/[^/:?#]*:(.*)@/s.exec(given)?.[1] ?? '';
  const parts = asGiven.split(/[@/?#]/);
  return [secret, querystring.unescape(secret), asGiven, ...parts, searchParams?.get('password') ?? ''];
}

const unitsInMs: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A duration such as `250ms`, `30s`, `5m`, `2h` or `1d`, read as milliseconds. A bare number is milliseconds too. */
export const duration = () => setting('a duration such as 250ms, 30s or 5m', readDuration, { write: writeDuration });

function writeDuration(ms: number): string {
  const [unit, size] = Object.entries(unitsInMs).findLast(([, each]) => ms % each === 0) ?? ['ms', 1];
  return ms === 0 ? '0' : `${ms / size}${unit}`;
}

function readDuration(given: string): number | undefined {
  const [, amount, unit = 'ms'] = /^(\d+)(ms|s|m|h|d)?$/.exec(given) ?? [];
  const ms = Number(amount) * (unitsInMs[unit] ?? Number.NaN);
  // Node's timers take 31 bits, and fire at once for a longer duration.
  return ms <= 2 ** 31 - 1 ? ms : undefined;
}

/** A switch: on, true, yes, 1 or off, false, no, 0, in any case. */
export const flag = () => setting('on or off', readFlag, { write: (value) => (value ? 'on' : 'off') });

function readFlag(given: string): boolean | undefined {
  const word = given.toLowerCase();
  if (['on', 'true', 'yes', '1'].includes(word)) return true;
  return ['off', 'false', 'no', '0'].includes(word) ? false : undefined;
}

/** One of the given words. */
export const oneOf = <const W extends string>(...words: [W, ...W[]]) =>
  setting(`one of ${words.join(', ')}`, (given) => words.find((word) => word === given));

/** Words separated by commas. Drops empty words and the blanks around words. */
export const list = () => setting('words separated by commas', words);

function words(given: string): string[] {
  return given
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** A share from 0 to 1. */
export const share = () =>
  setting('a number from 0 to 1', (given) => {
    const value = Number(given);
    return /^(?:\d+(?:\.\d+)?|\.\d+)$/.test(given) && value <= 1 ? value : undefined;
  });

/** A number of points, and how many of them come back each second. */
export interface PointBudget {
  readonly maximum: number;
  readonly restoreRate: number;
}

const mostPoints = 1_000_000_000;

/** Points that come back by the second, such as `1000+50/s`; or `off`. */
export const pointBudget = () =>
  setting<PointBudget | 'off'>('a budget such as 1000+50/s, or off', readBudget, {
    write: (given) => (given === 'off' ? given : `${given.maximum}+${given.restoreRate}/s`),
  });

function readBudget(given: string): PointBudget | 'off' | undefined {
  if (given === 'off') return given;
  const [, maximum, restoreRate] = /^(\d{1,10})\+(\d{1,10})\/s$/.exec(given)?.map(Number) ?? [];
  const isPossible = [maximum, restoreRate].every((points = 0) => points >= 1 && points <= mostPoints);
  return isPossible && maximum && restoreRate ? { maximum, restoreRate } : undefined;
}

/** Secret values by name, as `name=value` separated by commas. Drops the blanks around names and values. */
export const secretPairs = () =>
  holdsSecrets(
    setting(
      'name=value pairs separated by commas',
      (given) => {
        const entries = readPairs(given);
        return entries && Object.fromEntries(entries);
      },
      { show: () => '***', write: writePairs },
    ),
    (given) => (readPairs(given) ?? []).map(([, value]) => value),
  ) as z.ZodType<Readonly<Record<string, string>>, string>;

/** Durations in milliseconds by name, as `name=5s` separated by commas. */
export const durations = () =>
  setting('durations by name such as a=5s,b=250ms', readDurations, { write: writeDurations }) as z.ZodType<
    Readonly<Record<string, number>>,
    string
  >;

function readDurations(given: string): Record<string, number> | undefined {
  const entries = readPairs(given)?.map(([name, value]) => [name, readDuration(value)] as const);
  if (!entries) return undefined;
  const read = entries.flatMap(([name, ms]) => (ms === undefined ? [] : [[name, ms] as const]));
  return read.length === entries.length ? Object.fromEntries(read) : undefined;
}

function writeDurations(values: Readonly<Record<string, number>>): string {
  return writePairs(Object.fromEntries(Object.entries(values).map(([name, ms]) => [name, writeDuration(ms)])));
}

function writePairs(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map((pair) => pair.join('='))
    .join(',');
}

function readPairs(given: string): [name: string, value: string][] | undefined {
  const pairs = given.split(',').map((pair) => pair.split(/=(.*)/s, 2).map((part) => part.trim()));
  const complete = pairs.flatMap(([name, value]) =>
    name && value !== undefined ? [[name, value] satisfies [string, string]] : [],
  );
  return complete.length === pairs.length ? complete : undefined;
}

const quote = (given: string) => JSON.stringify(given.length > 80 ? `${given.slice(0, 80)}…` : given);

/** Hides the password of a URL, however malformed the URL is, because error lines end up in logs. */
const withoutPassword = (given: string) => {
  const end = given.lastIndexOf('@');
  // Someone who forgot the host wrote the password at its end. A number there is a port.
  if (end < 0) return quote(given.replace(/(:\/\/[^/:?#]*:)(?!\d{1,5}(?:[/?#]|$)).*/su, '$1***'));
  const scheme = given.slice(0, end).match(/^[^:]*:\/\//)?.[0] ?? '';
  return quote(`${scheme}***${given.slice(end)}`);
};
