import { answersKnownAfterDays, askedMessages } from '../sources/asked-messages.ts';
import { calls } from '../sources/calls.ts';
import { interactions } from '../sources/interactions.ts';
import { keptAccounts, keptKnownAfterDays } from '../sources/kept-accounts.ts';
import { responses } from '../sources/responses.ts';
import { type MetricDefinition, ofAccounts, ofInteractions, ofSource } from './definition.ts';

const owner = 'Customer success';

/** How customers fare: mood, answers, escalations, and whether they stay. */
export const health: readonly MetricDefinition[] = [
  ...ofSource('Customer health', { source: calls, dimensions: [...ofAccounts, 'EMPLOYEE', 'DEAL'] }, [
    {
      name: 'CALL_SENTIMENT',
      title: 'Sentiment in calls',
      unit: 'SCORE',
      formula: 'Mean of the customer’s sentiment in calls, -1 to 1; within a call, sentences count by their words.',
      owner,
      sum: 'sentiment',
      per: 'rated',
    },
  ]),
  ...ofSource('Customer health', { source: interactions, dimensions: ofInteractions }, [
    {
      name: 'WRITTEN_SENTIMENT',
      title: 'Sentiment in writing',
      unit: 'SCORE',
      formula: 'Mean sentiment of the messages, e-mails and tickets that customers wrote, -1 to 1.',
      owner,
      sum: 'written_sentiment',
      per: 'written_rated',
    },
    {
      name: 'SUPPORT_SENTIMENT',
      title: 'Sentiment in support',
      unit: 'SCORE',
      formula: 'Mean sentiment of tickets, and of what customers wrote in channels for support, -1 to 1.',
      owner,
      sum: 'support_sentiment',
      per: 'support_rated',
    },
    {
      name: 'NEGATIVE_SHARE',
      title: 'Negative interactions',
      unit: 'RATIO',
      formula:
        'Interactions in which the customer’s sentiment is below -0.2, divided by those in which it is known. In a call, their side counts; what our people wrote, noted or said among each other is left out.',
      owner,
      sum: 'negative',
      per: 'rated',
    },
    {
      name: 'ESCALATIONS',
      title: 'Escalations',
      unit: 'COUNT',
      formula:
        'Interactions in which a customer asks for an escalation. What our people wrote, noted or said among each other is left out.',
      owner,
      sum: 'escalations',
    },
    {
      name: 'ESCALATION_RATE',
      title: 'Escalation rate',
      unit: 'RATIO',
      formula:
        'Interactions in which a customer asks for an escalation, divided by interactions without our own words.',
      owner,
      sum: 'escalations',
      per: 'theirs',
    },
    {
      name: 'INTERACTIONS',
      title: 'Interactions',
      unit: 'COUNT',
      formula:
        'Calls, messages, e-mails, meetings, notes, tasks and tickets. Internal ones count if they are about an account.',
      owner,
      sum: 'interactions',
    },
  ]),
  ...ofSource('Customer health', { source: responses, dimensions: [...ofAccounts, 'EMPLOYEE', 'SOURCE', 'DEAL'] }, [
    {
      name: 'RESPONSE_TIME',
      title: 'Response time',
      unit: 'HOURS',
      formula:
        'Mean time from a customer’s first message or e-mail without an answer in a thread to our next one there. Counts on the day of the question; those without an answer do not count.',
      owner,
      sum: 'seconds',
      per: 'answered',
      scale: 3600,
    },
    {
      name: 'ANSWERED_WITHIN_DAY',
      title: 'Answered within a day',
      unit: 'RATIO',
      formula: 'Customers’ questions in threads that we answered within 24 hours, divided by all of them.',
      owner,
      sum: 'within_day',
      per: 'questions',
    },
    {
      name: 'ANSWER_RATE',
      title: 'Answer rate',
      unit: 'RATIO',
      formula: 'Customers’ questions in threads that we answered at any time, divided by all of them.',
      owner,
      sum: 'answered',
      per: 'questions',
    },
  ]),
  ...ofSource(
    'Customer health',
    {
      source: askedMessages,
      dimensions: [...ofAccounts, 'EMPLOYEE', 'SOURCE', 'DEAL'],
      knownAfterDays: answersKnownAfterDays,
    },
    [
      {
        name: 'UNANSWERED_MESSAGES',
        title: 'Unanswered messages',
        unit: 'COUNT',
        formula:
          'Messages and e-mails of customers with an account that ask for something or complain, and that nobody of ours answered within 24 hours. An answer is a message or e-mail of ours in the thread, or a call or meeting with the account; outside of a thread it is any message or e-mail of ours to the account. Texts in languages that are not analysed do not count.',
        owner,
        sum: 'unanswered',
        records: 'messages',
      },
      {
        name: 'UNANSWERED_RATE',
        title: 'Share of unanswered messages',
        unit: 'RATIO',
        formula:
          'Unanswered messages, as above, divided by all messages and e-mails of customers with an account that ask for something or complain.',
        owner,
        sum: 'unanswered',
        per: 'messages',
      },
    ],
  ),
  ...ofSource('Customer health', { source: keptAccounts, dimensions: ofAccounts, knownAfterDays: keptKnownAfterDays }, [
    {
      name: 'RETENTION',
      title: 'Customers still in contact within 90 days',
      unit: 'RATIO',
      formula:
        'Customers that we were in contact with in a month and again within 90 days after it, divided by customers that we were in contact with in the month. A customer is an account that has won a deal by the end of the month. Contact is a call, a meeting, or a message, e-mail or ticket of the customer; our own messages, notes and tasks are none. Each month counts on its first day, from 121 days after it.',
      owner,
      sum: 'kept',
      per: 'accounts',
    },
  ]),
];
