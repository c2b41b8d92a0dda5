import { open, realpath, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { reasonOf, UnusableInputError } from '../errors.ts';
import { fileTree, folderTree } from './folder-tree.ts';
import { zipTree } from './zip-tree.ts';

/** A regular file of the input. */
export interface TreeEntry {
  /** Relative to the root, parts joined by `/` on every system. */
  path: string;
  /** In bytes, unpacked. */
  size: number;
}

/** The files of an input, whatever it is kept in. Dispose of it to let go of the archive. */
export interface Tree extends AsyncDisposable {
  readonly kind: 'zip' | 'folder' | 'file';
  /** Every regular file, sorted by path. Symbolic links are not followed and not listed. */
  entries(): readonly TreeEntry[];
  /** The content of a listed file. A stream that is not read to its end must be destroyed; `for await` does so. */
  stream(path: string): Promise<Readable>;
}

/**
 * Opens a zip archive, a folder or a single file for streaming: nothing is unpacked to disk or held in memory.
 * Throws UnusableInputError when there is nothing, when an archive is damaged or hostile (paths that lead out of it,
 * encryption, a size out of all proportion), and when it holds no file at all; the message leaves the path to the caller.
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
  if (/\.zip$/i.test(path)) throw new UnusableInputError('not a zip archive, in spite of its name');
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

/** Archives begin with a local header or, when they are empty, with the end record. */
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
