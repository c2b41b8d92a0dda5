import { expect, it } from 'vitest';
import { z } from 'zod';
import {
  describeSettings,
  duration,
  durations,
  flag,
  integer,
  list,
  oneOf,
  parseSettings,
  secret,
  secretPairs,
  secrets,
  settingsHelp,
  share,
  text,
  url,
} from '../src/index.ts';

const URL = url('http').describe('Where it is');
const FOLDER = text()
  .default('.data')
  .transform((given) => `/root/${given}`)
  .describe('Where it is kept');
const NONE = list().default([]).describe('Further ones');
const schema = z
  .object({
    URL,
    NAME: text().optional().describe('What it is called'),
    FOLDER,
    WAIT: duration().default(10_000).describe('How long it waits'),
    PAUSE: duration().default(1_500).describe('How long it rests'),
    OFTEN: duration().default(0).describe('How often; 0 for never'),
    EACH: durations().default({ a: 250, b: 60_000 }).describe('How long by name'),
    ON: flag().default(true).describe('Whether it does'),
    NAMES: list()
      .default(['x', 'y'])
      .transform((names) => names.map((name) => ({ name })))
      .describe('Which ones'),
    NONE,
    HEADERS: secretPairs().default({ 'x-a': 'b' }).describe('What is sent along'),
    SHARE: share().default(0.2).describe('How much of it'),
    COUNT: integer(1, 9).default(3).describe('How many'),
    MODE: oneOf('one', 'each').default('one').describe('In which way'),
  })
  .superRefine(() => undefined);

it('describes the default of every type of setting as a user would set it', () => {
  const described = describeSettings(schema);
  expect(Object.fromEntries(described.map((setting) => [setting.name, setting.default]))).toEqual({
    URL: undefined,
    NAME: undefined,
    FOLDER: '.data',
    WAIT: '10s',
    PAUSE: '1500ms',
    OFTEN: '0',
    EACH: 'a=250ms,b=1m',
    ON: 'on',
    NAMES: 'x,y',
    NONE: '',
    HEADERS: 'x-a=b',
    SHARE: '0.2',
    COUNT: '3',
    MODE: 'one',
  });
  const given = { ...Object.fromEntries(described.map((setting) => [setting.name, setting.default])), URL: 'http://x' };
  expect(parseSettings(schema, given)).toEqual(parseSettings(schema, { URL: 'http://x' }));
});

it('says which settings are required', () => {
  expect(describeSettings(schema).filter(({ isRequired }) => isRequired)).toEqual([
    { name: 'URL', description: 'Where it is', default: undefined, isRequired: true, holdsSecret: true },
  ]);
});

it('says which settings hold a secret, however they are declared', () => {
  const further = schema.safeExtend({
    REQUIRED: secret().describe('Opens it'),
    KEYS: secrets().default([]).describe('Open it'),
  });
  const names = describeSettings(further).filter(({ holdsSecret }) => holdsSecret);
  expect(names.map(({ name }) => name)).toEqual(['URL', 'HEADERS', 'REQUIRED', 'KEYS']);
});

it('wraps help to the width of the terminal', () => {
  expect(settingsHelp(z.object({ URL, FOLDER, NONE }), 32).split('\n')).toEqual([
    '  URL     Where it is (required)',
    '  FOLDER  Where it is kept',
    '          (default: .data)',
    '  NONE    Further ones',
  ]);
});
