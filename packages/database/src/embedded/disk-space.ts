import { statfs } from 'node:fs/promises';
import { DiskFullError } from '../server/errors.ts';

const mebibyte = 1024 * 1024;

/** Megabytes for recovery and the next log segments. With less the database would stop again. */
const toStart = 64;
const toCheckpoint = 16;

async function freeMebibytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return Math.floor((bavail * bsize) / mebibyte);
}

/** Throws DiskFullError if the file system of a folder has too little room for the database. */
export async function refuseFullDisk(folder: string): Promise<void> {
  const free = await freeMebibytes(folder);
  if (free < toStart) throw DiskFullError.of(folder, `${free} MB are free, and ${toStart} MB are needed`);
}

export const hasRoomForCheckpoint = async (folder: string): Promise<boolean> =>
  (await freeMebibytes(folder)) >= toCheckpoint;
