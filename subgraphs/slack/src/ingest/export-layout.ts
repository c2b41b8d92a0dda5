import { type TreeEntry, UnusableInputError } from '@sophia/ingest';
import type { ChannelList } from '../source/to-channel.ts';

/** Where the parts of an export lie in its tree. */
export interface ExportLayout {
  /** Paths of the lists that are there; each may be missing. */
  lists: Partial<Record<'users' | ChannelList, string>>;
  /** Day files by the folder that they lie in, both sorted: a folder is a channel. */
  folders: { name: string; files: TreeEntry[] }[];
  /** Files that are no list and no day, such as canvases and logs. */
  others: string[];
}

const LISTS = new Set(['users', 'channels', 'groups', 'dms', 'mpims'] as const);
const DAY_FILE = /^\d{4}-\d{2}-\d{2}\.json$/;

/**
 * Finds lists and day files, also below a folder that the archive was packed with. Whatever else lies there (canvases, logs,
 * files of the packing system) holds no messages and is left alone.
 */
export function exportLayout(files: readonly TreeEntry[]): ExportLayout {
  const candidates = files.filter(
    ({ path }) => !path.split('/').some((part) => part === '__MACOSX' || part.startsWith('._')),
  );
  const root = rootOf(candidates.map(({ path }) => path));
  const lists: ExportLayout['lists'] = {};
  const folders = new Map<string, TreeEntry[]>();
  const others: string[] = [];
  for (const file of candidates) {
    const { path } = file;
    const [first = '', second = '', ...deeper] = path.startsWith(root) ? path.slice(root.length).split('/') : [];
    const list = second === '' ? listName(first) : undefined;
    if (list) lists[list] = path;
    else if (deeper.length === 0 && DAY_FILE.test(second)) addDay(folders, first.normalize('NFC'), file);
    else others.push(path);
  }
  if (folders.size === 0 && Object.keys(lists).length === 0) {
    throw new UnusableInputError(
      'not a Slack export: there is neither a list such as channels.json nor a day file such as general/2026-03-02.json',
    );
  }
  const sorted = [...folders].map(([name, days]) => ({ name, files: days.sort((a, b) => (a.path < b.path ? -1 : 1)) }));
  return { lists, folders: sorted.sort((a, b) => (a.name < b.name ? -1 : 1)), others };
}

function addDay(folders: Map<string, TreeEntry[]>, folder: string, day: TreeEntry): void {
  const days = folders.get(folder);
  if (days) days.push(day);
  else folders.set(folder, [day]);
}

/** The folder, with its slash, that holds the lists or, when there are none, the channels' folders. */
function rootOf(paths: readonly string[]): string {
  const ofList = paths.filter((path) => listName(baseName(path))).map(folderOf);
  const ofDays = paths
    .filter((path) => DAY_FILE.test(baseName(path)))
    .map((path) => folderOf(folderOf(path).slice(0, -1)));
  const [root = ''] = (ofList.length > 0 ? ofList : ofDays).sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
  return root;
}

function listName(fileName: string): 'users' | ChannelList | undefined {
  const name = fileName.replace(/\.json$/, '') as ChannelList;
  return fileName.endsWith('.json') && LISTS.has(name) ? name : undefined;
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
const depth = (folder: string): number => folder.split('/').length;
