import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import {
  duration,
  durations,
  flag,
  list,
  oneOf,
  overrideSettings,
  parseSettings,
  port,
  secret,
  secretPairs,
  secrets,
  share,
  text,
  url,
  withoutSecrets,
} from '../src/index.ts';

const one = (schema: z.ZodType, given: string) => {
  const parsed = parseSettings(z.object({ X: schema }), { X: given });
  return parsed.ok ? parsed.settings.X : parsed.errors[0];
};

describe('a set of settings', () => {
  const schema = z.object({
    PORT: port().default(4000),
    DATABASE_URL: url('postgres', 'postgresql'),
    LOG_LEVEL: oneOf('info', 'debug').default('info'),
  });

  it('uses defaults for unset settings and ignores unknown variables', () => {
    const parsed = parseSettings(schema, { DATABASE_URL: 'postgres://db/x', PATH: '/bin' });
    expect(parsed).toEqual({
      ok: true,
      settings: { PORT: 4000, DATABASE_URL: 'postgres://db/x', LOG_LEVEL: 'info' },
    });
  });

  it('reads a setting from the file that NAME_FILE names, and not from two places', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sophia-settings-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = (name: string) => join(folder, name);
    await writeFile(file('url'), 'postgres://db/from-file\n');
    await writeFile(file('port'), '5000');
    await writeFile(file('empty'), ' \n');
    const source = { DATABASE_URL_FILE: file('url'), PORT: '', PORT_FILE: file('port') };
    expect(parseSettings(schema, source)).toMatchObject({
      ok: true,
      settings: { DATABASE_URL: 'postgres://db/from-file', PORT: 5000 },
    });
    expect(parseSettings(schema, { ...source, PORT: '4001' })).toEqual({
      ok: false,
      errors: ['PORT_FILE: cannot be set together with PORT'],
    });
    expect(parseSettings(schema, overrideSettings(source, { PORT: '4001' }))).toMatchObject({
      settings: { PORT: 4001 },
    });
    const wrong = { DATABASE_URL_FILE: file('none'), PORT_FILE: file('empty'), LOG_LEVEL: 'loud' };
    expect(parseSettings(schema, wrong)).toEqual({
      ok: false,
      errors: [
        `PORT_FILE: ${file('empty')} is empty`,
        expect.stringMatching(/^DATABASE_URL_FILE: ENOENT/),
        'LOG_LEVEL: expected one of info, debug, got "loud"',
      ],
    });
  });

  it('counts an empty or blank string as unset', () => {
    const parsed = parseSettings(schema, { DATABASE_URL: 'postgres://db/x', PORT: '', LOG_LEVEL: '  ' });
    expect(parsed).toMatchObject({ ok: true, settings: { PORT: 4000, LOG_LEVEL: 'info' } });
  });

  it('reports every error at once, one line each, with the name of the setting', () => {
    expect(parseSettings(schema, { PORT: 'abc', LOG_LEVEL: 'loud' })).toEqual({
      ok: false,
      errors: [
        'PORT: expected an integer from 1 to 65535, got "abc"',
        'DATABASE_URL: is required but not set',
        'LOG_LEVEL: expected one of info, debug, got "loud"',
      ],
    });
  });

  it('reports a rule over several settings under the setting that it names', () => {
    const pair = z
      .object({ A: text().optional(), B: text().optional() })
      .refine(({ A, B }) => !(A && B), { message: 'cannot be set together with B', path: ['A'] });
    expect(parseSettings(pair, { A: '1', B: '2' })).toEqual({
      ok: false,
      errors: ['A: cannot be set together with B'],
    });
  });
});

