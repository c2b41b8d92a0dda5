import { closedDeals, openedDeals } from '../sources/deals.ts';
import { followUpDays, followUps } from '../sources/follow-ups.ts';
import { pipeline } from '../sources/pipeline.ts';
import { slipKnownAfterDays, slips } from '../sources/slips.ts';
import { type MetricDefinition, ofAccounts, ofSource } from './definition.ts';

const owner = 'Sales operations';
const ofDeals = [...ofAccounts, 'EMPLOYEE', 'PRODUCT'] as const;

/** How deals come, move and end. The employee of a deal is its owner. */
export const sales: readonly MetricDefinition[] = [
  ...ofSource('Sales performance', { source: closedDeals, dimensions: ofDeals }, [
    {
      name: 'WIN_RATE',
      title: 'Win rate',
      unit: 'RATIO',
      formula: 'Deals won, divided by deals won or lost, on the day that they closed.',
      owner,
      sum: 'won',
      per: 'closed',
    },
    {
      name: 'DEALS_WON',
      title: 'Deals won',
      unit: 'COUNT',
      formula: 'Deals won, on the day that they closed.',
      owner,
      sum: 'won',
    },
    {
      name: 'DEALS_LOST',
      title: 'Deals lost',
      unit: 'COUNT',
      formula: 'Deals lost, on the day that they closed.',
      owner,
      sum: 'lost',
    },
    {
      name: 'WON_VALUE',
      title: 'Value won',
      unit: 'CURRENCY',
      formula: 'Sum of the amounts of the deals won, on the day that they closed.',
      owner,
      sum: 'won_amount',
      records: 'won',
    },
    {
      name: 'LOST_VALUE',
      title: 'Value lost',
      unit: 'CURRENCY',
      formula: 'Sum of the amounts of the deals lost, on the day that they closed.',
      owner,
      sum: 'lost_amount',
      records: 'lost',
    },
    {
      name: 'AVERAGE_WON_VALUE',
      title: 'Average deal',
      unit: 'CURRENCY',
      formula: 'Mean amount of the deals won that have an amount, on the day that they closed.',
      owner,
      sum: 'won_amount',
      per: 'priced_won',
    },
    {
      name: 'SALES_CYCLE',
      title: 'Sales cycle',
      unit: 'DAYS',
      formula: 'Mean time from the opening to the closing of the deals won whose source dates both.',
      owner,
      sum: 'won_days',
      per: 'timed_won',
    },
  ]),
  ...ofSource('Sales performance', { source: openedDeals, dimensions: ofDeals }, [
    {
      name: 'DEALS_OPENED',
      title: 'Deals opened',
      unit: 'COUNT',
      formula: 'Deals opened, on that day; without a date, on the day that we first knew of them.',
      owner,
      sum: 'opened',
    },
    {
      name: 'OPENED_VALUE',
      title: 'Value opened',
      unit: 'CURRENCY',
      formula: 'Sum of the present amounts of the deals opened, on that day.',
      owner,
      sum: 'amount',
      records: 'opened',
    },
  ]),
  ...ofSource('Sales performance', { source: pipeline, dimensions: [...ofAccounts, 'EMPLOYEE', 'STAGE'] }, [
    {
      name: 'OPEN_DEALS',
      title: 'Open deals',
      unit: 'COUNT',
      formula: 'Deals open at the end of the range.',
      owner,
      sum: 'deals',
      isState: true,
    },
    {
      name: 'PIPELINE',
      title: 'Pipeline',
      unit: 'CURRENCY',
      formula: 'Sum of the amounts of the deals open at the end of the range, as they were recorded then.',
      owner,
      sum: 'amount',
      records: 'deals',
      isState: true,
    },
    {
      name: 'PIPELINE_CHANGE',
      title: 'Change of the pipeline',
      unit: 'CURRENCY',
      formula: 'Amounts of deals that opened, less those that closed, and changes of amounts in between.',
      owner,
      sum: 'amount',
      records: 'changes',
    },
    {
      name: 'PIPELINE_OPENED',
      title: 'New in the pipeline',
      unit: 'CURRENCY',
      formula:
        'Amounts of the deals that opened, as they were opened. A deal that was closed and is open again counts.',
      owner,
      sum: 'opened_amount',
      records: 'opened',
    },
    {
      name: 'PIPELINE_MOVED_IN',
      title: 'Moved in',
      unit: 'CURRENCY',
      formula:
        'Amounts of the open deals that came from another stage, owner or currency. In total it is what moved out, unless the currency changed.',
      owner,
      sum: 'moved_in_amount',
      records: 'moved_in',
    },
    {
      name: 'PIPELINE_MOVED_OUT',
      title: 'Moved out',
      unit: 'CURRENCY',
      formula: 'Amounts of the open deals that went to another stage, owner or currency, in the stage that they left.',
      owner,
      sum: 'moved_out_amount',
      records: 'moved_out',
    },
    {
      name: 'PIPELINE_REVALUED',
      title: 'Changed amounts',
      unit: 'CURRENCY',
      formula: 'Differences of the amounts of open deals, less where an amount was cut.',
      owner,
      sum: 'revalued_amount',
      records: 'revalued',
    },
    {
      name: 'PIPELINE_WON',
      title: 'Won from the pipeline',
      unit: 'CURRENCY',
      formula: 'Amounts of the deals that were won, as they last were while open, in the stage that they were in.',
      owner,
      sum: 'won_amount',
      records: 'won',
    },
    {
      name: 'PIPELINE_LOST',
      title: 'Lost from the pipeline',
      unit: 'CURRENCY',
      formula: 'Amounts of the deals that were lost, as they last were while open, in the stage that they were in.',
      owner,
      sum: 'lost_amount',
      records: 'lost',
    },
  ]),
  ...ofSource(
    'Sales performance',
    { source: slips, dimensions: [...ofAccounts, 'EMPLOYEE', 'STAGE'], knownAfterDays: slipKnownAfterDays },
    [
      {
        name: 'PIPELINE_SLIPPED',
        title: 'Slipped',
        unit: 'CURRENCY',
        formula:
          'Amounts of the open deals whose expected day of closing passed, or was moved later. They stay in the pipeline; a deal counts each time.',
        owner,
        sum: 'amount',
        records: 'slips',
      },
    ],
  ),
  ...ofSource(
    'Sales performance',
    { source: followUps, dimensions: [...ofAccounts, 'EMPLOYEE'], knownAfterDays: followUpDays },
    [
      {
        name: 'FOLLOW_UP_RATE',
        title: 'Calls followed up',
        unit: 'RATIO',
        formula:
          'Calls with an account after which we wrote a message or e-mail to it within 48 hours, divided by all calls with accounts. Counts two days after the call.',
        owner,
        sum: 'followed',
        per: 'calls',
      },
      {
        name: 'FOLLOW_UP_TIME',
        title: 'Time to follow up',
        unit: 'HOURS',
        formula:
          'Mean time from the beginning of a call to our first message or e-mail to the account within 48 hours.',
        owner,
        sum: 'seconds',
        per: 'followed',
        scale: 3600,
      },
      {
        name: 'COORDINATION_RATE',
        title: 'Coordination after calls',
        unit: 'RATIO',
        formula:
          'Calls with an account that our people talked about among each other within 48 hours, in what is linked to the account, divided by all calls with accounts. Counts two days after the call.',
        owner,
        sum: 'coordinated',
        per: 'calls',
      },
    ],
  ),
  ...ofSource('Sales performance', { source: followUps, dimensions: ofAccounts }, [
    {
      name: 'COLLABORATION',
      title: 'Our people in a call',
      unit: 'COUNT',
      formula: 'Mean number of our people in the calls with accounts in which we know one of them.',
      owner,
      sum: 'employees',
      per: 'staffed',
    },
  ]),
];
