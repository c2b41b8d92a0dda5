import { type TreeEntry, UnusableInputError } from '@sophia/ingest';
import type { ChannelList } from '../source/to-channel.ts';

/** Places of the parts of one workspace's export. */
export interface ExportLayout {
  /** The workspace's folder in an Enterprise Grid export, which is also its subdomain; null otherwise. */
  team: string | null;
  /** Paths of the lists that exist. */
  lists: Lists;
  /** True if the channel list covers the whole Grid. Then only channels with a folder here belong to this workspace. */
  sharesChannels: boolean;
  /** Day files by folder, both sorted. A folder is a channel. */
  folders: { name: string; files: TreeEntry[] }[];
}

type Lists = Partial<Record<'users' | ChannelList, string>>;

const listNames = new Set(['users', 'channels', 'groups', 'dms', 'mpims'] as const);
const dayFile = /^\d{4}-\d{2}-\d{2}\.json$/;

export const isDayFile = (path: string): boolean => dayFile.test(baseName(path));

/**
 * Finds the lists and day files of each workspace, also below a folder that was packed into the archive. A Grid export
 * has a folder for each workspace below `teams/`, and may have lists for all of them next to it. `others` are files
 * that are neither lists nor days of a channel, such as canvases and logs.
 */
export function exportLayout(files: readonly TreeEntry[]): { workspaces: ExportLayout[]; others: TreeEntry[] } {
  const candidates = files.filter(
    ({ path }) => !path.split('/').some((part) => part === '__MACOSX' || part.startsWith('._')),
  );
  const root = rootOf(candidates.map(({ path }) => path));
  const main = workspaceBelow(root, null, candidates);
  const teams = teamsBelow(root, main.others);
  const ofTeams = [...teams].map(([team, own]) => workspaceBelow(`${root}teams/${team}/`, team, own));
  const found = ofTeams.length > 0 ? ofTeams.map((each) => sharing(each, main.layout.lists)) : [];
  const inTeams = new Set([...teams.values()].flat());
  const isEmpty = main.layout.folders.length === 0 && Object.keys(main.layout.lists).length === 0;
  if (isEmpty && found.length === 0) {
    throw new UnusableInputError(
      'not a Slack export: there is neither a list such as channels.json nor a day file such as general/2026-03-02.json',
    );
  }
  // Lists next to the workspaces of a Grid belong to those. With messages of their own they are a workspace.
  const isMainOne = found.length === 0 || main.layout.folders.length > 0;
  return {
    workspaces: [...(isMainOne ? [main.layout] : []), ...found],
    others: [...main.others.filter((file) => !inTeams.has(file)), ...ofTeams.flatMap(({ others }) => others)],
  };
}

interface Found {
  layout: ExportLayout;
  others: TreeEntry[];
}

function workspaceBelow(root: string, team: string | null, files: readonly TreeEntry[]): Found {
  const lists: Lists = {};
  const folders = new Map<string, TreeEntry[]>();
  const others: TreeEntry[] = [];
  for (const file of files) {
    const { path } = file;
    const [first = '', second = '', ...deeper] = path.startsWith(root) ? path.slice(root.length).split('/') : [];
    const list = second === '' ? listName(first) : undefined;
    if (list) lists[list] = path;
    else if (deeper.length === 0 && dayFile.test(second)) addDay(folders, first.normalize('NFC'), file);
    else others.push(file);
  }
  const sorted = [...folders].map(([name, days]) => ({ name, files: days.sort((a, b) => (a.path < b.path ? -1 : 1)) }));
  sorted.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { layout: { team, lists, sharesChannels: false, folders: sorted }, others };
}

/** Groups the files of a Grid by workspace folder. */
function teamsBelow(root: string, files: readonly TreeEntry[]): Map<string, TreeEntry[]> {
  const teams = new Map<string, TreeEntry[]>();
  for (const file of files) {
    const [place, team, ...inside] = file.path.startsWith(root) ? file.path.slice(root.length).split('/') : [];
    if (place !== 'teams' || team === undefined || inside.length === 0) continue;
    const known = teams.get(team);
    if (known) known.push(file);
    else teams.set(team, [file]);
  }
  return teams;
}

/** Gives a Grid workspace without lists those of the whole Grid. */
function sharing({ layout }: Found, shared: Lists): ExportLayout {
  const sharesChannels = listsOfChannels.every((list) => layout.lists[list] === undefined);
  return {
    ...layout,
    lists: { ...(sharesChannels ? shared : { users: shared.users }), ...layout.lists },
    sharesChannels,
  };
}

const listsOfChannels = ['channels', 'groups', 'dms', 'mpims'] as const;

function addDay(folders: Map<string, TreeEntry[]>, folder: string, day: TreeEntry): void {
  const days = folders.get(folder);
  if (days) days.push(day);
  else folders.set(folder, [day]);
}

/** Returns the folder, with its slash, that contains the lists; without lists, the one that contains the channels. */
function rootOf(paths: readonly string[]): string {
  const ofList = paths.filter((path) => listName(baseName(path))).map(folderOf);
  const ofDays = paths
    .filter((path) => dayFile.test(baseName(path)))
    .map((path) => folderOf(folderOf(path).slice(0, -1)));
  const roots = (ofList.length > 0 ? ofList : ofDays).sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
  const [root = ''] = roots;
  const grid = /^(.*\/)?teams\/[^/]+\/$/.exec(root);
  const isOneOfSeveral = grid !== null && roots.some((other) => other !== root && depth(other) === depth(root));
  return isOneOfSeveral ? (grid[1] ?? '') : root;
}

function listName(fileName: string): 'users' | ChannelList | undefined {
  const name = fileName.replace(/^org_users\.json$/, 'users.json').replace(/\.json$/, '') as ChannelList;
  return fileName.endsWith('.json') && listNames.has(name) ? name : undefined;
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
const depth = (folder: string): number => folder.split('/').length;
