import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { reasonOf, UnusableInputError } from '../errors.ts';
import { byPath } from './by-path.ts';
import type { Tree, TreeEntry } from './open-tree.ts';

/** The files below a folder, those in its subfolders included. */
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

/** One file as a tree of its own. */
export function fileTree(file: string, size: number): Tree {
  return onDisk('file', size === 0 ? [] : [{ path: basename(file), size }], () => file);
}

function onDisk(kind: 'folder' | 'file', entries: readonly TreeEntry[], locate: (path: string) => string): Tree {
  const known = new Set(entries.map(({ path }) => path));
  return {
    kind,
    entries: () => entries,
    async stream(path) {
      if (!known.has(path)) throw new Error(`not in the ${kind}: ${path}`);
      return createReadStream(locate(path));
    },
    async [Symbol.asyncDispose]() {},
  };
}
