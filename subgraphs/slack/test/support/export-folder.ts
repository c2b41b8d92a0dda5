import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** An export on disk for one test. */
export interface ExportFolder extends AsyncDisposable {
  path: string;
}

/** Writes files by path: strings unchanged, everything else as JSON. */
export async function exportFolder(files: Record<string, unknown>): Promise<ExportFolder> {
  const path = await mkdtemp(join(tmpdir(), 'slack-export-'));
  for (const [name, content] of Object.entries(files)) {
    const file = join(path, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

export const TEAM = 'T01RIDGE';

export function user(id: string, realName: string, more: object = {}): object {
  return {
    id,
    team_id: TEAM,
    name: realName.toLowerCase().replaceAll(' ', '.'),
    real_name: realName,
    updated: 1_700_000_000,
    profile: {},
    ...more,
  };
}

export function channel(id: string, name: string, more: object = {}): object {
  return {
    id,
    name,
    created: 1_600_000_000,
    is_archived: false,
    members: [],
    topic: { value: '' },
    purpose: { value: '' },
    ...more,
  };
}

export function message(ts: string, userId: string, text: string, more: object = {}): object {
  return { type: 'message', ts, user: userId, text, ...more };
}
