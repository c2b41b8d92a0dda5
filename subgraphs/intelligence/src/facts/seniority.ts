import { type Sql, sql } from '@sophia/database';

type Seniority = 'C_LEVEL' | 'VP' | 'DIRECTOR' | 'MANAGER' | 'OTHER';

/** Words of titles by level, the first match counts: a vice president is no president. */
const levels: readonly (readonly [Seniority, RegExp])[] = [
  // Who assists a chief is none, and who owns a product owns no company.
  ['OTHER', /\b(?:product|process|project|data|account) owner\b/u],
  ['OTHER', /\b(?:assistant|secretary|asistente|assistenz|assistentin)\b.{0,20}\b(?:to|of|de|der|des)\b/u],
  ['VP', /\b(?:s?vp|evp|avp|rvp|vice[ -]?president|vicepresidente|vicepresidenta)\b/u],
  [
    'C_LEVEL',
    /\b(?:c[efiotmprs]o|cro|cpo|chro|ciso|chief|president|presidenta?|founder|cofounder|owner|principal|managing (?:partner|director|member)|general partner|geschäftsführer(?:in)?|inhaber(?:in)?|vorstand|propietari[oa]|due[ñn][oa]|director general|directora general)(?=\P{L}|$)/u,
  ],
  ['DIRECTOR', /\b(?:director|directora|directeur|directrice|head of|head|leiter(?:in)?|leitung)(?=\P{L}|$)/u],
  ['MANAGER', /\b(?:manager|managerin|mgr|supervisor|superintendent|team lead|lead|gerente|responsable)(?=\P{L}|$)/u],
];

/** Title of one line; a longer text is no title. */
const longestTitle = 200;

/** Returns the level of a job title in English, Spanish or German; null without a title. */
export function seniorityOf(title: string | null): Seniority | null {
  const text = title?.slice(0, longestTitle).normalize('NFKC').toLowerCase().trim() ?? '';
  if (text === '') return null;
  return levels.find(([, words]) => words.test(text))?.[0] ?? 'OTHER';
}

/** True for a contact, in the row named `alias`, who decides on a purchase: by role, and by title if no role is known. */
export const isDecisionMaker = (alias: string): Sql =>
  sql`coalesce(
     ${sql.ref(`${alias}.decision_role`)} in ('DECISION_MAKER', 'ECONOMIC_BUYER'),
     ${sql.ref(`${alias}.seniority`)} in ('C_LEVEL', 'VP', 'DIRECTOR'),
     false)`;
