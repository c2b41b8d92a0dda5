import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sampleFolder } from '../common/programs.ts';
import { addDays, daysBetween, isoDay } from './days.ts';
import { sampleSources } from './sample-data.ts';

/** Last day in the files of the core on which something has happened. */
const lastDay = new Date('2026-11-20');

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** A day, a time of Slack in seconds, a day in a sentence, or a year in a name such as "renewal 2027". */
const dates = new RegExp(
  `(?<day>\\b20\\d\\d-[01]\\d-[0-3]\\d)|(?<=[":]\\s?"?)(?<seconds>17\\d{8})(?=[.,"\\s])|\\b(?<named>(?:${months}) [1-3]?\\d)\\b|\\b(?<year>202\\d)\\b(?![-.])`,
  'g',
);

/** Whole weeks to move the core by, so that its last day is the latest such weekday before `today`. */
export const weeksToMove = (today: Date): number => Math.floor((daysBetween(lastDay, today) - 1) / 7);

/** Writes the files of the core into a folder, with all dates moved by whole weeks. Ids stay. */
export async function writeCore(folder: string, today: Date): Promise<void> {
  const weeks = weeksToMove(today);
  for (const source of sampleSources) {
    const files = await readdir(join(sampleFolder, source), { recursive: true, withFileTypes: true });
    for (const file of files.filter((entry) => entry.isFile())) {
      const from = join(file.parentPath, file.name);
      const to = join(folder, moveDates(from.slice(sampleFolder.length), weeks));
      await mkdir(dirname(to), { recursive: true });
      await writeFile(to, moveDates(await readFile(from, 'utf8'), weeks));
    }
  }
}

/** Moves every date in a text by whole weeks. */
export function moveDates(text: string, weeks: number): string {
  const days = weeks * 7;
  return text.replace(dates, (found, ...rest) => {
    const { day, seconds, named, year } = rest.at(-1) as Record<string, string | undefined>;
    if (day) return isoDay(addDays(new Date(day), days));
    if (seconds) return String(Number(seconds) + days * 86_400);
    if (named) return longDay(addDays(new Date(`${named} ${lastDay.getUTCFullYear()} UTC`), days));
    return year ? String(Number(year) + Math.round(days / 365.25)) : found;
  });
}

const longDay = (day: Date): string =>
  day.toLocaleDateString('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' });
