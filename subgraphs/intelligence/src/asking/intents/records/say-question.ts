import { listed } from '../../answers/format.ts';
import type { Bound, Names, RecordQuestion } from './question.ts';
import type { ActivityKind } from './subjects.ts';

const nounsOf: Readonly<Record<ActivityKind, string>> = {
  CALL: 'calls',
  EMAIL: 'e-mails',
  MEETING: 'meetings',
  MESSAGE: 'messages',
  TICKET: 'tickets',
  TASK: 'tasks',
};

const comparisons: Readonly<Record<Bound['comparison'], string>> = {
  '>': 'more than',
  '>=': 'at least',
  '<': 'less than',
  '<=': 'at most',
  '=': 'exactly',
};

/** Says what is counted, in words that an answer begins with. */
export function sayQuestion(question: RecordQuestion): string {
  const { subject, account, deal, activity, relation, titled, periodWords } = question;
  const said = ({ yes, no }: Names, before: string): string[] => [
    ...(yes.length > 0 ? [`${before} ${listed(yes.map(({ chosen }) => chosen.name))}`] : []),
    ...(no.length > 0 ? [`not ${before} ${listed(no.map(({ chosen }) => chosen.name))}`] : []),
  ];
  const bound = ({ comparison, value }: Bound) => `${comparisons[comparison]} ${value.toLocaleString('en-US')}`;
  const ofAccounts = [
    ...said(account.accounts, 'of'),
    ...said(account.segments, 'in'),
    ...said(account.regions, 'in'),
    ...said(account.industries, 'in'),
    ...said(account.software, 'on'),
    ...said(account.owners, question.isTeam && account.owners.yes.length > 0 ? 'of the team of' : 'of accounts of'),
    ...(account.place ? [`${account.place.isNot ? 'not ' : ''}in ${account.place.place.words}`] : []),
    ...account.numbers.map(({ number, bound: of }) => `with ${number.label.toLowerCase()} ${bound(of)}`),
  ];
  const dealWords = () =>
    [
      deal.isOverdue
        ? 'open deals past their close date'
        : `${deal.statuses.length > 0 ? `${listed(deal.statuses.map((each) => each.toLowerCase()))} ` : ''}deals`,
      ...(titled.length > 0 ? [`named “${titled.join(' ')}”`] : []),
      ...said(deal.owners, question.isTeam ? 'of the team of' : 'of'),
      ...said(deal.stages, 'in'),
      ...said(deal.products, 'of'),
      ...deal.amounts.map((each) => `with an amount ${bound(each)}`),
      ...(deal.opened ? ['opened'] : deal.closing ? ['with a close date'] : []),
      ...(deal.opened || deal.closing
        ? [`from ${(deal.opened ?? deal.closing)?.from} to ${(deal.opened ?? deal.closing)?.to}`]
        : []),
    ].join(' ');
  const activityWords = () =>
    [
      ...(activity.state ? [activity.state] : []),
      ...(activity.isToCome ? ['coming'] : []),
      ...(activity.isRecorded ? ['recorded'] : []),
      activity.kinds.length > 0 ? listed(activity.kinds.map((kind) => nounsOf[kind])) : 'interactions',
      ...(titled.length > 0 ? [`titled “${titled.join(' ')}”`] : []),
      ...said(activity.people, question.isTeam ? 'of the team of' : 'of'),
      ...(activity.contacts.length > 0 ? [`with ${listed(activity.contacts.map(({ chosen }) => chosen.name))}`] : []),
      ...(activity.due ? [`due from ${activity.due.from} to ${activity.due.to}`] : []),
      ...(activity.days ? [`from ${activity.days.from} to ${activity.days.to}`] : []),
    ].join(' ');
  const what = subject === 'ACCOUNT' ? 'accounts' : subject === 'DEAL' ? dealWords() : activityWords();
  const related = relation
    ? ` ${relation.count.comparison === '=' && relation.count.value === 0 ? 'without' : relation.count.comparison === '>=' && relation.count.value === 1 ? 'with' : `with ${bound(relation.count)}`} ${relation.subject === 'DEAL' ? dealWords() : activityWords()}`
    : '';
  const text = `${[what, ...ofAccounts].join(' ')}${related}`;
  return `${text[0]?.toUpperCase()}${text.slice(1)}${periodWords && !deal.closing && !deal.opened && !activity.days ? `, ${periodWords}` : ''}`;
}
