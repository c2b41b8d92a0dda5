import { type IngestRun, type IngestSource, openTree } from '@sophia/ingest';
import { refreshActivity } from '../commands/refresh-activity.ts';
import { exportLayout } from './export-layout.ts';
import { ExportReader } from './export-reader.ts';
import { saveWorkspace, workspaceClues, workspaceId } from './find-workspace.ts';
import { GrowingTable } from './growing-table.ts';
import { listedChannels, loadChannels, unlistedChannels } from './load-channels.ts';
import { loadMessages } from './load-messages.ts';
import { loadListedUsers, loadUnlistedUsers } from './load-users.ts';
import { UserDirectory } from './user-directory.ts';

/** Slack workspace exports: a zip file or its unpacked folder. */
export const ingest: IngestSource = { source: 'slack', load: loadExport };

async function loadExport(path: string, run: IngestRun): Promise<void> {
  await using tree = await openTree(path);
  const layout = exportLayout(tree.entries());
  for (const path of layout.others) run.passOver(path, 'no list and no day of messages, such as a canvas or a log');
  const reader = new ExportReader(tree, run.signal, (locator, reason) => run.refuse(locator, reason));
  // What it cannot read is refused when it is loaded.
  const scout = new ExportReader(tree, run.signal, () => undefined);

  run.progress.phase('looking for the workspace');
  const directory = new UserDirectory();
  const { teamId, domain } = await workspaceClues(scout, layout, directory);
  const listed = await listedChannels(reader, layout, directory);
  const unlisted = await unlistedChannels(scout, layout, listed);
  const workspace = await run.write(async (em) => ({
    tenant: run.tenant,
    workspaceId: await workspaceId(em, teamId, listed),
  }));
  const knownDomain = await run.write((em) => saveWorkspace(em, workspace, domain));

  run.progress.phase('users and channels');
  if (layout.lists.users) await loadListedUsers(run, reader, workspace, layout.lists.users);
  const channelOfFolder = await loadChannels(run, workspace, [...listed, ...unlisted]);

  run.progress.phase('messages');
  run.progress.total(layout.folders.flatMap(({ files }) => files).reduce((sum, file) => sum + file.size, 0));
  const load = { run, reader, directory, table: new GrowingTable(run.database, 'slack.slack_messages') };
  for (const { name, files } of layout.folders) {
    const channelId = channelOfFolder.get(name);
    if (channelId === undefined) throw new Error(`the folder ${name} has no channel`);
    await loadMessages(load, { ...workspace, channelId, domain: knownDomain }, files);
  }
  await loadUnlistedUsers(run, directory, workspace);
  await run.write((em) => refreshActivity(em, new Set(channelOfFolder.values())));
}
