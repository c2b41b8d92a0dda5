/** Returns the words of a text or a name: `churnRisks` and `Churn risks` have the same. Plurals are as singulars. */
export function wordsOf(text: string): string[] {
  return text
    .replaceAll(/(?<=\p{Ll}|\d)(?=\p{Lu})/gu, ' ')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(singular);
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}
