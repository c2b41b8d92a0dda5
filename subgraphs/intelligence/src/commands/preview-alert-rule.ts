import type { EntityManager } from '@sophia/database';
import { type Preview, previewRule } from '../alerting/preview.ts';
import { enabledRules, keywordsOf } from '../alerting/rules-of.ts';
import { type AlertRuleUserError, accountProblems } from './alert-rule-input.ts';
import type { Actor } from './change-alert.ts';
import { type NewAlertRule, problemsOfNew, ruleOf } from './create-alert-rule.ts';

export interface PreviewOutcome {
  readonly preview: Preview | null;
  readonly userErrors: AlertRuleUserError[];
}

/** Tells what a rule would have raised in the past. Changes nothing. */
export async function previewAlertRule(
  em: EntityManager,
  tenant: string,
  actor: Actor,
  input: NewAlertRule,
): Promise<PreviewOutcome> {
  const wrong = problemsOfNew(input);
  const userErrors =
    wrong.length > 0 ? wrong : [...(await accountProblems(em, input)), ...(await keywordProblems(em, input))];
  if (userErrors.length > 0) return { preview: null, userErrors };
  return { preview: await previewRule(em, ruleOf(tenant, actor, input), actor.now), userErrors };
}

/** Texts are searched for the keywords of rules when they are analysed, so that only these have a past. */
async function keywordProblems(em: EntityManager, { keywords }: NewAlertRule): Promise<AlertRuleUserError[]> {
  if (keywords == null || keywords.length === 0) return [];
  const known = new Set(keywordsOf(await enabledRules(em)));
  const unknown = keywords.filter((word) => !known.has(word.trim().toLowerCase()));
  return unknown.map((word) => ({
    code: 'INVALID',
    message: `No text has been searched for "${word}" yet: only keywords of existing rules have a preview.`,
    field: ['input', 'keywords'],
  }));
}
