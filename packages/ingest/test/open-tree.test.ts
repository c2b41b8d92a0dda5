import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { jsonArray, openTree } from '@sophia/ingest';
import { tempFolder } from '@sophia/testing/temp-folder';
import { describe, expect, it } from 'vitest';
import { writeZip, type ZipFileSpec } from './support/write-zip.ts';

async function openZip(files: readonly ZipFileSpec[]) {
  await using folder = await tempFolder({ 'export.zip': writeZip(files) });
  return await openTree(join(folder.path, 'export.zip'));
}

describe('a zip archive', () => {
  it('lists its files by path and streams each', async () => {
    await using tree = await openZip([
      { name: 'general/2026-03-02.json', content: '[{"ts":"1"}]' },
      { name: 'general/' },
      { name: 'channels.json', content: '[]' },
    ]);
    expect(tree.kind).toBe('zip');
    expect(tree.entries()).toEqual([
      { path: 'channels.json', size: 2 },
      { path: 'general/2026-03-02.json', size: 12 },
    ]);
    expect(await text(await tree.stream('general/2026-03-02.json'))).toBe('[{"ts":"1"}]');
  });

  it('keeps names in other alphabets', async () => {
    await using tree = await openZip([{ name: 'ventas-españa/日本.json', content: '[]' }]);
    expect(tree.entries()[0]?.path).toBe('ventas-españa/日本.json');
  });

  it.each(['../evil.json', '/etc/evil.json', 'C:/evil.json', 'a/../../evil.json'])(
    'refuses the path %s',
    async (name) => {
      await expect(openZip([{ name, content: '[]' }])).rejects.toThrow(
        /not a readable zip archive: .*(relative|absolute) path/,
      );
    },
  );

  it('leaves out symbolic links', async () => {
    await using tree = await openZip([
      { name: 'users.json', content: '/etc/passwd', mode: 0o120777 },
      { name: 'channels.json', content: '[]' },
    ]);
    expect(tree.entries().map(({ path }) => path)).toEqual(['channels.json']);
  });

  it('is refused if it claims an implausible size', async () => {
    const bomb = openZip([{ name: 'bomb.json', content: '0', claimedSize: 3_000_000_000 }]);
    await expect(bomb).rejects.toThrow(/claims to unpack to 3000000000 or more/);
  });

  it('stops at a file that is larger than it declares', async () => {
    await using tree = await openZip([{ name: 'a.json', content: `["${'x'.repeat(100_000)}"]`, claimedSize: 10 }]);
    await expect(text(await tree.stream('a.json'))).rejects.toThrow(/too many bytes/);
  });

  it('decodes names in UTF-8 with or without the flag, and other names by the old code page', async () => {
    const zip = writeZip([
      { name: '日本語/2026-03-02.json', saysUtf8: false },
      { name: 'résidences/a.json', saysUtf8: false },
      { name: '東京/a.json' },
      { name: Buffer.from([0x72, 0x82, 0x73, 0x2e, 0x6a]), saysUtf8: false },
    ]);
    await using folder = await tempFolder({ 'a.zip': zip });
    await using tree = await openTree(join(folder.path, 'a.zip'));
    expect(tree.entries().map(({ path }) => path)).toEqual([
      'rés.j',
      'résidences/a.json',
      '日本語/2026-03-02.json',
      '東京/a.json',
    ]);
  });

  it('is refused if it is cut off', async () => {
    const whole = writeZip([{ name: 'a.json', content: '[]' }]);
    await using folder = await tempFolder({ 'cut.zip': whole.subarray(0, whole.length - 30) });
    await expect(openTree(join(folder.path, 'cut.zip'))).rejects.toThrow(/^not a readable zip archive: /);
  });

  it('is refused if it is no zip archive', async () => {
    await using folder = await tempFolder({ 'export.zip': '<html>please sign in</html>' });
    await expect(openTree(join(folder.path, 'export.zip'))).rejects.toThrow('not a zip archive, despite its name');
  });

  it('is refused if it is empty', async () => {
    await expect(openZip([])).rejects.toThrow('the zip is empty');
  });

  it('yields the readable part of a damaged file before it throws', async () => {
    const items = Array.from({ length: 20_000 }, (_, index) => ({ index, noise: Math.sin(index) }));
    const zip = writeZip([{ name: 'a.json', content: JSON.stringify(items) }]);
    zip.fill(0xff, Math.floor(zip.length / 2), Math.floor(zip.length / 2) + 64);
    await using folder = await tempFolder({ 'a.zip': zip });
    await using tree = await openTree(join(folder.path, 'a.zip'));
    const read: unknown[] = [];
    const reading = async () => {
      for await (const item of jsonArray(await tree.stream('a.json'))) read.push(item);
    };
    await expect(reading()).rejects.toThrow(/past byte \d+|after byte \d+/);
    expect(read.length).toBeGreaterThan(100);
    expect(read.slice(0, 100)).toEqual(items.slice(0, 100));
  });
});

describe('a folder', () => {
  it('lists the files in it and its subfolders, and follows no link', async () => {
    await using outside = await tempFolder({ 'secret.json': '[]' });
    await using folder = await tempFolder({ 'users.json': '[]', 'general/2026-03-02.json': '[1]' });
    await symlink(join(outside.path, 'secret.json'), join(folder.path, 'secret.json'));
    await symlink(outside.path, join(folder.path, 'elsewhere'));
    await using tree = await openTree(folder.path);
    expect(tree.kind).toBe('folder');
    expect(tree.entries()).toEqual([
      { path: 'general/2026-03-02.json', size: 3 },
      { path: 'users.json', size: 2 },
    ]);
    expect(await text(await tree.stream('general/2026-03-02.json'))).toBe('[1]');
    await expect(tree.stream('../secret.json')).rejects.toThrow('not in the folder: ../secret.json');
  });

  it('is refused if it is empty', async () => {
    await using folder = await tempFolder();
    await expect(openTree(folder.path)).rejects.toThrow('the folder is empty');
  });
});

describe('a path', () => {
  it('may be a single file', async () => {
    await using folder = await tempFolder({ 'page-0.json': '{}' });
    await using tree = await openTree(join(folder.path, 'page-0.json'));
    expect(tree.kind).toBe('file');
    expect(tree.entries()).toEqual([{ path: 'page-0.json', size: 2 }]);
    expect(await text(await tree.stream('page-0.json'))).toBe('{}');
  });

  it.each([
    ['/nowhere/export.zip', 'does not exist'],
    ['/dev/null', 'neither a file nor a folder'],
  ])('%s: %s', async (path, message) => {
    await expect(openTree(path)).rejects.toThrow(message);
  });
});
