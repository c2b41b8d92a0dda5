import { type EntityManager, query, sql } from '@sophia/database';
import type { Workspace } from '../source/ids.ts';
import { userEntry } from '../source/shapes.ts';
import type { ChannelFacts } from '../source/to-channel.ts';
import { fullUser } from '../source/to-user.ts';
import type { ExportLayout } from './export-layout.ts';
import type { ExportReader } from './export-reader.ts';
import type { UserDirectory } from './user-directory.ts';

/** Clues to the workspace of an export, which does not name it. */
export interface WorkspaceClues {
  /** The team of most users, or else of most of the messages that were looked at. */
  teamId: string | undefined;
  /** The workspace's subdomain of slack.com. */
  domain: string | undefined;
}

const manyEntries = 1_500;
const enoughVotes = 10;
const fileAddress = /^https:\/\/([a-z0-9-]+)(?:\.enterprise)?\.slack\.com\/files\//;

/**
 * Finds the team and subdomain from users and about a thousand messages, by majority: guests belong to other teams, and
 * shared files to other subdomains.
 */
export async function workspaceClues(
  reader: ExportReader,
  layout: ExportLayout,
  directory: UserDirectory,
): Promise<WorkspaceClues> {
  const teams = new Votes();
  if (layout.lists.users) {
    for await (const user of reader.list(layout.lists.users, userEntry)) {
      teams.add(user.team_id);
      directory.addListed(fullUser(user, ''));
    }
  }
  const teamId = teams.winner;
  const domains = new Votes();
  let entries = 0;
  for (const file of spreadOut(layout)) {
    for await (const { record } of reader.dayFile(file)) {
      entries++;
      if (teamId === undefined) teams.add(record.user_team ?? record.team);
      for (const shared of record.files) domains.add(fileAddress.exec(shared.permalink ?? '')?.[1]);
    }
    if (entries >= manyEntries || (teams.winner && domains.most >= enoughVotes)) break;
  }
  return { teamId: teams.winner, domain: domains.winner };
}

/**
 * Yields the last day of every channel, then the day before, and so on, because files and guests are spread unevenly.
 */
function* spreadOut({ folders }: ExportLayout): Generator<string> {
  const maxDays = folders.reduce((most, folder) => Math.max(most, folder.files.length), 0);
  for (let day = 1; day <= maxDays; day++) {
    for (const folder of folders) {
      const file = folder.files.at(-day);
      if (file) yield file.path;
    }
  }
}

/**
 * Returns the workspace id for an export's records. An export without a team belongs to the workspace that already has
 * its channels. Otherwise the id is derived from its oldest channel, which every export of a workspace contains.
 */
export async function workspaceId(
  em: EntityManager,
  teamId: string | undefined,
  channels: readonly ChannelFacts[],
): Promise<string> {
  const known = await query<{ workspace_id: string }>(
    em,
    sql`select workspace_id from slack.slack_channels
     where slack_channel_id = any(${channels.map((channel) => channel.slackChannelId)}::text[])
     group by workspace_id order by count(*) desc, workspace_id`,
  );
  const unnamed = known.find((row) => row.workspace_id.startsWith(unnamedPrefix));
  if (teamId !== undefined) return unnamed?.workspace_id ?? teamId;
  const [oldest] = [...channels].sort((a, b) => age(a) - age(b) || (a.slackChannelId < b.slackChannelId ? -1 : 1));
  return known[0]?.workspace_id ?? unnamedPrefix + (oldest?.slackChannelId ?? 'unknown');
}

const unnamedPrefix = 'export:';
const age = (channel: ChannelFacts): number => channel.sourceCreatedAt?.getTime() ?? Number.MAX_SAFE_INTEGER;

/** Stores the workspace's subdomain for links to its messages. Returns the one now known. */
export async function saveWorkspace(
  em: EntityManager,
  workspace: Workspace,
  domain: string | undefined,
): Promise<string | null> {
  const [saved] = await query<{ domain: string | null }>(
    em,
    sql`insert into slack.slack_workspaces (tenant_id, workspace_id, domain)
     values (${workspace.tenant}, ${workspace.workspaceId}, ${domain ?? null})
     on conflict (tenant_id, workspace_id) do update
     set domain = coalesce(excluded.domain, slack_workspaces.domain), updated_at = now()
     returning domain`,
  );
  return saved?.domain ?? null;
}

/** Counts votes for names. */
class Votes {
  readonly #votes = new Map<string, number>();

  add(candidate: string | undefined): void {
    if (candidate) this.#votes.set(candidate, (this.#votes.get(candidate) ?? 0) + 1);
  }

  get most(): number {
    return Math.max(0, ...this.#votes.values());
  }

  get winner(): string | undefined {
    return [...this.#votes].sort(([a, votesA], [b, votesB]) => votesB - votesA || (a < b ? -1 : 1))[0]?.[0];
  }
}
