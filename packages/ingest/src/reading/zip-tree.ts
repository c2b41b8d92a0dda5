import { isUtf8 } from 'node:buffer';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { reasonOf, UnusableInputError } from '../errors.ts';
import { byPath } from './by-path.ts';
import type { Tree } from './open-tree.ts';

/** Exports are text, which deflates to a tenth; an archive that claims to inflate far beyond that is a bomb. */
const mostInflation = 250;
const alwaysAllowedBytes = 64 * 1024 * 1024;
const mostEntries = 1_000_000;

/**
 * The files in a zip archive, read in place. The library refuses absolute paths, `..` and files that inflate to more
 * than they declare, so that bounding what is declared bounds what is read.
 */
export async function zipTree(file: string, archiveBytes: number): Promise<Tree> {
  await using opened = new AsyncDisposableStack();
  let zip: ZipFile;
  const files = new Map<string, Entry>();
  try {
    zip = await yauzl.openPromise(file, {
      strictFileNames: false,
      autoClose: false,
      lazyEntries: true,
      validateEntrySizes: true,
    });
    opened.defer(() => zip.close());
    let bytes = 0;
    for await (const entry of zip.eachEntry()) {
      bytes += entry.uncompressedSize;
      if (files.size >= mostEntries) throw new UnusableInputError(`more than ${mostEntries} files in one archive`);
      if (bytes > Math.max(archiveBytes * mostInflation, alwaysAllowedBytes)) {
        throw new UnusableInputError(`${archiveBytes} bytes claim to hold more than ${bytes}: this is no export`);
      }
      if (isRegularFile(entry)) files.set(nameOf(entry), entry);
    }
  } catch (error) {
    throw error instanceof UnusableInputError
      ? error
      : new UnusableInputError(`not a readable zip archive: ${reasonOf(error)}`, { cause: error });
  }

  const entries = [...files].map(([path, entry]) => ({ path, size: entry.uncompressedSize })).sort(byPath);
  const resources = opened.move();
  return {
    kind: 'zip',
    entries: () => entries,
    async stream(path) {
      const entry = files.get(path);
      if (!entry) throw new Error(`not in the zip: ${path}`);
      if (entry.isEncrypted()) throw new UnusableInputError('is encrypted; unpack the archive first');
      try {
        return await zip.openReadStreamPromise(entry);
      } catch (error) {
        throw new UnusableInputError(`cannot be unpacked: ${reasonOf(error)}`, { cause: error });
      }
    },
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

const utf8Flag = 0x800;

/** Many tools write names in UTF-8 without saying so. Bytes that are valid UTF-8 are hardly ever anything else. */
function nameOf({ fileName, fileNameRaw, generalPurposeBitFlag, extraFields }: Entry): string {
  if (!isUtf8(fileNameRaw)) return fileName;
  return yauzl.getFileNameLowLevel(generalPurposeBitFlag | utf8Flag, fileNameRaw, extraFields, false);
}

/** Folders end in a slash; what Unix made may also be a link or a device, as the file type in its mode says. */
function isRegularFile(entry: Entry): boolean {
  if (entry.fileName.endsWith('/')) return false;
  const madeOnUnix = entry.versionMadeBy >> 8 === 3;
  const fileType = (entry.externalFileAttributes >>> 16) & 0o170000;
  return !madeOnUnix || fileType === 0 || fileType === 0o100000;
}
