import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type GongStore, openGong, type TenantStore } from './support/open-gong.ts';
import { page, user } from './support/pages.ts';

let store: GongStore;
let gong: TenantStore;
beforeAll(async () => {
  store = await openGong();
});
afterAll(() => store[Symbol.asyncDispose]());
beforeEach(() => {
  gong = store.newTenant();
});

const users = (currentPageNumber: number, cursor?: string, totalRecords = 3) =>
  page('users', [user(`${totalRecords}${currentPageNumber}`)], {
    currentPageNumber,
    totalRecords,
    ...(cursor && { cursor }),
  });

const defectsOf = async (files: Record<string, unknown>) =>
  (await gong.loadFiles(files)).defects.map(({ reason, examples }) => [reason, ...examples]);

it('a complete chain is no defect, wherever its pages are', async () => {
  expect(await defectsOf({ 'z.json': users(0, 'c1'), 'b/a.json': users(1, 'c2'), 'a.json': users(2) })).toEqual([]);
});

it('a chain may be counted from 1', async () => {
  expect(await defectsOf({ 'a.json': users(1, 'c1'), 'b.json': users(2) })).toEqual([]);
});

it('a missing page in the middle is reported on both sides', async () => {
  expect(await defectsOf({ 'a.json': users(0, 'c1'), 'c.json': users(2) })).toEqual([
    ['the next page is missing', 'a.json'],
    ['the previous page is missing', 'c.json'],
  ]);
});

it('a missing last page is reported', async () => {
  expect(await defectsOf({ 'a.json': users(0, 'c1'), 'b.json': users(1, 'c2') })).toEqual([
    ['the next page is missing', 'b.json'],
  ]);
});

it('chains of several queries are told apart', async () => {
  const files = { 'a0.json': users(0, 'c1', 3), 'a1.json': users(1, undefined, 3), 'b0.json': users(0, 'd1', 9) };
  expect(await defectsOf(files)).toEqual([['the next page is missing', 'b0.json']]);
});

it('a page that was saved twice counts once', async () => {
  expect(await defectsOf({ 'a.json': users(0, 'c1'), 'copy.json': users(0, 'c1'), 'b.json': users(1) })).toEqual([]);
});

it('a page with fewer records than it declares is reported', async () => {
  const short = page('users', [user('1')], { currentPageSize: 100 });
  expect(await defectsOf({ 'a.json': short })).toEqual([['the page holds fewer records than it declares', 'a.json']]);
});
