import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays } from '../days.ts';
import { playStories } from './play.ts';
import type { Records } from './records.ts';
import { readStoryFiles } from './story-file.ts';
import { writeCrm } from './write-crm.ts';
import { writeGong } from './write-gong.ts';
import { writeSlack } from './write-slack.ts';

/** Days from today on which the first story begins, and with it the channels. */
const firstDay = -420;

/** Writes the companies with stories into a folder, in the formats of the sources, as of `today`. */
export async function writeStories(folder: string, today: Date): Promise<Records> {
  const records = playStories(await readStoryFiles(), today);
  for (const source of ['crm', 'slack', 'gong']) await mkdir(join(folder, source), { recursive: true });
  await writeCrm(join(folder, 'crm'), records, new Date(today.getTime() - 1_000));
  await writeSlack(join(folder, 'slack'), records, addDays(today, firstDay));
  await writeGong(join(folder, 'gong'), records);
  return records;
}