describe('a single setting', () => {
  it.each([
    ['0', 'X: expected an integer from 1 to 65535, got "0"'],
    ['65536', 'X: expected an integer from 1 to 65535, got "65536"'],
    ['1e3', 'X: expected an integer from 1 to 65535, got "1e3"'],
    ['65535', 65_535],
  ])('port %s', (given, expected) => expect(one(port(), given)).toBe(expected));

  it.each([
    ['250', 250],
    ['250ms', 250],
    ['30s', 30_000],
    ['5m', 300_000],
    ['1d', 86_400_000],
    ['60d', 'X: expected a duration such as 250ms, 30s or 5m, got "60d"'],
    ['-1s', 'X: expected a duration such as 250ms, 30s or 5m, got "-1s"'],
  ])('duration %s', (given, expected) => expect(one(duration(), given)).toBe(expected));

  it.each([
    ['on', true],
    ['TRUE', true],
    ['off', false],
    ['0', false],
    ['maybe', 'X: expected on or off, got "maybe"'],
  ])('flag %s', (given, expected) => expect(one(flag(), given)).toBe(expected));

  it('list', () => expect(one(list(), ' a, b ,,c')).toEqual(['a', 'b', 'c']));

  it.each([
    ['0.25', 0.25],
    ['1', 1],
    ['1.1', 'X: expected a number from 0 to 1, got "1.1"'],
    ['1e-2', 'X: expected a number from 0 to 1, got "1e-2"'],
  ])('share %s', (given, expected) => expect(one(share(), given)).toBe(expected));

  it.each([
    ['a=1, b = x=y ', { a: '1', b: 'x=y' }],
    ['authorization: Bearer secret', 'X: expected name=value pairs separated by commas, got ***'],
    ['a=secret,rest', 'X: expected name=value pairs separated by commas, got ***'],
  ])('secretPairs %s', (given, expected) => expect(one(secretPairs(), given)).toEqual(expected));

  it.each([
    ['a=5s, b = 250ms', { a: 5_000, b: 250 }],
    ['a=5s,b=soon', 'X: expected durations by name such as a=5s,b=250ms, got "a=5s,b=soon"'],
    ['5s', 'X: expected durations by name such as a=5s,b=250ms, got "5s"'],
  ])('durations %s', (given, expected) => expect(one(durations(), given)).toEqual(expected));

  it('url: refuses another protocol, and never shows a password', () => {
    expect(one(url('postgres'), 'mysql://me:secret@host/db')).toBe(
      'X: expected a URL beginning with postgres://, got "mysql://***@host/db"',
    );
    expect(one(url(), 'ht tp://me:sec@ret@ho st')).not.toContain('sec');
    expect(one(url('postgres'), 'me:secret@host/db')).toBe(
      'X: expected a URL beginning with postgres://, got "***@host/db"',
    );
    expect(one(url('http'), 'postgres://me:sec/ret')).toBe(
      'X: expected a URL beginning with http://, got "postgres://me:***"',
    );
    expect(one(url('http'), 'nats://host:4222')).toBe(
      'X: expected a URL beginning with http://, got "nats://host:4222"',
    );
    expect(one(url(), 'http://127.0.0.1:1/x')).toBe('http://127.0.0.1:1/x');
  });
});

describe('a secret', () => {
  it.each([
    ['secret', secret(), 'of 8 "characters"'],
    ['secret with an id', secret(), 'gateway@hidden-by-itself'],
    ['secrets', secrets(), 'first-hidden, b@second-hidden'],
    ['secretPairs', secretPairs(), 'authorization=Bearer hidden-token'],
    ['url', url(), 'http://me:p%40ssw0rd-1@host/x'],
  ])('of type %s is hidden wherever a text shows it', (_, schema, given) => {
    parseSettings(z.object({ X: schema }), { X: given });
    const parts = given
      .split(/(?:, |https?:\/\/me:|authorization=|@host\/x|^gateway@|b@)/)
      .filter((part) => part.length > 8);
    for (const part of parts) {
      expect(withoutSecrets(`before ${part} after`)).toBe('before *** after');
      expect(withoutSecrets(JSON.stringify({ part }))).toBe('{"part":"***"}');
      expect(withoutSecrets(encodeURIComponent(part))).toBe('***');
    }
    expect(withoutSecrets('host')).toBe('host');
  });

  it('of a URL is hidden as servers get it, too', () => {
    parseSettings(z.object({ X: url() }), { X: 'http://me:d%40coded-one@host/x' });
    expect(withoutSecrets('no entry for d@coded-one')).toBe('no entry for ***');
    expect(parseSettings(z.object({ X: url() }), { X: 'http://me:not%zzcoded@host/x' }).ok).toBe(true);
    expect(withoutSecrets('not%zzcoded')).toBe('***');
    parseSettings(z.object({ X: url() }), { X: 'postgres://host/x?user=me&password=by-parameter' });
    expect(withoutSecrets('by-parameter')).toBe('***');
  });

  it('of a URL is hidden in parts, if it holds what is not encoded', () => {
    parseSettings(z.object({ X: url() }), { X: 'postgres://me:12/rest-of-it@more-of-it@host/x' });
    expect(withoutSecrets('no rest-of-it or more-of-it')).toBe('no *** or ***');
  });

  it('of several lines is hidden line by line', () => {
    parseSettings(z.object({ X: secret() }), { X: 'first-of-lines\r\n  second-of-lines\nlast' });
    expect(withoutSecrets('line 2: second-of-lines')).toBe('line 2: ***');
  });

  it('may be the token in the address of a NATS server, but not the name of a user', () => {
    parseSettings(z.object({ X: url(), Y: url() }), { X: 'nats://token-of-nats@host', Y: 'postgres://user-name@host' });
    expect(withoutSecrets('token-of-nats of user-name')).toBe('*** of user-name');
  });

  it('is not shown by an error about another setting', () => {
    const schema = z.object({ X: secret(), Y: oneOf('a') });
    const parsed = parseSettings(schema, { X: 'mixed-up-secret', Y: 'mixed-up-secret' });
    expect(parsed).toEqual({ ok: false, errors: ['Y: expected one of a, got "***"'] });
  });
});

it('ends a program with wrong settings with code 1, after a line for each on stderr', async () => {
  const program = `
    import { z } from 'zod';
    import { port, text, readSettings } from '${fileURLToPath(new URL('../src/index.ts', import.meta.url))}';
    readSettings(z.object({ PORT: port(), NAME: text() }));
    console.log('not reached');`;
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { PORT: '-1' },
  });
  await expect(run).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr: 'PORT: expected an integer from 1 to 65535, got "-1"\nNAME: is required but not set\n',
  });
});
