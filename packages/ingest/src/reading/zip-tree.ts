import { isUtf8 } from 'node:buffer';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { byPath } from './by-path.ts';
import { reasonOf, UnusableInputError } from './errors.ts';
import type { Tree } from './open-tree.ts';

/**
 * Highest ratio of unpacked to packed size. Exports are text with a ratio of about 10; far higher ones are zip bombs.
 */
const maxInflation = 250;
const alwaysAllowedBytes = 64 * 1024 * 1024;
const maxEntries = 1_000_000;

/**
 * Opens the files in a zip archive, without unpacking it. The library refuses absolute paths, `..` and files that are
 * larger than they declare, so limits on the declared sizes are limits on the real ones.
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
      if (files.size >= maxEntries) throw new UnusableInputError(`more than ${maxEntries} files in one archive`);
      if (bytes > Math.max(archiveBytes * maxInflation, alwaysAllowedBytes)) {
        throw new UnusableInputError(
          `an archive of ${archiveBytes} bytes claims to unpack to ${bytes} or more, as no export does`,
        );
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

/** Decodes a name. Many tools write UTF-8 without setting the flag, and valid UTF-8 is hardly ever anything else. */
function nameOf({ fileName, fileNameRaw, generalPurposeBitFlag, extraFields }: Entry): string {
  if (!isUtf8(fileNameRaw)) return fileName;
  return yauzl.getFileNameLowLevel(generalPurposeBitFlag | utf8Flag, fileNameRaw, extraFields, false);
}

/** False for folders, whose names end in a slash, and for links and devices, as the mode of Unix archives says. */
function isRegularFile(entry: Entry): boolean {
  if (entry.fileName.endsWith('/')) return false;
  const madeOnUnix = entry.versionMadeBy >> 8 === 3;
  const fileType = (entry.externalFileAttributes >>> 16) & 0o170000;
  return !madeOnUnix || fileType === 0 || fileType === 0o100000;
}
