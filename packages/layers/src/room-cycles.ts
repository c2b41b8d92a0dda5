import { dirname } from 'node:path';
import { cyclesOf } from './cycles.ts';
import type { Import } from './read-workspace.ts';

/** Rooms of one folder that import each other in a cycle. */
export interface RoomCycle {
  readonly folder: string;
  readonly rooms: readonly string[];
  /** The imports that form the cycle. */
  readonly imports: readonly Import[];
}

/** Name of the room that the files directly in a folder form. */
const itself = '.';

/**
 * Finds rooms that import each other in a cycle, in `top` and in all folders below it. A folder's rooms are its
 * subfolders; the files directly in it are one more room.
 */
export function roomCycles(top: string, files: readonly string[], imports: readonly Import[]): RoomCycle[] {
  const inside = imports.filter(({ from, to }) => isBelow(top, from) && isBelow(top, to));
  return foldersOf(top, files).flatMap((folder) => {
    const graph = new Map<string, Set<string>>();
    const crossing = inside.filter(({ from, to }) => {
      const [here, there] = [roomOf(folder, from), roomOf(folder, to)];
      if (here === undefined || there === undefined || here === there) return false;
      graph.set(here, (graph.get(here) ?? new Set()).add(there));
      return true;
    });
    return cyclesOf(graph).map((rooms) => ({
      folder,
      rooms,
      imports: crossing.filter(({ from, to }) =>
        [from, to].every((file) => rooms.includes(roomOf(folder, file) ?? '')),
      ),
    }));
  });
}

const isBelow = (folder: string, file: string): boolean => file.startsWith(`${folder}/`);

function foldersOf(top: string, files: readonly string[]): string[] {
  const folders = new Set([top]);
  for (const file of files) {
    if (!isBelow(top, file)) continue;
    for (let folder = dirname(file); folder !== top; folder = dirname(folder)) folders.add(folder);
  }
  return [...folders].toSorted();
}

/** Returns undefined for a file outside the folder, and for generated files, whose imports tools decide. */
function roomOf(folder: string, file: string): string | undefined {
  if (!isBelow(folder, file)) return undefined;
  const [room = itself, ...rest] = file.slice(folder.length + 1).split('/');
  if (room === 'generated') return undefined;
  return rest.length === 0 ? itself : room;
}
