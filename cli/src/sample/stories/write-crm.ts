import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isoDay } from '../days.ts';
import type { Activity, DealRecord, Records } from './records.ts';

/** Writes records as Salesforce exports them. */

type Value = string | number | boolean | null | undefined;
type Row = Readonly<Record<string, Value>>;

const instant = (time: Date): string => time.toISOString().replace('Z', '+0000');

const probabilities: Readonly<Record<string, number>> = {
  Prospecting: 5,
  Qualification: 10,
  'Needs Analysis': 25,
  'Proposal/Price Quote': 60,
  'Negotiation/Review': 80,
  'Closed Won': 100,
  'Closed Lost': 0,
};

export async function writeCrm(folder: string, records: Records, changedAt: Date): Promise<void> {
  const { accounts, deals, activities, cases, newMembers } = records;
  const stamp = { SystemModstamp: instant(changedAt) };
  const table = (name: string, rows: readonly Row[]) =>
    writeFile(join(folder, `${name}.csv`), csvOf(rows.map((row) => ({ ...row, ...stamp }))));

  await table(
    'User',
    newMembers.map(({ crmId, first, last, email, title, department, managerId }) => ({
      ...{ Id: crmId, Username: email, FirstName: first, LastName: last, Name: `${first} ${last}`, Email: email },
      ...{ Title: title, Department: department, IsActive: true, ManagerId: managerId, UserType: 'Standard' },
    })),
  );
  await table(
    'Account',
    accounts.map(({ crmId, name, since, ours, fields }) => ({
      ...{ Id: crmId, IsDeleted: false, Name: name, ...fields },
      ...{
        Description: 'Sample data: a company that does not exist.',
        OwnerId: ours[0]?.crmId,
        CreatedDate: instant(since),
      },
    })),
  );
  await table(
    'Contact',
    accounts.flatMap(({ crmId: AccountId, people, ours }) =>
      people.map(({ crmId, first, last, email, phone, title }) => ({
        ...{ Id: crmId, IsDeleted: false, AccountId, FirstName: first, LastName: last, Name: `${first} ${last}` },
        ...{ Email: email, Phone: phone, Title: title, OwnerId: ours[0]?.crmId },
        ...{ HasOptedOutOfEmail: false, DoNotCall: false },
      })),
    ),
  );
  await table('Opportunity', deals.map(opportunityOf));
  await table(
    'OpportunityHistory',
    deals.flatMap((deal) =>
      deal.stages.map(({ crmId, stage, at }) => ({
        ...{ Id: crmId, OpportunityId: deal.crmId, CreatedById: deal.owner.crmId, CreatedDate: instant(at) },
        ...{ StageName: stage, Amount: deal.amount.toFixed(2), Probability: probabilities[stage] },
        ...{ CloseDate: isoDay(deal.close), IsDeleted: false },
      })),
    ),
  );
  await table('Task', activities.filter(({ kind }) => kind !== 'meeting').map(taskOf));
  await table('Event', activities.filter(({ kind }) => kind === 'meeting').map(eventOf));
  await table(
    'Case',
    cases.map(({ crmId, number, account, by, owner, subject, text, priority, isEscalated, at, closedAt }) => ({
      ...{ Id: crmId, IsDeleted: false, CaseNumber: number, ContactId: by.crmId, AccountId: account.crmId },
      ...{ Subject: subject, Description: text, Status: closedAt ? 'Closed' : isEscalated ? 'Escalated' : 'Working' },
      ...{ Origin: 'Web', Priority: priority, IsClosed: closedAt !== null, ClosedDate: closedAt && instant(closedAt) },
      ...{ IsEscalated: isEscalated, OwnerId: owner.crmId, CreatedDate: instant(at) },
    })),
  );
}

function opportunityOf(deal: DealRecord): Row {
  const last = deal.stages.at(-1);
  const first = deal.stages[0];
  if (!first || !last) throw new Error(`${deal.name} has no stage`);
  const isWon = last.stage === 'Closed Won';
  const isClosed = isWon || last.stage === 'Closed Lost';
  return {
    ...{ Id: deal.crmId, IsDeleted: false, AccountId: deal.account.crmId, Name: deal.name, StageName: last.stage },
    ...{ Amount: deal.amount.toFixed(2), Probability: probabilities[last.stage], CloseDate: isoDay(deal.close) },
    ...{ Type: deal.type, NextStep: isClosed ? '' : deal.next, IsClosed: isClosed, IsWon: isWon },
    ForecastCategoryName: isWon ? 'Closed' : isClosed ? 'Omitted' : 'Pipeline',
    ...{ OwnerId: deal.owner.crmId, CurrencyIsoCode: 'USD', CreatedDate: instant(first.at) },
    LastModifiedDate: instant(last.at),
  };
}

/** Days before a task is due on which somebody wrote it down. */
const noticeDays = 5;
const dayMs = 86_400_000;

function taskOf({ crmId, kind, account, deal, by, with: who, subject, text, at, minutes, isOpen }: Activity): Row {
  const createdAt = new Date(at.getTime() - (kind === 'task' ? noticeDays * dayMs : 0));
  const prefix = kind === 'mail' ? 'Email: ' : kind === 'phone' ? 'Call: ' : '';
  return {
    ...{ Id: crmId, IsDeleted: false, WhoId: who.crmId, WhatId: deal?.crmId, AccountId: account.crmId },
    ...{ Subject: `${prefix}${subject}`, ActivityDate: isoDay(at), Status: isOpen ? 'Not Started' : 'Completed' },
    ...{ Priority: 'Normal', IsClosed: !isOpen, OwnerId: by.crmId, Description: text },
    TaskSubtype: kind === 'mail' ? 'Email' : kind === 'phone' ? 'Call' : 'Task',
    ...{
      CallDurationInSeconds: kind === 'phone' ? minutes * 20 : null,
      CallType: kind === 'phone' ? 'Outbound' : null,
    },
    ...{ CompletedDateTime: isOpen ? null : instant(at), CreatedDate: instant(createdAt) },
  };
}

function eventOf({ crmId, account, deal, by, with: who, subject, text, at, minutes }: Activity): Row {
  return {
    ...{
      Id: crmId,
      IsDeleted: false,
      WhoId: who.crmId,
      WhatId: deal?.crmId,
      AccountId: account.crmId,
      Subject: subject,
    },
    ...{ StartDateTime: instant(at), EndDateTime: instant(new Date(at.getTime() + minutes * 60_000)) },
    ...{ DurationInMinutes: minutes, Location: 'Video', OwnerId: by.crmId, Description: text },
    ...{ IsAllDayEvent: false, EventSubtype: 'Event', CreatedDate: instant(new Date(at.getTime() - 14 * dayMs)) },
  };
}

function csvOf(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(','));
  return [columns.join(','), ...lines, ''].join('\r\n');
}

function cell(value: Value): string {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
