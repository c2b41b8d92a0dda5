import { batches, type IngestRun } from '@sophia/ingest';
import { saveUsers } from '../commands/save-users.ts';
import type { Workspace } from '../source/ids.ts';
import { userEntry } from '../source/shapes.ts';
import { fullUser, SLACKBOT } from '../source/to-user.ts';
import type { ExportReader } from './export-reader.ts';
import { GrowingTable } from './growing-table.ts';
import type { UserDirectory } from './user-directory.ts';

const batchSize = 500;

/** Loads the users of the export's list. */
export async function loadListedUsers(
  run: IngestRun,
  reader: ExportReader,
  workspace: Workspace,
  path: string,
): Promise<void> {
  const table = new GrowingTable(run.database, 'slack.slack_users');
  for await (const batch of batches(reader.list(path, userEntry), batchSize)) {
    const users = batch.map((entry) => fullUser(entry, workspace.workspaceId));
    const saved = await run.write((em) => saveUsers(em, workspace, users));
    run.count(saved);
    await table.grew(saved.inserted.length);
  }
}

/** Saves authors that no list names. Reports those of whom only the id is known. */
export async function loadUnlistedUsers(run: IngestRun, directory: UserDirectory, workspace: Workspace): Promise<void> {
  for await (const batch of batches(directory.unlistedUsers(workspace.workspaceId), batchSize)) {
    for (const user of batch) {
      if (user.sourceVersion === 0 && user.slackUserId !== SLACKBOT) {
        run.defect(`user ${user.slackUserId}`, 'wrote messages, but no list or message gives a name');
      }
    }
    run.count(await run.write((em) => saveUsers(em, workspace, batch)));
  }
}
