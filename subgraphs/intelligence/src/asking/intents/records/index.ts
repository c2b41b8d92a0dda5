import type { Reading } from '../../reading/reading.ts';
import type { Intent, Plan } from '../common/intent.ts';
import { answerRecords } from './answer.ts';
import { readRecords } from './read.ts';

function read(reading: Reading): Plan[] {
  const found = readRecords(reading);
  if (!found) return [];
  const { question, explains, names, mostPeriods } = found;
  return [{ explains, names, mostPeriods, answer: (run) => answerRecords(question, run) }];
}

/** Deals, accounts, calls and the like by any conditions: a list, a number, a sum, by groups, compared. */
export const records: Intent = {
  name: 'records',
  about: 'records by conditions',
  examples: [
    'Which Yardi accounts have open deals?',
    'What is the total of the open deals in the Midwest?',
    'Which accounts have more than one open deal?',
    'How many open deals do our enterprise accounts have?',
    'Which region has the most open pipeline?',
    'How many meetings do we have next week?',
  ],
  read,
};
