import { batches, type IngestRun } from '@sophia/ingest';
import { saveChannels } from '../commands/save-channels.ts';
import { HousekeepingReader } from '../source/housekeeping.ts';
import type { Workspace } from '../source/ids.ts';
import { channelEntry } from '../source/shapes.ts';
import { type ChannelFacts, type ChannelList, listedChannel, unlistedChannel } from '../source/to-channel.ts';
import type { ExportLayout } from './export-layout.ts';
import type { ExportReader } from './export-reader.ts';
import type { UserDirectory } from './user-directory.ts';

const listNames: readonly ChannelList[] = ['channels', 'groups', 'mpims', 'dms'];

/** Returns the channels of the export's lists, each once, and adds their names to the directory. */
export async function listedChannels(
  reader: ExportReader,
  layout: ExportLayout,
  directory: UserDirectory,
): Promise<ChannelFacts[]> {
  const channels = new Map<string, ChannelFacts>();
  const folders = new Set(layout.folders.map(({ name }) => name));
  for (const list of listNames) {
    const path = layout.lists[list];
    if (path === undefined) continue;
    for await (const entry of reader.list(path, channelEntry)) {
      const channel = listedChannel(entry, list, directory.names);
      if (layout.sharesChannels && !folders.has(channel.name.normalize('NFC')) && !folders.has(channel.slackChannelId))
        continue;
      channels.set(channel.slackChannelId, channel);
      directory.addChannel(channel.slackChannelId, channel.name);
    }
  }
  return [...channels.values()];
}

/**
 * Returns the channels of folders that no list names. Reads their housekeeping entries first: only those have the
 * channel's topic and purpose.
 */
export async function unlistedChannels(
  reader: ExportReader,
  layout: ExportLayout,
  listed: readonly ChannelFacts[],
): Promise<ChannelFacts[]> {
  const names = new Set(listed.flatMap((channel) => [channel.name.normalize('NFC'), channel.slackChannelId]));
  const channels: ChannelFacts[] = [];
  for (const folder of layout.folders) {
    if (names.has(folder.name)) continue;
    const housekeeping = new HousekeepingReader();
    for (const { path } of folder.files) {
      for await (const { record } of reader.dayFile(path)) housekeeping.add(record);
    }
    channels.push(unlistedChannel(folder.name, layout.lists.channels !== undefined, housekeeping.facts));
  }
  return channels;
}

/** Saves the channels. Returns the graph's channel id for each folder. */
export async function loadChannels(
  run: IngestRun,
  workspace: Workspace,
  channels: readonly ChannelFacts[],
): Promise<Map<string, string>> {
  const ofFolder = new Map<string, string>();
  for await (const batch of batches(channels, 500)) {
    const saved = await run.write((em) => saveChannels(em, workspace, batch));
    run.count(saved);
    batch.forEach((channel, index) => {
      const id = saved.ids[index] ?? '';
      ofFolder.set(channel.slackChannelId, id).set(channel.name.normalize('NFC'), id);
    });
  }
  return ofFolder;
}
