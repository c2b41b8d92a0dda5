import { callObjections } from '../sources/call-objections.ts';
import { calls } from '../sources/calls.ts';
import { type MetricDefinition, ofAccounts, ofSource } from './definition.ts';

const owner = 'Sales enablement';

/** How people lead calls. The employee of a call is its host. */
export const coaching: readonly MetricDefinition[] = [
  ...ofSource('Coaching', { source: calls, dimensions: [...ofAccounts, 'EMPLOYEE', 'DEAL', 'CALL_KIND'] }, [
    { name: 'CALLS', title: 'Calls', unit: 'COUNT', formula: 'Recorded calls.', owner, sum: 'calls' },
    {
      name: 'CALL_LENGTH',
      title: 'Call length',
      unit: 'MINUTES',
      formula: 'Mean length of a recorded call.',
      owner,
      sum: 'seconds',
      per: 'calls',
      scale: 60,
    },
    {
      name: 'TALK_RATIO',
      title: 'Talk ratio',
      unit: 'RATIO',
      formula:
        'Time that our people spoke, divided by the time that they and the others spoke, over all calls together.',
      owner,
      sum: 'our_ms',
      per: 'both_ms',
      records: 'talked',
    },
    {
      name: 'QUESTIONS_PER_CALL',
      title: 'Questions per call',
      unit: 'COUNT',
      formula: 'Question marks in what our people said, divided by the calls with a transcript.',
      owner,
      sum: 'questions',
      per: 'heard',
    },
    {
      name: 'LONGEST_MONOLOGUE',
      title: 'Longest monologue',
      unit: 'MINUTES',
      formula: 'Mean, over calls, of the longest time that one of our people spoke without a break.',
      owner,
      sum: 'monologue_ms',
      per: 'monologues',
      scale: 60_000,
    },
    {
      name: 'SPEAKER_CHANGES',
      title: 'Changes of speaker',
      unit: 'COUNT',
      formula: 'Times that the speaker changed, divided by the calls with a transcript.',
      owner,
      sum: 'switches',
      per: 'heard',
    },
    {
      name: 'NEXT_STEP_RATE',
      title: 'Calls with next steps',
      unit: 'RATIO',
      formula: 'Calls in which something to do was agreed, divided by the calls with an analysis.',
      owner,
      sum: 'with_next_steps',
      per: 'analysed',
    },
    {
      name: 'OBJECTION_RATE',
      title: 'Calls with objections',
      unit: 'RATIO',
      formula: 'Calls with an objection, divided by the calls with an analysis.',
      owner,
      sum: 'with_objections',
      per: 'analysed',
    },
    {
      name: 'PRICING_OBJECTION_RATE',
      title: 'Calls with objections to the price',
      unit: 'RATIO',
      formula: 'Calls with an objection to the price, divided by the calls with an analysis.',
      owner,
      sum: 'with_pricing_objections',
      per: 'analysed',
    },
  ]),
  ...ofSource(
    'Coaching',
    { source: callObjections, dimensions: [...ofAccounts, 'EMPLOYEE', 'DEAL', 'CALL_KIND', 'OBJECTION_CATEGORY'] },
    [
      {
        name: 'CALL_OBJECTIONS',
        title: 'Objections in calls',
        unit: 'COUNT',
        formula: 'Objections of customers in recorded calls. A call may have several.',
        owner,
        sum: 'objections',
      },
      {
        name: 'OBJECTION_HANDLING',
        title: 'Objections answered',
        unit: 'RATIO',
        formula:
          'Objections of customers in recorded calls that our people answered and the customer then agreed, divided by all objections of customers in recorded calls.',
        owner,
        sum: 'answered',
        per: 'objections',
      },
    ],
  ),
];
