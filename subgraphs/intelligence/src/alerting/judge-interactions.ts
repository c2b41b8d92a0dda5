import { type EntityManager, query, sql } from '@sophia/database';
import type { Evidence } from '../entities/alert.ts';
import type { AlertRuleRow } from '../entities/alert-rule.ts';
import type { InteractionAnalysisRow } from '../entities/interaction-analysis.ts';
import { isOurOwn, ourOwnWords } from '../store/our-own-words.ts';
import type { Candidate } from './candidate.ts';

const hour = 3_600_000;

interface Seen {
  readonly interaction: InteractionAnalysisRow;
  readonly account: string;
}

type Judge = (rule: AlertRuleRow, seen: Seen) => Candidate[];

const judges: Partial<Record<AlertRuleRow['kind'], Judge>> = {
  ESCALATION: (rule, { interaction, account }) =>
    interaction.escalation === true && !isOurOwn(interaction)
      ? [
          candidate(
            rule,
            interaction,
            'escalation',
            `Escalation at ${account}`,
            `${inWords(interaction)} asks for escalation.`,
            interaction.title,
          ),
        ]
      : [],
  COMPETITOR_NAMED: (rule, { interaction, account }) =>
    interaction.competitors.map((name) =>
      candidate(
        rule,
        interaction,
        `competitor:${name}`,
        `${account} mentioned ${name}`,
        `${name} was mentioned in ${inWords(interaction)}.`,
        interaction.title,
      ),
    ),
  COMPLIANCE_FLAG: (rule, { interaction, account }) =>
    interaction.complianceFlags.map((flag) =>
      candidate(
        rule,
        interaction,
        `compliance:${flag.topic}`,
        `${flag.regulation === 'FDCPA' ? 'FDCPA' : 'Fair Housing'} flag: ${flag.topic}`,
        `A sentence in ${inWords(interaction)} with ${account} may break the law. Please review it.`,
        flag.sentence,
      ),
    ),
  KEYWORD_NAMED: (rule, { interaction, account }) =>
    rule.keywords
      .filter((word) => interaction.keywords.includes(word.toLowerCase()))
      .map((word) =>
        candidate(
          rule,
          interaction,
          `keyword:${word.toLowerCase()}`,
          `"${word}" at ${account}`,
          `"${word}" was mentioned in ${inWords(interaction)}.`,
          interaction.title,
        ),
      ),
};

/** Returns what the rules match in interactions that were just analysed or just added to an account. */
export function judgeInteractions(
  rules: readonly AlertRuleRow[],
  interactions: readonly InteractionAnalysisRow[],
  accountNames: ReadonlyMap<string, string>,
  now: Date,
): Candidate[] {
  return interactions.flatMap((interaction) =>
    rules
      .filter((rule) => applies(rule, interaction, now))
      .flatMap(
        (rule) =>
          judges[rule.kind]?.(rule, { interaction, account: nameOf(interaction.accountId ?? null, accountNames) }) ??
          [],
      ),
  );
}

/** Returns a candidate for each account with at least `threshold` negative interactions within the rule's window. */
export async function judgeNegativity(
  em: EntityManager,
  rules: readonly AlertRuleRow[],
  interactions: readonly InteractionAnalysisRow[],
  accountNames: ReadonlyMap<string, string>,
  now: Date,
): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  for (const rule of rules.filter(({ kind, threshold }) => kind === 'NEGATIVE_SENTIMENT_SPIKE' && threshold !== null)) {
    const concerned = interactions.filter((interaction) => applies(rule, interaction, now) && isNegative(interaction));
    const counts = await negativeCounts(
      em,
      concerned.flatMap(({ accountId }) => accountId ?? []),
      rule.windowHours,
      now,
    );
    const threshold = rule.threshold ?? 0;
    for (const interaction of concerned) {
      const negative = counts.get(interaction.accountId ?? '') ?? 0;
      if (negative < threshold) continue;
      const account = nameOf(interaction.accountId ?? null, accountNames);
      const period = `the last ${Math.round(rule.windowHours / 24)} days`;
      const message = `${negative} interactions in ${period} sound negative, most recently ${inWords(interaction)}.`;
      const seen = candidate(rule, interaction, 'negativity', `${account} sounds unhappy`, message, interaction.title);
      candidates.push({ ...seen, evidence: { ...seen.evidence, value: negative, threshold } });
    }
  }
  return candidates;
}

const isNegative = (interaction: InteractionAnalysisRow): boolean =>
  !isOurOwn(interaction) && interaction.sentiment != null && interaction.sentiment < -0.2;

async function negativeCounts(
  em: EntityManager,
  accountIds: readonly string[],
  windowHours: number,
  now: Date,
): Promise<Map<string, number>> {
  if (accountIds.length === 0) return new Map();
  const rows = await query<{ account_id: string; negative: number }>(
    em,
    sql`select account_id, count(*)::int as negative from intelligence.interaction_analyses
     where account_id = any(${accountIds}::uuid[]) and sentiment < -0.2 and not (${ourOwnWords('interaction_analyses')})
       and occurred_at between ${now.toISOString()}::timestamptz - make_interval(hours => ${windowHours})
         and ${now.toISOString()}::timestamptz
     group by account_id`,
  );
  return new Map(rows.map((row) => [row.account_id, row.negative]));
}

/** Matches only interactions of an account, because nobody acts on others. Compliance rules match every interaction. */
function applies(rule: AlertRuleRow, { accountId, occurredAt }: InteractionAnalysisRow, now: Date): boolean {
  const age = now.getTime() - occurredAt.getTime();
  if (age < 0 || age > rule.windowHours * hour) return false;
  if (rule.accountIds.length > 0) return accountId != null && rule.accountIds.includes(accountId);
  return accountId != null || rule.kind === 'COMPLIANCE_FLAG';
}

/**
 * Creates a candidate. Its cause is the account, so that an account has one alert for a cause. For compliance it is the
 * interaction, because a person judges each sentence, and the account may still change.
 */
function candidate(
  rule: AlertRuleRow,
  interaction: InteractionAnalysisRow,
  cause: string,
  title: string,
  message: string,
  text: string,
): Candidate {
  const evidence: Evidence = {
    occurredAt: interaction.occurredAt.toISOString(),
    text: text.slice(0, 500),
    value: null,
    threshold: null,
    interactionId: interaction.interactionId,
  };
  const accountId = interaction.accountId ?? null;
  return {
    rule,
    cause: `${rule.kind === 'COMPLIANCE_FLAG' ? interaction.interactionId : accountId}:${cause}`,
    title,
    message,
    evidence,
    accountId,
    interactionId: interaction.interactionId,
  };
}

export const nameOf = (accountId: string | null, names: ReadonlyMap<string, string>): string =>
  accountId === null ? 'no account' : (names.get(accountId) ?? 'an account');

const nouns: Readonly<Record<string, string>> = {
  CALL: 'the call',
  MESSAGE: 'a message',
  EMAIL: 'an e-mail',
  MEETING: 'the meeting',
  NOTE: 'a note',
  TASK: 'a task',
  TICKET: 'a ticket',
};

function inWords({ kind, title, occurredAt }: InteractionAnalysisRow): string {
  const what =
    kind === 'CALL' || kind === 'MEETING' || kind === 'TICKET'
      ? `${nouns[kind]} "${title}"`
      : (nouns[kind] ?? 'an interaction');
  return `${what} of ${occurredAt.toISOString().slice(0, 10)}`;
}
