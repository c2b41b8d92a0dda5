import { accountFacts } from './account-facts.ts';
import { accountFindings } from './account-findings.ts';
import { accountOverview } from './account-overview.ts';
import { accounts } from './accounts/index.ts';
import { actionItems } from './action-items.ts';
import { alerts } from './alerts.ts';
import { battleCard } from './battle-card.ts';
import { calls } from './calls.ts';
import { channelMessages } from './channel-messages.ts';
import type { Intent } from './common/intent.ts';
import { accountsByContact } from './contact/accounts-by-contact.ts';
import { accountsWithout } from './contact/accounts-without.ts';
import { contacts } from './contacts.ts';
import { conversations } from './conversations.ts';
import { dealGroups } from './deal-groups.ts';
import { deals } from './deals.ts';
import { employees } from './employees.ts';
import { forecast } from './forecast.ts';
import { insights } from './insights.ts';
import { interactions } from './interactions.ts';
import { largeDeals } from './large-deals.ts';
import { lossReasons } from './loss-reasons.ts';
import { metricQuestion } from './metric/index.ts';
import { nextActions } from './next-actions.ts';
import { objectionGroups } from './objection-groups.ts';
import { records } from './records/index.ts';
import { reps } from './reps.ts';
import { risks } from './risks.ts';
import { saidAbout } from './said.ts';
import { scoreRanking } from './score-ranking.ts';
import { scores } from './scores.ts';
import { statements } from './statements.ts';
import { stuckDeals } from './stuck-deals.ts';
import { trends } from './trends.ts';

/** All kinds of questions. */
export const intents: readonly Intent[] = [
  metricQuestion,
  accountFacts,
  accountFindings,
  accountOverview,
  accounts,
  accountsWithout,
  accountsByContact,
  actionItems,
  alerts,
  battleCard,
  calls,
  channelMessages,
  contacts,
  conversations,
  dealGroups,
  deals,
  employees,
  forecast,
  insights,
  interactions,
  largeDeals,
  lossReasons,
  nextActions,
  objectionGroups,
  records,
  reps,
  risks,
  saidAbout,
  scoreRanking,
  scores,
  statements,
  stuckDeals,
  trends,
];
