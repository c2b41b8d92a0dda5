import { type IngestRun, type IngestSource, openTree, type Tree, UnusableInputError } from '@sophia/ingest';
import { refreshActivity } from '../commands/refresh-activity.ts';
import type { ChannelFacts } from '../source/to-channel.ts';
import { type ExportLayout, exportLayout, isDayFile } from './export-layout.ts';
import { ExportReader } from './export-reader.ts';
import { saveWorkspace, type WorkspaceClues, workspaceClues, workspaceId } from './find-workspace.ts';
import { GrowingTable } from './growing-table.ts';
import { listedChannels, loadChannels, unlistedChannels } from './load-channels.ts';
import { loadMessages } from './load-messages.ts';
import { loadListedUsers, loadUnlistedUsers } from './load-users.ts';
import { UserDirectory } from './user-directory.ts';

/** Loads a Slack export, of one workspace or an Enterprise Grid: a zip file or its unpacked folder. */
export const ingest: IngestSource = { source: 'slack', load: loadExport };

async function loadExport(path: string, run: IngestRun): Promise<void> {
  await using tree = await openTree(path);
  const { workspaces, others } = exportLayout(tree.entries());
  for (const { path } of others) {
    if (isDayFile(path)) await run.refuse(path, 'a day file outside the folder of a channel');
    else run.passOver(path, 'neither a list nor a day file, such as a canvas or a log');
  }
  run.progress.phase('looking for the workspace');
  const scouted: Scouted[] = [];
  for (const layout of workspaces) scouted.push(await scout(run, tree, layout));
  refuseWhenEmpty(scouted);
  for (const each of scouted) await loadWorkspace(run, tree, each, workspaceName(each, scouted));
}

/** Facts about a workspace that are known before the first write. */
interface Scouted {
  layout: ExportLayout;
  directory: UserDirectory;
  clues: WorkspaceClues;
  listed: ChannelFacts[];
  unlisted: ChannelFacts[];
  /** The first record that could not be read, with the reason. */
  trouble: string | undefined;
}

/** Reads ahead without writing. Unreadable records are refused later, when they are loaded. */
async function scout(run: IngestRun, tree: Tree, layout: ExportLayout): Promise<Scouted> {
  let trouble: string | undefined;
  const reader = new ExportReader(tree, run.signal, (locator, reason) => {
    trouble ??= `${locator} ${reason}`;
  });
  const directory = new UserDirectory();
  const clues = await workspaceClues(reader, layout, directory);
  for (const { path } of layout.folders.flatMap(({ files }) => files)) {
    for await (const entry of reader.profiles(path)) directory.noteProfile(entry);
  }
  const listed = await listedChannels(reader, layout, directory);
  const unlisted = await unlistedChannels(reader, layout, listed);
  return { layout, directory, clues, listed, unlisted, trouble };
}

/** Throws for a folder without Slack records, before the first write: other programs have a users.json too. */
function refuseWhenEmpty(scouted: readonly Scouted[]): void {
  if (scouted.some(({ directory, listed, unlisted }) => directory.hasListed || listed.length + unlisted.length > 0))
    return;
  const trouble = scouted.find((each) => each.trouble !== undefined)?.trouble;
  const reason = trouble === undefined ? '' : `; ${trouble}`;
  throw new UnusableInputError(`not a Slack export: it holds no users, channels or messages of Slack${reason}`);
}

/** Returns the team. When several workspaces of the export seem to have the same team, adds the folder's name. */
function workspaceName({ layout, clues }: Scouted, all: readonly Scouted[]): string | undefined {
  const isShared = all.filter((other) => other.clues.teamId === clues.teamId).length > 1;
  return isShared && layout.team !== null ? `export:team:${layout.team}` : clues.teamId;
}

async function loadWorkspace(
  run: IngestRun,
  tree: Tree,
  { layout, directory, clues, listed, unlisted }: Scouted,
  teamId: string | undefined,
): Promise<void> {
  const reader = new ExportReader(tree, run.signal, (locator, reason) => run.refuse(locator, reason));
  const workspace = await run.write(async (em) => ({
    tenant: run.tenant,
    workspaceId: await workspaceId(em, teamId, listed),
  }));
  const domain = await run.write((em) => saveWorkspace(em, workspace, clues.domain ?? layout.team ?? undefined));
  const of = layout.team === null ? '' : ` of ${layout.team}`;

  run.progress.phase(`users and channels${of}`);
  if (layout.lists.users) await loadListedUsers(run, reader, workspace, layout.lists.users);
  const channelOfFolder = await loadChannels(run, workspace, [...listed, ...unlisted]);

  run.progress.phase(`messages${of}`);
  run.progress.total(layout.folders.flatMap(({ files }) => files).reduce((sum, file) => sum + file.size, 0));
  const load = { run, reader, directory, table: new GrowingTable(run.database, 'slack.slack_messages') };
  for (const { name, files } of layout.folders) {
    const channelId = channelOfFolder.get(name);
    if (channelId === undefined) throw new Error(`the folder ${name} has no channel`);
    await loadMessages(load, { ...workspace, channelId, domain }, files);
  }
  await loadUnlistedUsers(run, directory, workspace);
  await run.write((em) => refreshActivity(em, new Set(channelOfFolder.values())));
}
