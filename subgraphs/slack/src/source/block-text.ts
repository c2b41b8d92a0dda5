import { escapeText } from './plain-text.ts';

/** Deeper than any message of Slack. Protects the stack from hostile files. */
const maxDepth = 12;

type Json = Record<string, unknown>;

/** Returns the words of blocks as mrkdwn; apps often put all words there. Of unknown shapes it reads the usual keys. */
export const blockText = (blocks: readonly unknown[]): string => lines(blocks, 0);

/** Keys by which an attachment names the page that it previews. */
const previewKeys = ['from_url', 'original_url', 'app_unfurl_url'];

/** Returns the words of each attachment as mrkdwn. Leaves out previews of linked pages. */
export const attachmentTexts = (attachments: readonly unknown[]): string[] =>
  attachments
    .filter(isObject)
    .filter((attachment) => previewKeys.every((key) => string(attachment[key]) === ''))
    .map(attachmentText)
    .filter((text) => text.trim() !== '');

/** True if a person typed the blocks. Then the message's text contains all their words. */
export const isPlainRichText = (blocks: readonly unknown[]): boolean =>
  blocks.filter(isObject).every(({ type }) => type === 'rich_text');

function attachmentText(attachment: Json): string {
  const title = string(attachment.title);
  const link = string(attachment.title_link);
  const fields = list(attachment.fields)
    .filter(isObject)
    .map((field) => joined([string(field.title), string(field.value)], ': '));
  const text = joined(
    [
      string(attachment.pretext),
      title && link && !title.includes('<') ? `<${link}|${title}>` : title,
      string(attachment.text) || lines(list(attachment.blocks), 1),
      ...fields,
    ],
    '\n',
  );
  return text || string(attachment.fallback);
}

function lines(blocks: readonly unknown[], depth: number): string {
  return joined(
    blocks.filter(isObject).map((block) => elementText(block, depth)),
    '\n',
  );
}

function elementText(element: Json, depth: number): string {
  if (depth > maxDepth) return '';
  switch (element.type) {
    case 'text':
      return escapeText(string(element.text));
    case 'link':
      return linkText(element);
    case 'user':
      return `<@${string(element.user_id)}>`;
    case 'channel':
      return `<#${string(element.channel_id)}>`;
    case 'usergroup':
      return `<!subteam^${string(element.usergroup_id)}>`;
    case 'broadcast':
      return `<!${string(element.range)}>`;
    case 'emoji':
      return `:${string(element.name)}:`;
    case 'date':
      return string(element.fallback);
    case 'rich_text_section':
    case 'rich_text_preformatted':
    case 'rich_text_quote':
      return children(element.elements, depth, '');
    case 'rich_text':
    case 'rich_text_list':
    case 'context':
      return children(element.elements, depth, '\n');
    case 'image':
      return string(element.alt_text);
    case 'table':
      return joined(
        list(element.rows).map((row) => cells(row, depth)),
        '\n',
      );
    case 'actions':
    case 'divider':
      return '';
    default:
      return joined(
        [
          ...[element.title, element.question, element.text, element.description].map(textOf),
          ...list(element.fields).map(textOf),
          ...list(element.options).map((option) => optionText(option)),
        ],
        '\n',
      );
  }
}

function cells(row: unknown, depth: number): string {
  const texts = list(row).map((cell) => (isObject(cell) ? elementText(cell, depth + 1) : ''));
  return joined(texts, ' | ');
}

/** The text of an option, for example in a poll. */
const optionText = (option: unknown): string =>
  isObject(option) ? textOf(option.text) || textOf(option.label) : string(option);

function children(elements: unknown, depth: number, separator: string): string {
  const texts = list(elements)
    .filter(isObject)
    .map((child) => elementText(child, depth + 1));
  return separator === '' ? texts.join('') : joined(texts, separator);
}

function linkText(element: Json): string {
  const label = string(element.text);
  return label ? `<${string(element.url)}|${escapeText(label)}>` : `<${string(element.url)}>`;
}

/** Reads a text that is either a string or an object with a type. */
function textOf(value: unknown): string {
  return isObject(value) ? string(value.text) : string(value);
}

function joined(texts: readonly string[], separator: string): string {
  return texts.filter((text) => text.trim() !== '').join(separator);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
