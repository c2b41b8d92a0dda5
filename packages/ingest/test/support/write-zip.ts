import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipFileSpec {
  /** Bytes of a name that is not UTF-8. */
  name: string | Buffer;
  content?: string;
  /** Size that the archive claims. @default the true size */
  claimedSize?: number;
  /** Unix mode with the file type, such as 0o120777 for a symbolic link. */
  mode?: number;
  /** Value of the flag for names in UTF-8. @default true */
  saysUtf8?: boolean;
}

/** Writes a zip archive exactly as a test describes it, even a malformed one, which no library would write. */
export function writeZip(files: readonly ZipFileSpec[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, content = '', claimedSize, mode = 0o100644, saysUtf8 = true } of files) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const nameBytes = typeof name === 'string' ? Buffer.from(name) : name;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(saysUtf8 ? 0x0800 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimedSize ?? plain.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, nameBytes, packed]);
    const central = Buffer.alloc(16);
    central.writeUInt32LE(mode * 0x10000, 8);
    central.writeUInt32LE(offset, 12);
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common, central.subarray(2), nameBytes]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
