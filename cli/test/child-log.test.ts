import { expect, it } from 'vitest';
import { readable } from '../src/supervisor/child-log.ts';

it.each([
  ['keeps plain text', 'listening', 'listening'],
  ['keeps other text in braces', '{not json', '{not json'],
  ['a log record becomes its message', '{"level":30,"time":1,"pid":2,"hostname":"h","msg":"Serving"}', 'Serving'],
  ['a warning says so', '{"level":40,"msg":"slow"}', 'warning: slow'],
  ['other fields follow', '{"level":50,"msg":"failed","requestId":"r1","ms":12}', 'error: failed requestId=r1 ms=12'],
  [
    'shows the stack of an error',
    '{"level":50,"msg":"failed","err":{"message":"no","stack":"Error: no\\n    at x"}}',
    'error: failed\nError: no\n    at x',
  ],
  ['who speaks stands before the line, not in it', '{"level":40,"subgraph":"slack","msg":"slow"}', 'warning: slow'],
])('%s', (_, line, expected) => {
  expect(readable(line).text).toBe(expected);
});

it.each([
  ['{"level":40,"subgraph":"slack","msg":"slow"}', 'slack'],
  ['{"level":40,"name":"gateway","msg":"slow"}', 'gateway'],
  ['{"level":40,"msg":"slow"}', undefined],
  ['slow', undefined],
])('finds the program of %s: %s', (line, speaker) => {
  expect(readable(line).speaker).toBe(speaker);
});
