import { dirname } from 'node:path';
import { cyclesOf } from './cycles.ts';
import type { Import } from './read-workspace.ts';

/** Rooms of one folder that import each other in a circle. */
export interface RoomCycle {
  readonly folder: string;
  readonly rooms: readonly string[];
  /** What ties them. */
  readonly imports: readonly Import[];
}

/** The files that stand in a folder itself. */
const itself = '.';

/**
 * The rooms of a folder are the folders in it and, as one, the files that stand in it. Finds those that import each
 * other in a circle, in the given folder and in all below it.
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

/** Undefined for a file that is not below the folder, and for what is generated, which tools tie together. */
function roomOf(folder: string, file: string): string | undefined {
  if (!isBelow(folder, file)) return undefined;
  const [room = itself, ...rest] = file.slice(folder.length + 1).split('/');
  if (room === 'generated') return undefined;
  return rest.length === 0 ? itself : room;
}
