/** Questions of many kinds, about what every tenant has. */
export const exampleQuestions = [
  'Which accounts are at risk?',
  'What is the win rate by region this year?',
  'Which deals are stuck?',
  'What do customers complain about?',
  'Who has the most open deals?',
  'Which accounts had no contact in the last 30 days?',
  'How many calls were there last month?',
  'What should we do next?',
] as const;
