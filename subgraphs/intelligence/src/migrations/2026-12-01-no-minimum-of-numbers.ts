import { defineMigration } from '@sophia/database';

/** Metrics that are numbers, no ratios, when this was written. */
const numbers =
  `ESCALATIONS INTERACTIONS DEALS_WON DEALS_LOST WON_VALUE LOST_VALUE DEALS_OPENED OPENED_VALUE OPEN_DEALS PIPELINE
  PIPELINE_CHANGE TICKETS_OPENED TICKETS_RESOLVED HANDOFFS CALLS CALL_OBJECTIONS COMPETITOR_MENTIONS SOFTWARE_MENTIONS TOPIC_MENTIONS
  OBJECTIONS PAIN_POINTS FEATURE_REQUESTS BUYING_SIGNALS COMPLIANCE_FLAGS`.split(/\s+/u);

/** Rules about a number itself have no minimum count, which they never read. */
export const noMinimumOfNumbers = defineMigration('2026-12-01-no-minimum-of-numbers', (sql) => {
  sql(`
    update intelligence.alert_rules set minimum_count = null
      where kind in ('METRIC_ABOVE', 'METRIC_BELOW') and metric ->> 'name' in (${numbers.map((name) => `'${name}'`).join(', ')});
  `);
});
