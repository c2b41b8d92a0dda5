import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { readWebApp } from '../src/http/pages/web-app.ts';
import { bookshop } from './support/bookshop.ts';
import { startGraph, type TestGraph } from './support/test-graph.ts';

const index = '<!doctype html><title>Books</title><script type="module" src="/assets/main-1a2b.js"></script>';
const script = 'document.title = "Books";'.repeat(200);

async function writeApp(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'web-app-'));
  await mkdir(join(folder, 'assets'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

const built = {
  'index.html': index,
  'sections.json': '["books"]',
  '.sources': 'of the build',
  'assets/main-1a2b.js': script,
  'assets/main-1a2b.js.br': brotliCompressSync(script),
};

let folder: string;
let graph: TestGraph;
beforeAll(async () => {
  folder = await writeApp(built);
  graph = await startGraph(bookshop(), { webApp: await readWebApp(folder), compression: true });
});
afterAll(async () => {
  await graph?.[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  graph.gateway.fetch(new URL(path, 'http://gateway').href, { method, headers });
const page = { accept: 'text/html' };

describe('pages', () => {
  test.each(['/', '/books', '/books/12/reviews?of=now'])(
    '%s is the one page, asked for anew each time',
    async (path) => {
      const response = await get(path, page);
      expect(await response.text()).toBe(index);
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(response.headers.get('content-security-policy')).toContain("script-src 'self';");
      const again = await get(path, { ...page, 'if-none-match': `W/${response.headers.get('etag')}` });
      expect([again.status, await again.text()]).toEqual([304, '']);
    },
  );

  test.each([
    '/nowhere',
    '/bookshelf',
    '/assets/main-gone.js',
    '/sections.json',
    '/.sources',
    '/assets/../index.html.br',
  ])('%s is not there', async (path) => {
    expect((await get(path, page)).status).toBe(404);
  });

  test('leave the paths of the gateway alone', async () => {
    expect(await (await get('/health')).json()).toMatchObject({ status: expect.any(String) });
    expect(await (await get('/graphql', page)).text()).toContain('GraphiQL');
    expect(await (await get('/developers', page)).text()).toContain('GraphQL gateway');
    expect((await graph.query('{ __typename }')).data).toEqual({ __typename: 'Query' });
  });

  test('are nothing for programs, which ask for no HTML', async () => {
    expect((await get('/books', { accept: 'application/json' })).status).toBe(404);
  });
});

describe('files', () => {
  test('come compressed as the build has prepared them, and are kept for good', async () => {
    const response = await get('/assets/main-1a2b.js', { 'accept-encoding': 'gzip, deflate, br, zstd' });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding, Origin',
    });
    expect(brotliDecompressSync(await response.bytes()).toString()).toBe(script);
  });

  test('come as they are for clients that do not decompress', async () => {
    const response = await get('/assets/main-1a2b.js');
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(await response.text()).toBe(script);
  });

  test('are described without being sent', async () => {
    const response = await get('/assets/main-1a2b.js', {}, 'HEAD');
    expect([response.status, await response.text()]).toEqual([200, '']);
  });
});

test.each([
  ['no index.html', { 'sections.json': '[]' }, 'it has no index.html'],
  ['no list of sections', { 'index.html': index }, 'sections.json'],
  [
    'a section that is a path of the gateway',
    { 'index.html': index, 'sections.json': '["/graphql"]' },
    'path segments',
  ],
])('a folder with %s is refused', async (_, files, reason) => {
  const wrong = await writeApp(files);
  onTestFinished(() => rm(wrong, { recursive: true }));
  await expect(readWebApp(wrong)).rejects.toThrow(reason);
});
