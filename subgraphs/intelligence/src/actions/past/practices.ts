import { type Sql, sql } from '@sophia/database';
import { leastConfidence } from '../../common/least-confidence.ts';
import { isWithCustomer } from '../../facts/account-interactions.ts';
import { isRenewal } from '../../facts/deals-as-of.ts';
import { isOurContact } from '../../facts/our-contact.ts';
import { responseTimes } from '../../facts/response-times.ts';
import { isDecisionMaker } from '../../facts/seniority.ts';
import { contactsAsOf } from '../../facts/subjects-as-of.ts';
import { isHandled } from '../../objections/handled.ts';
import { customerFindings } from '../../said/customer-findings.ts';
import { mayBeTheirs, weToldThem } from '../../store/whose-words.ts';

/** Something that people do with deals, and that an action recommends. */
interface Practice {
  /** Deals with it, and those without it. */
  readonly done: string;
  readonly notDone: string;
  /**
   * Returns a select with the columns tenant_id, deal_id and done, of the deals to which it applies, from `closed`, the
   * deals that were closed before `at` since `from`. Only what happened while a deal was open counts.
   */
  deals(span: Span): Sql;
}

interface Span {
  readonly at: Sql;
  readonly from: Sql;
}

/** The conversations `i` with the account of the deal `d` while it was open. */
const whileOpen = sql`i.tenant_id = d.tenant_id and i.account_id = d.account_id
  and i.occurred_at >= d.opened_at and i.occurred_at < d.closed_at and i.kind in ('CALL', 'MEETING', 'MESSAGE', 'EMAIL')
  and ${isWithCustomer('i')}`;

/** We were in contact with the account after the words in the row `said`, within so many hours and before the close. */
const contactWithin = (hours: number): Sql => sql`exists (
  select from intelligence.interaction_analyses i
  where ${whileOpen} and i.occurred_at > said.occurred_at
    and i.occurred_at <= said.occurred_at + make_interval(hours => ${hours}::int) and ${isOurContact('i')})`;

/** Texts of deals that were open for longer than this began outside the span. */
const longestDealDays = 365;

/** What customers said while one of their deals was open; `done` says for each whether we did it. */
const eachTime = (said: Sql, done: Sql): Sql => sql`
  select d.tenant_id, d.deal_id, bool_and(${done}) as done
  from closed d join (${said}) said on said.tenant_id = d.tenant_id and said.account_id = d.account_id
    and said.occurred_at >= d.opened_at and said.occurred_at < d.closed_at
  group by d.tenant_id, d.deal_id`;

const texts = ({ at, from }: Span) => ({ from: sql`${from} - make_interval(days => ${longestDealDays})`, to: at });

