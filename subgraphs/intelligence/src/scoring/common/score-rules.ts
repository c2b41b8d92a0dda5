/** Name and version of the rules, stored with every score. A change of a weight, a bound or of what is counted needs a new version. */
export const scoreRules = {
  name: 'rules',
  version: '6',
  purpose: 'Scores accounts, contacts and deals by weighted measures',
} as const;

/** Days that scores look back. */
export const windowDays = 90;

/** Fewest analysed interactions from which a mood is calculated. */
export const fewestAnalysed = 3;
