/** The names to put in the place of ids. */
export interface Names {
  user(slackUserId: string): string | undefined;
  channel(slackChannelId: string): string | undefined;
}

// What stands between < and > without being one of these is text that somebody forgot to escape.
const ENTITY = /<([@#!][^<>|\n]+|[a-zA-Z][a-zA-Z0-9+.-]*:[^<>|\n]+)(?:\|([^<>]*))?>/g;
const USER_MENTION = /<@([A-Z0-9]+)(?:\|[^<>]*)?>/g;
const ESCAPES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/**
 * Slack's mrkdwn as plain text: mentions, channels, links and dates are spelled out, the three escapes are undone.
 * Marks (*bold*) and emoji (:eyes:) stay as they were typed.
 */
export function plainText(mrkdwn: string, names: Names): string {
  const parts: string[] = [];
  let end = 0;
  // Each piece is unescaped by itself, after the entities were found: an escaped < must never start one.
  for (const match of mrkdwn.matchAll(ENTITY)) {
    parts.push(undoEscapes(mrkdwn.slice(end, match.index)), spellOut(match[1] ?? '', match[2], names));
    end = match.index + match[0].length;
  }
  parts.push(undoEscapes(mrkdwn.slice(end)));
  return parts.join('');
}

/** The Slack ids of the users that a text mentions, each once, in order. */
export function mentionedUsers(mrkdwn: string): string[] {
  return [...new Set([...mrkdwn.matchAll(USER_MENTION)].map((match) => match[1] ?? ''))];
}

/** Text that plainText leaves as it is. */
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

/** Slack labels a bare address with itself, less the scheme; only a label of its own needs the address beside it. */
function spellOutLink(address: string, label: string): string {
  const bare = address.replace(/^(mailto|tel):/i, '');
  const short = bare.replace(/^https?:\/\//i, '').replace(/\/$/, '');
  if (!label) return bare;
  return label.includes(short) ? label : `${label} (${bare})`;
}

function undoEscapes(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (found) => ESCAPES[found] ?? found);
}
