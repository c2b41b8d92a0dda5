import { describe, expect, it } from 'vitest';
import { exportLayout } from '../src/ingest/export-layout.ts';

const read = (...paths: string[]) => exportLayout(paths.map((path) => ({ path, size: 1 })));
function layout(...paths: string[]) {
  const { workspaces } = read(...paths);
  const [workspace] = workspaces;
  if (workspace === undefined || workspaces.length > 1) throw new Error(`${workspaces.length} workspaces`);
  return workspace;
}
const teams = (...paths: string[]) =>
  read(...paths).workspaces.map(({ team, lists, folders }) => [team, lists.channels, folders.map(({ name }) => name)]);
const folders = (...paths: string[]) =>
  layout(...paths).folders.map(({ name, files }) => [name, files.map((file) => file.path)]);

describe('layout of an export', () => {
  it('finds lists, and the days of each folder in order', () => {
    const found = layout(
      'users.json',
      'general/2026-03-02.json',
      'channels.json',
      'general/2025-12-31.json',
      'integration_logs.json',
    );
    expect(found.lists).toEqual({ users: 'users.json', channels: 'channels.json' });
    expect(found.folders.map(({ files }) => files.map(({ path }) => path))).toEqual([
      ['general/2025-12-31.json', 'general/2026-03-02.json'],
    ]);
  });

  it('looks below the folder that the archive was packed with', () => {
    const found = layout(
      'Ridge export/channels.json',
      'Ridge export/general/2026-03-02.json',
      '__MACOSX/Ridge export/general/2026-03-02.json',
    );
    expect(found.lists.channels).toBe('Ridge export/channels.json');
    expect(found.folders).toHaveLength(1);
    expect(folders('a/b/general/2026-03-02.json', 'a/b/random/2026-03-03.json')).toEqual([
      ['general', ['a/b/general/2026-03-02.json']],
      ['random', ['a/b/random/2026-03-03.json']],
    ]);
  });

  it('ignores canvases, attachments and other files in channels', () => {
    expect(
      folders(
        'channels.json',
        'x/canvas_in_the_conversation.json',
        'x/2026-03-02.json',
        'x/attachments/2026-03-02.json',
        'y/notes.txt',
      ),
    ).toEqual([['x', ['x/2026-03-02.json']]]);
  });

  it('takes a folder named like a list for a channel', () => {
    const found = layout('channels.json', 'users/2026-03-02.json', 'general/users.json');
    expect(found.lists).toEqual({ channels: 'channels.json' });
    expect(found.folders.map(({ name }) => name)).toEqual(['users']);
  });

  it('finds no workspace in other folders', () => {
    expect(() => layout('calls.json', 'pages/1.json')).toThrow('not a Slack export');
  });

  it('finds every workspace of a Grid, with its own lists or shared ones', () => {
    expect(
      teams(
        'Export/channels.json',
        'Export/teams/acme/general/2023-11-14.json',
        'Export/teams/beta/channels.json',
        'Export/teams/beta/general/2023-11-14.json',
      ),
    ).toEqual([
      ['acme', 'Export/channels.json', ['general']],
      ['beta', 'Export/teams/beta/channels.json', ['general']],
    ]);
    expect(teams('teams/acme/channels.json', 'teams/acme/a/2023-11-14.json', 'teams/beta/channels.json')).toEqual([
      ['acme', 'teams/acme/channels.json', ['a']],
      ['beta', 'teams/beta/channels.json', []],
    ]);
  });

  it('takes a folder named teams for a channel', () => {
    expect(folders('channels.json', 'teams/2023-11-14.json')).toEqual([['teams', ['teams/2023-11-14.json']]]);
  });

  it('counts a day file outside channel folders among the others', () => {
    expect(read('channels.json', 'a/b/c/2023-11-14.json').others.map(({ path }) => path)).toEqual([
      'a/b/c/2023-11-14.json',
    ]);
  });
});
