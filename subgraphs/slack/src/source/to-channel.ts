import { type ChannelType, channelType, customerSlug } from '../links/channel-type.ts';
import { textOrNull } from './clean-text.ts';
import type { Names } from './plain-text.ts';
import type { ChannelEntry } from './shapes.ts';
import { secondsToDate } from './timestamp.ts';

/** Facts about a channel from the source, with those derived from its name and purpose. */
export interface ChannelFacts {
  slackChannelId: string;
  name: string;
  purpose: string | null;
  topic: string | null;
  isPrivate: boolean;
  isArchived: boolean;
  isExternal: boolean;
  memberCount: number | null;
  type: ChannelType;
  /** Slug of the account to which the channel's name links it; null when the name links to none. */
  linkSlug: string | null;
  sourceCreatedAt: Date | null;
}

/** A kind of list in an export. It decides if the channels are private. */
export type ChannelList = 'channels' | 'groups' | 'dms' | 'mpims';

const maxNamedMembers = 8;

/** Converts a record of channels.json, groups.json, dms.json or mpims.json. */
export function listedChannel(entry: ChannelEntry, list: ChannelList, names: Names): ChannelFacts {
  const members =
    entry.members?.filter((member) => typeof member === 'string') ?? (entry.user ? [entry.user] : undefined);
  return {
    slackChannelId: entry.id,
    ...describe(textOrNull(entry.name, 250) ?? (directName(members, names) || entry.id), entry.purpose?.value ?? null),
    topic: textOrNull(entry.topic?.value),
    isPrivate: list !== 'channels' || entry.is_private === true,
    isArchived: entry.is_archived === true,
    isExternal: entry.is_ext_shared === true,
    memberCount: entry.members ? (members?.length ?? 0) : (entry.num_members ?? null),
    sourceCreatedAt: secondsToDate(entry.created),
  };
}

/** Substitutes Slack's id for a channel that is known only by its folder. */
export const folderChannelId = (folder: string): string => `folder:${folder}`;

/**
 * Describes a channel with messages that no list names. `isArchived`: an export with a list of channels leaves out only
 * archived ones.
 */
export function unlistedChannel(
  folder: string,
  isArchived: boolean,
  housekeeping: HousekeepingFacts = {},
): ChannelFacts {
  return {
    slackChannelId: folderChannelId(folder),
    ...describe(folder, housekeeping.purpose ?? null),
    topic: textOrNull(housekeeping.topic),
    isPrivate: false,
    isArchived: housekeeping.isArchived ?? isArchived,
    isExternal: false,
    memberCount: null,
    sourceCreatedAt: null,
  };
}

/** Facts about a channel from its housekeeping entries. */
export interface HousekeepingFacts {
  topic?: string | undefined;
  purpose?: string | undefined;
  isArchived?: boolean | undefined;
}

/** Returns the facts that follow from a channel's name and purpose. */
export function describe(name: string, rawPurpose: string | null) {
  const purpose = textOrNull(rawPurpose);
  return { name, purpose, type: channelType(name, purpose), linkSlug: customerSlug(name) };
}

function directName(members: readonly string[] = [], names: Names): string {
  const shown = members.slice(0, maxNamedMembers).map((member) => names.user(member) ?? member);
  return textOrNull(shown.join(', '), 250) ?? '';
}
