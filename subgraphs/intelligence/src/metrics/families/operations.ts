import { dueTasks, tickets } from '../sources/activities.ts';
import { handoffs } from '../sources/handoffs.ts';
import { interactions } from '../sources/interactions.ts';
import { outreach } from '../sources/outreach.ts';
import { ownTexts } from '../sources/own-texts.ts';
import { type MetricDefinition, ofAccounts, ofInteractions, ofSource } from './definition.ts';

const owner = 'Support operations';
const dimensions = [...ofAccounts, 'EMPLOYEE', 'SOURCE'] as const;

/** How work gets done. */
export const operations: readonly MetricDefinition[] = [
  ...ofSource('Operations', { source: tickets, dimensions }, [
    {
      name: 'TICKETS_OPENED',
      title: 'Tickets opened',
      unit: 'COUNT',
      formula: 'Tickets, on the day that they were opened.',
      owner,
      sum: 'opened',
    },
    {
      name: 'TICKETS_RESOLVED',
      title: 'Tickets resolved',
      unit: 'COUNT',
      formula: 'Tickets that we knew open, on the day that we heard they were done.',
      owner,
      sum: 'resolved',
    },
    {
      name: 'RESOLUTION_TIME',
      title: 'Resolution time',
      unit: 'HOURS',
      formula:
        'Mean time from the opening of a ticket to the time that we heard it was done, on that day. Sources do not date the end, so tickets that we never knew open are left out.',
      owner,
      sum: 'seconds',
      per: 'resolved',
      scale: 3600,
    },
  ]),
  ...ofSource('Operations', { source: dueTasks, dimensions, knownAfterDays: 1 }, [
    {
      name: 'TASKS_IN_TIME',
      title: 'Tasks done in time',
      unit: 'RATIO',
      formula: 'Tasks that were done at their deadline, divided by those that we knew before it, on its day.',
      owner,
      sum: 'in_time',
      per: 'due',
    },
  ]),
  ...ofSource('Operations', { source: interactions, dimensions: ofInteractions }, [
    {
      name: 'OUTBOUND_SHARE',
      title: 'Contact by us',
      unit: 'RATIO',
      formula: 'Outbound interactions, divided by inbound and outbound ones.',
      owner,
      sum: 'ours',
      per: 'directed',
    },
  ]),
  ...ofSource('Operations', { source: outreach, dimensions }, [
    {
      name: 'PROACTIVE_CONTACT',
      title: 'Proactive contact',
      unit: 'RATIO',
      formula:
        'Outbound interactions with an account that had not come to us in the 7 days before, divided by all outbound ones with accounts.',
      owner,
      sum: 'proactive',
      per: 'ours',
    },
  ]),
  ...ofSource('Operations', { source: ownTexts, dimensions: [...ofAccounts, 'EMPLOYEE', 'TOPIC'] }, [
    {
      name: 'KNOWLEDGE_REUSE',
      title: 'Knowledge reuse',
      unit: 'RATIO',
      formula:
        'Our messages and e-mails about a topic whose text we had sent before, word for word, divided by all of ours about a topic.',
      owner,
      sum: 'reused',
      per: 'texts',
    },
  ]),
  ...ofSource('Operations', { source: handoffs, dimensions: ofAccounts }, [
    {
      name: 'HANDOFFS',
      title: 'Hand-offs',
      unit: 'COUNT',
      formula:
        'Calls that were followed by talk with the customer in support within 48 hours, on the day of that talk.',
      owner,
      sum: 'handoffs',
    },
    {
      name: 'HANDOFF_QUALITY',
      title: 'Quality of hand-offs',
      unit: 'RATIO',
      formula: 'Mean quality of the hand-offs that have one, 0 to 1.',
      owner,
      sum: 'quality',
      per: 'rated',
    },
    {
      name: 'HANDOFF_TIME',
      title: 'Time to the hand-off',
      unit: 'HOURS',
      formula: 'Mean time from a call to the talk in support that followed it.',
      owner,
      sum: 'hours',
      per: 'handoffs',
    },
  ]),
];
