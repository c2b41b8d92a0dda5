import { splitWords } from '@sophia/understanding';

/** Words that names of deals share. */
const common = new Set(
  `account accounts additional addon agreement amendment annual annually basic business contract contracts core cross
   customer deal deals demo enterprise evaluation existing expansion extension first for from group growth homes inc
   initial license licenses llc ltd management module month monthly months new next opportunity opp order package phase
   pilot plan platform plus poc premium pro proposal property properties quarter renewal renewals request rfp second
   service services software starter standard subscription support test the trial unit units update upgrade upsell with
   year years january february march april may june july august september october november december rollout roll out`.split(
    /\s+/u,
  ),
);

const mostParts = 5;
const longestPart = 100;
/** Fewer letters are an abbreviation or a number of a phase. */
const shortestWord = 3;
const fewestWords = 2;
/** A code of letters and digits, such as a number of an offer, is a name by itself. */
const shortestCode = 5;

const separator = /\s[-–—|:/]+\s|:\s|[|•]/u;

/**
 * Returns the parts of a deal's name by which people mean this deal and nothing else: those with two words, or a code, that
 * are neither the account's name nor words that any deal may have.
 */
export function distinctiveNames(dealName: string, accountName: string | null): string[] {
  const ofAccount = new Set(splitWords(accountName ?? '').map(({ folded }) => folded));
  const parts = [dealName, ...dealName.slice(0, mostParts * longestPart).split(separator)].map((part) => part.trim());
  const own = [...new Set(parts)].slice(0, mostParts).filter((part) => {
    if (part.length > longestPart) return false;
    const words = splitWords(part)
      .map(({ folded }) => folded)
      .filter((word) => !ofAccount.has(word) && !common.has(word));
    const telling = words.filter((word) => word.length >= shortestWord && !/\d/u.test(word));
    return telling.length >= fewestWords || words.some(isCode);
  });
  // The whole name says no more than its shortest part.
  return own.filter((name) => !own.some((other) => other !== name && name.toLowerCase().includes(other.toLowerCase())));
}

const isCode = (word: string): boolean => word.length >= shortestCode && /\p{L}/u.test(word) && /\d/u.test(word);
