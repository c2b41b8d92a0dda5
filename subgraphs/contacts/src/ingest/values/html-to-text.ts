import { compile } from 'html-to-text';
import { cleanBody } from '../../identity/text.ts';

const convert = compile({
  wordwrap: false,
  limits: { maxInputLength: 200_000, maxDepth: 100 },
  selectors: [
    { selector: 'img', format: 'skip' },
    { selector: 'a', options: { ignoreHref: true } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
});

/** Returns the words of an HTML text, without tags, pictures and links' addresses. Null when there are none. */
export const htmlToText = (html: string | null): string | null =>
  html === null || !/[<&]/.test(html) ? html : cleanBody(convert(html));