export const practices = {
  ANSWERED_WITHIN_A_DAY: {
    done: 'We answered all their messages within a day',
    notDone: 'Some waited longer or got no answer',
    deals: (span) =>
      eachTime(
        sql`select w.*, w.asked_at as occurred_at from (${responseTimes(texts(span))}) w`,
        sql`coalesce(said.seconds <= 86400, false)`,
      ),
  },
  KEPT_PROMISES: {
    done: 'We were in contact by each day that we promised',
    notDone: 'Some promised day passed without contact',
    deals: (span) =>
      eachTime(
        sql`select i.tenant_id, i.account_id, i.occurred_at, f.due_date from intelligence.interaction_analyses i
          join intelligence.findings f on f.tenant_id = i.tenant_id and f.interaction_id = i.interaction_id
          left join intelligence.segment_analyses s on s.tenant_id = f.tenant_id and s.segment_id = f.segment_id
          where i.account_id is not null and i.occurred_at >= ${texts(span).from} and i.occurred_at < ${span.at}
            and f.kind = 'ACTION_ITEM' and f.owner in ('I', 'we') and f.confidence >= ${leastConfidence}
            and f.due_date >= (i.occurred_at at time zone 'UTC')::date and f.due_date < (${span.at} at time zone 'UTC')::date
            and ${weToldThem('i', 's')}`,
        sql`said.due_date >= (d.closed_at at time zone 'UTC')::date or exists (
          select from intelligence.interaction_analyses i where ${whileOpen} and ${isOurContact('i')}
            and i.occurred_at > said.occurred_at and i.occurred_at < (said.due_date + 1)::timestamp at time zone 'UTC')`,
      ),
  },
  HANDLED_OBJECTIONS: {
    done: 'We answered all objections',
    notDone: 'Some objection stayed without an answer',
    deals: (span) =>
      eachTime(
        sql`select * from (${customerFindings(['OBJECTION'], texts(span))}) o where o.kind <> 'TICKET' and o.confidence >= ${leastConfidence}`,
        isHandled('said'),
      ),
  },
  FOLLOWED_UP_INTEREST: {
    done: 'We came back within two days each time they showed interest',
    notDone: 'Some sign of interest stayed without a follow-up for two days',
    deals: (span) =>
      eachTime(
        sql`select * from (${customerFindings(['BUYING_SIGNAL'], texts(span))}) o where o.kind <> 'TICKET' and o.confidence >= ${leastConfidence}`,
        contactWithin(48),
      ),
  },
  SPOKE_AFTER_COMPETITOR: {
    done: 'We spoke in a call or meeting within two weeks after a competitor was named',
    notDone: 'No call or meeting followed within two weeks',
    deals: (span) =>
      eachTime(
        sql`select * from intelligence.interaction_analyses i where i.account_id is not null and i.competitors <> '{}'
          and i.occurred_at >= ${texts(span).from} and i.occurred_at < ${span.at} and ${mayBeTheirs('i')}`,
        sql`exists (select from intelligence.interaction_analyses i where ${whileOpen} and i.kind in ('CALL', 'MEETING')
          and i.occurred_at > said.occurred_at and i.occurred_at <= said.occurred_at + interval '14 days')`,
      ),
  },
  MET_DECISION_MAKER: {
    done: 'Somebody who decides took part',
    notDone: 'Nobody who decides took part, as far as we know',
    deals: ({ at }) => sql`
      select d.tenant_id, d.deal_id, bool_or(${isDecisionMaker('c')}) as done
      from closed d join intelligence.interaction_analyses i on ${whileOpen}
      cross join lateral unnest(i.contact_ids) person
      join (${contactsAsOf(at)}) c on c.contact_id = person
      group by d.tenant_id, d.deal_id`,
  },
  MET_SEVERAL_PEOPLE: {
    done: 'Two or more of their people took part',
    notDone: 'One of their people took part',
    deals: () => sql`
      select d.tenant_id, d.deal_id, count(distinct person) > 1 as done
      from closed d join intelligence.interaction_analyses i on ${whileOpen}
      cross join lateral unnest(i.contact_ids) person
      group by d.tenant_id, d.deal_id`,
  },
  SPOKE_EVERY_FORTNIGHT: {
    done: 'Never more than two weeks passed without contact',
    notDone: 'More than two weeks passed without contact',
    deals: () => sql`
      select tenant_id, deal_id, bool_and(gap <= interval '14 days') as done from (
        select d.tenant_id, d.deal_id,
          coalesce(lead(i.occurred_at) over (partition by d.tenant_id, d.deal_id order by i.occurred_at), d.closed_at)
            - i.occurred_at as gap
        from closed d join intelligence.interaction_analyses i on ${whileOpen}
      ) spoken group by tenant_id, deal_id`,
  },
  CALLED_BEFORE_RENEWAL: {
    done: 'We had a call or meeting in the 60 days before the renewal was decided',
    notDone: 'We had none',
    deals: () => sql`
      select d.tenant_id, d.deal_id, bool_or(coalesce(i.kind in ('CALL', 'MEETING')
        and i.occurred_at > d.closed_at - interval '60 days', false)) as done
      from closed d left join intelligence.interaction_analyses i on ${whileOpen}
      where ${isRenewal('d')} group by d.tenant_id, d.deal_id`,
  },
} as const satisfies Readonly<Record<string, Practice>>;

export type PracticeName = keyof typeof practices;
