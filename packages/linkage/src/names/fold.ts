import anyAscii from 'any-ascii';

/** Folds a text for comparison: Latin letters without accents, in lower case, words divided by one space. */
export function fold(text: string): string {
  const latin = isAscii.test(text) ? text : anyAscii(text.normalize('NFKC'));
  return latin
    .toLowerCase()
    .replace(/(?<=[a-z0-9])['’.](?=[a-z0-9])/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

const isAscii = /^[ -~]*$/;
