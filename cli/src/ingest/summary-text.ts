import type { Finding, IngestSummary } from '@sophia/ingest';

const count = new Intl.NumberFormat('en-US');
const percent = new Intl.NumberFormat('en-US', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** Formats the summary of a load as lines for a terminal. */
export function summaryLines(summary: IngestSummary): string[] {
  const refused = summary.refused.reduce((sum, finding) => sum + finding.count, 0);
  const defects = summary.defects.reduce((sum, finding) => sum + finding.count, 0);
  const rows: [string, string][] = [
    ['new', count.format(summary.new)],
    ['changed', count.format(summary.changed)],
    ['unchanged', count.format(summary.unchanged)],
    ['refused', count.format(refused)],
    ['incomplete', count.format(defects)],
    ['data quality', summary.qualityScore === null ? 'nothing read' : percent.format(summary.qualityScore)],
  ];
  const width = Math.max(...rows.map(([, value]) => value.length));
  return [
    `${count.format(summary.records)} records in ${summary.seconds.toFixed(1)} s`,
    ...rows.map(([name, value]) => `  ${name.padEnd(12)}  ${value.padStart(width)}`),
    ...findingLines('Refused', summary.refused),
    ...findingLines('Incomplete', summary.defects),
    ...findingLines('Skipped', summary.passedOver),
  ];
}

const maxFindings = 10;

function findingLines(title: string, findings: readonly Finding[]): string[] {
  if (findings.length === 0) return [];
  const shown = findings.slice(0, maxFindings).map(({ reason, count: times, examples }) => {
    const more = times > examples.length ? ', …' : '';
    return `  ${count.format(times)} × ${reason} (${examples.join(', ')}${more})`;
  });
  const hidden = findings.length - shown.length;
  return [`${title}:`, ...shown, ...(hidden > 0 ? [`  and ${hidden} more reasons`] : [])];
}
