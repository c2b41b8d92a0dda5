import { type Sql, sql } from '@sophia/database';

export type ObjectionCategory =
  | 'PRICE'
  | 'COMPETITOR'
  | 'INTEGRATION'
  | 'SECURITY'
  | 'TIMING'
  | 'EFFORT'
  | 'AUTHORITY'
  | 'FEATURE'
  | 'NEED'
  | 'OTHER';

/** Words of the categories, as PostgreSQL's regular expressions. The first match counts, so narrow ones come first. */
const words: readonly (readonly [ObjectionCategory, string])[] = [
  [
    'PRICE',
    String.raw`\m(pric(e|es|ing|ey)|expensive|costs?|costly|budgets?|afford|discounts?|cheaper|fees?|too much money)\M`,
  ],
  ['INTEGRATION', String.raw`\m(integrat\w+|sync\w*|api|import|export|connect\w*|compatib\w+)\M`],
  [
    'SECURITY',
    String.raw`\m(secur\w+|privacy|compliance|soc ?2|gdpr|fair housing|fdcpa|audit\w*|legal|lawyers?|data protection)\M`,
  ],
  [
    'COMPETITOR',
    String.raw`\m(competitors?|already (use|using|have|work with)|happy with|switch(ing)? (from|away)|other vendors?|alternatives?)\M`,
  ],
  [
    'TIMING',
    String.raw`\m(not (now|yet|ready)|next (year|quarter|month)|timing|too (early|soon|late)|later|busy|no time|wait until|priorit\w+)\M`,
  ],
  [
    'EFFORT',
    String.raw`\m(migrat\w+|training|train|onboard\w*|implement\w+|roll ?out|complicated|complex|too hard|effort|learning curve|adopt\w*|change management|set ?up)\M`,
  ],
  [
    'AUTHORITY',
    String.raw`\m(board|my boss|approv\w+|sign[- ]?off|decision is not|not my decision|committee|owners? (have|has|must|would|need)|procurement)\M`,
  ],
  [
    'FEATURE',
    String.raw`\m(missing|lacks?|does ?n.t (do|have|support|work)|do not (have|support)|can.?not|can.t|no way to|limited|limitations?|features?)\M`,
  ],
  [
    'NEED',
    String.raw`\m((do not|don.t|doesn.t) (need|see|want|make sense|really)|no need|not (interested|convinced|sure|worth)|why (would|should))\M`,
  ],
];

/** SQL for the category of an objection by the words of its sentence. */
export const objectionCategory = (sentence: Sql): Sql =>
  sql`case ${sql.join(
    words.map(([category, pattern]) => sql`when ${sentence} ~* ${sql.lit(pattern)} then ${sql.lit(category)}`),
    sql` `,
  )} else 'OTHER' end`;

const names: Readonly<Record<ObjectionCategory, string>> = {
  PRICE: 'the price',
  COMPETITOR: 'another vendor',
  INTEGRATION: 'integrations',
  SECURITY: 'security and law',
  TIMING: 'the timing',
  EFFORT: 'the effort of the change',
  AUTHORITY: 'who decides',
  FEATURE: 'what the product does',
  NEED: 'the need',
  OTHER: 'our offer',
};

/** Names what an objection of a category is about, in a sentence. */
export const categoryInWords = (category: ObjectionCategory): string => names[category];
