import { type ChannelType, channelType, customerSlug } from '../links/channel-type.ts';
import { textOrNull } from './clean-text.ts';
import type { Names } from './plain-text.ts';
import type { ChannelEntry } from './shapes.ts';
import { secondsToDate } from './timestamp.ts';

/** What the source tells of a channel, with what its name and purpose say about it. */
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
  /** The slug that an account must have to be linked by the channel's name; null when the name asks for none. */
  linkSlug: string | null;
  sourceCreatedAt: Date | null;
}

/** A kind of list in an export, with the privacy of what stands in it. */
export type ChannelList = 'channels' | 'groups' | 'dms' | 'mpims';

const MAX_NAMED_MEMBERS = 8;

/** A record of channels.json, groups.json, dms.json or mpims.json. */
export function listedChannel(entry: ChannelEntry, list: ChannelList, names: Names): ChannelFacts {
  const members = entry.members?.filter((member) => typeof member === 'string');
  return {
    slackChannelId: entry.id,
    ...describe(textOrNull(entry.name, 250) ?? (directName(members, names) || entry.id), entry.purpose?.value ?? null),
    topic: textOrNull(entry.topic?.value),
    isPrivate: list !== 'channels' || entry.is_private === true,
    isArchived: entry.is_archived === true,
    isExternal: entry.is_ext_shared === true,
    memberCount: members?.length ?? entry.num_members ?? null,
    sourceCreatedAt: secondsToDate(entry.created),
  };
}

/** The id that stands in for Slack's own for a channel known by its folder alone. */
export const folderChannelId = (folder: string): string => `folder:${folder}`;

/**
 * A channel that an export holds messages of without listing it. `isArchived`: an export that has a list of channels leaves only
 * archived ones out of it.
 */
export function unlistedChannel(folder: string, isArchived: boolean, told: ToldFacts = {}): ChannelFacts {
  return {
    slackChannelId: folderChannelId(folder),
    ...describe(folder, told.purpose ?? null),
    topic: textOrNull(told.topic),
    isPrivate: false,
    isArchived: told.isArchived ?? isArchived,
    isExternal: false,
    memberCount: null,
    sourceCreatedAt: null,
  };
}

/** What the housekeeping entries of a channel tell about it. */
export interface ToldFacts {
  topic?: string | undefined;
  purpose?: string | undefined;
  isArchived?: boolean | undefined;
}

function describe(name: string, rawPurpose: string | null) {
  const purpose = textOrNull(rawPurpose);
  return { name, purpose, type: channelType(name, purpose), linkSlug: customerSlug(name) };
}

function directName(members: readonly string[] = [], names: Names): string {
  const shown = members.slice(0, MAX_NAMED_MEMBERS).map((member) => names.user(member) ?? member);
  return textOrNull(shown.join(', '), 250) ?? '';
}
