import { attachmentTexts, blockText, isPlainRichText } from './block-text.ts';
import type { MessageEntry } from './shapes.ts';

/**
 * Returns all words of a message as mrkdwn. When there are blocks, `text` is only their notification: the same words
 * for a person's rich text, but often "This content can't be displayed" for apps. Attachments are added to both.
 */
export function wordsOf({ text = '', blocks = [], attachments = [] }: MessageEntry): string {
  const shown = isPlainRichText(blocks) && text.trim() !== '' ? text : blockText(blocks) || text;
  const parts = [shown];
  for (const attachment of attachmentTexts(attachments)) {
    if (!parts.some((part) => part.includes(attachment))) parts.push(attachment);
  }
  return parts.filter((part) => part.trim() !== '').join('\n');
}
