import { type Sql, sql } from '@sophia/database';

/** Departments by words of titles, as PostgreSQL's regular expressions. The first match counts. */
const departments: readonly (readonly [string, string])[] = [
  ['FINANCE', String.raw`\m(cfo|financ\w*|account(ing|ant)|controller|treasur\w*|billing|collections?)\M`],
  ['IT', String.raw`\m(cio|cto|ciso|it|information|technolog\w*|systems?|software|data|security)\M`],
  ['LEGAL', String.raw`\m(legal|counsel|compliance|risk|attorney)\M`],
  ['PROCUREMENT', String.raw`\m(procurement|purchasing|buyer|sourcing|vendor)\M`],
  ['MARKETING', String.raw`\m(cmo|marketing|brand|communications?)\M`],
  ['LEASING', String.raw`\m(leasing|sales|resident\w*|tenant)\M`],
  ['PEOPLE', String.raw`\m(chro|hr|human resources|people|talent|training)\M`],
  [
    'OPERATIONS',
    String.raw`\m(coo|operations?|propert(y|ies)|asset|portfolio|community|regional|facilit\w+|maintenance|site)\M`,
  ],
];

/** SQL for the department of a title; null without a title, OTHER if no word tells. */
export const departmentOf = (title: Sql): Sql =>
  sql`case when ${title} is null then null ${sql.join(
    departments.map(([name, pattern]) => sql`when ${title} ~* ${sql.lit(pattern)} then ${sql.lit(name)}`),
    sql` `,
  )} else 'OTHER' end`;

/**
 * SQL for a persona: the decision role if one is known, else seniority and department by the title, such as
 * "VP, FINANCE"; null for people of whom neither is known.
 */
export const personaOf = (role: Sql, seniority: Sql, department: Sql): Sql =>
  sql`coalesce(${role}, nullif(concat_ws(', ', nullif(${seniority}, 'OTHER'), nullif(${department}, 'OTHER')), ''),
    case when ${department} is not null then 'OTHER' end)`;
