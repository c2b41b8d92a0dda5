import { convert } from 'html-to-text';
import { cleanBody } from '../identity/text.ts';

/** The words of an HTML text, without marks, pictures and addresses of links; null when there are none. */
export function htmlToText(html: string | null): string | null {
  if (html === null || !/[<&]/.test(html)) return html;
  return cleanBody(
    convert(html, {
      wordwrap: false,
      limits: { maxInputLength: 200_000, maxDepth: 100 },
      selectors: [
        { selector: 'img', format: 'skip' },
        { selector: 'a', options: { ignoreHref: true } },
        ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th'].map((selector) => ({ selector, options: { uppercase: false } })),
      ],
    }),
  );
}
