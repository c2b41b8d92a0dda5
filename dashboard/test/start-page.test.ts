import { expect, it } from 'vitest';
import { startPageOf } from '../src/app/start-page.ts';

const all = ['/', '/accounts', '/calls', '/revenue', '/coaching', '/search', '/reports', '/trust'] as const;

it.each([
  ['EXECUTIVE_VIEWER', '/revenue'],
  ['ACCOUNT_MANAGER', '/accounts'],
  ['ANALYST', '/'],
  ['SUPER_USER', '/trust'],
] as const)('starts %s on %s', (role, path) => {
  expect(startPageOf([role], all, undefined)).toBe(path);
});

it('starts on the chosen page whatever the role, unless it is not open to the person', () => {
  expect(startPageOf(['SUPER_USER'], all, '/coaching')).toBe('/coaching');
  expect(startPageOf(['ACCOUNT_MANAGER'], ['/', '/accounts'], '/trust')).toBe('/accounts');
});

it('starts whoever has no role on Today', () => {
  expect(startPageOf([], all, undefined)).toBe('/');
  expect(startPageOf(['SUPER_USER'], [], undefined)).toBe('/');
});
