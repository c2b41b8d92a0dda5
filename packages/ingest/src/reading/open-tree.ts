import { open, realpath, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { reasonOf, UnusableInputError } from './errors.ts';
import { fileTree, folderTree } from './folder-tree.ts';
import { zipTree } from './zip-tree.ts';

/** A regular file of the input. */
export interface TreeEntry {
  /** Path relative to the root, with `/` on every system. */
  path: string;
  /** Unpacked size in bytes. */
  size: number;
}

/** The files of an input: a zip archive, a folder or a single file. Dispose of it to close the archive. */
export interface Tree extends AsyncDisposable {
  readonly kind: 'zip' | 'folder' | 'file';
  /** Returns all regular files, sorted by path. Leaves out symbolic links. */
  entries(): readonly TreeEntry[];
  /** Opens a listed file. Destroy a stream that you do not read to its end, as `for await` does. */
  stream(path: string): Promise<Readable>;
}

/**
 * Opens a zip archive, a folder or a single file for streaming. Does not unpack to disk or hold files in memory.
 * Throws UnusableInputError if the path does not exist, holds no files, or is a damaged or hostile archive (paths that
 * lead out of it, encryption, implausible sizes). The message does not name the path; the caller does.
 */
export async function openTree(path: string): Promise<Tree> {
  const tree = await openAny(path);
  if (tree.entries().length > 0) return tree;
  await tree[Symbol.asyncDispose]();
  throw new UnusableInputError(`the ${tree.kind} is empty`);
}

async function openAny(path: string): Promise<Tree> {
  const { real, stats } = await resolve(path);
  if (stats.isDirectory()) return folderTree(real);
  if (!stats.isFile()) throw new UnusableInputError('neither a file nor a folder');
  if (await beginsLikeZip(real)) return zipTree(real, stats.size);
  if (/\.zip$/i.test(path)) throw new UnusableInputError('not a zip archive, despite its name');
  return fileTree(real, stats.size);
}

async function resolve(path: string) {
  try {
    const real = await realpath(path);
    return { real, stats: await stat(real) };
  } catch (error) {
    throw new UnusableInputError(reasonOf(error), { cause: error });
  }
}

/** True if a file begins like an archive: with a local header or, if it is empty, with the end record. */
async function beginsLikeZip(real: string): Promise<boolean> {
  try {
    await using file = await open(real);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    const magic = buffer.toString('latin1', 0, bytesRead);
    return magic === 'PK\x03\x04' || magic === 'PK\x05\x06';
  } catch (error) {
    throw new UnusableInputError(reasonOf(error), { cause: error });
  }
}
