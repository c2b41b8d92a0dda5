import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { Readable } from 'node:stream';
import { byPath } from './by-path.ts';
import { reasonOf, UnusableInputError } from './errors.ts';
import type { Tree, TreeEntry } from './open-tree.ts';

/** Opens the files in a folder and its subfolders. */
export async function folderTree(root: string): Promise<Tree> {
  const entries: TreeEntry[] = [];
  try {
    for (const found of await readdir(root, { recursive: true, withFileTypes: true })) {
      if (!found.isFile()) continue;
      const path = join(found.parentPath, found.name);
      entries.push({ path: relative(root, path).split(sep).join('/'), size: (await stat(path)).size });
    }
  } catch (error) {
    throw new UnusableInputError(reasonOf(error), { cause: error });
  }
  return onDisk('folder', entries.sort(byPath), (path) => join(root, path));
}

/** Opens a single file as a tree. */
export function fileTree(file: string, size: number): Tree {
  return onDisk('file', size === 0 ? [] : [{ path: basename(file), size }], () => file);
}

/** Largest file to read at once. A stream would take a buffer of 64 kB for each of an export's many small files. */
const maxBytesAtOnce = 64 * 1024;

function onDisk(kind: 'folder' | 'file', entries: readonly TreeEntry[], locate: (path: string) => string): Tree {
  const sizes = new Map(entries.map(({ path, size }) => [path, size]));
  return {
    kind,
    entries: () => entries,
    async stream(path) {
      const size = sizes.get(path);
      if (size === undefined) throw new Error(`not in the ${kind}: ${path}`);
      return size > maxBytesAtOnce ? createReadStream(locate(path)) : Readable.from(wholeFile(locate(path)));
    },
    async [Symbol.asyncDispose]() {},
  };
}

async function* wholeFile(path: string): AsyncGenerator<Buffer> {
  yield await readFile(path);
}
