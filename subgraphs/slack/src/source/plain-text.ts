/** Names that replace ids. */
export interface Names {
  user(slackUserId: string): string | undefined;
  channel(slackChannelId: string): string | undefined;
}

// Other text between < and > was not escaped, and stays as it is.
const entity = /<([@#!][^<>|\n]+|[a-zA-Z][a-zA-Z0-9+.-]*:[^<>|\n]+)(?:\|([^<>]*))?>/g;
const userMention = /<@([A-Z0-9]+)(?:\|[^<>]*)?>/g;
const textOfEscapes: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/**
 * Converts Slack's mrkdwn to plain text: spells out mentions, channels, links and dates, and undoes the three escapes.
 * Marks (*bold*) and emoji (:eyes:) stay as typed.
 */
export function plainText(mrkdwn: string, names: Names): string {
  const parts: string[] = [];
  let end = 0;
  // Unescapes each part after entities were found, so that an escaped < never starts one.
  for (const match of mrkdwn.matchAll(entity)) {
    parts.push(undoEscapes(mrkdwn.slice(end, match.index)), spellOut(match[1] ?? '', match[2], names));
    end = match.index + match[0].length;
  }
  parts.push(undoEscapes(mrkdwn.slice(end)));
  return parts.join('');
}

/** Returns the Slack ids of the users that a text mentions, each once, in order. */
export function mentionedUsers(mrkdwn: string): string[] {
  return [...new Set([...mrkdwn.matchAll(userMention)].map((match) => match[1] ?? ''))];
}

/** Escapes text so that plainText returns it unchanged. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function spellOut(target: string, rawLabel: string | undefined, names: Names): string {
  const label = undoEscapes(rawLabel ?? '').trim();
  const id = target.slice(1);
  switch (target[0]) {
    case '@':
      return `@${names.user(id) ?? (label || id)}`;
    case '#':
      return `#${label || (names.channel(id) ?? id)}`;
    case '!':
      return spellOutCommand(id, label);
    default:
      return spellOutLink(undoEscapes(target), label);
  }
}

function spellOutCommand(command: string, label: string): string {
  const [name, argument] = command.split('^');
  if (name === 'date') return label;
  const text = label || argument || name || '';
  return text.startsWith('@') ? text : `@${text}`;
}

/**
 * Spells out a link. Slack labels a bare address with the address itself, without scheme; that label is not repeated.
 */
function spellOutLink(address: string, label: string): string {
  const bare = address.replace(/^(mailto|tel):/i, '');
  const short = bare.replace(/^https?:\/\//i, '').replace(/\/$/, '');
  if (!label) return bare;
  return label.includes(short) ? label : `${label} (${bare})`;
}

function undoEscapes(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (found) => textOfEscapes[found] ?? found);
}
