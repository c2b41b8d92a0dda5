import { attachmentTexts, blockText, isPlainRichText } from './block-text.ts';
import type { MessageEntry } from './shapes.ts';

/**
 * All words of a message as mrkdwn. Where there are blocks, `text` is only what a notification shows of them: for people's
 * rich text the same words, for apps often nothing but "This content can't be displayed". Attachments add to both.
 */
export function wordsOf({ text = '', blocks = [], attachments = [] }: MessageEntry): string {
  const shown = isPlainRichText(blocks) && text.trim() !== '' ? text : blockText(blocks) || text;
  const parts = [shown];
  for (const attachment of attachmentTexts(attachments)) {
    if (!parts.some((part) => part.includes(attachment))) parts.push(attachment);
  }
  return parts.filter((part) => part.trim() !== '').join('\n');
}
