import { graphql } from '../../generated/gql.ts';
import type { ReportFrequency, ReportPage } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Empty } from '../../parts/empty.tsx';
import { whyFailed } from '../../parts/failure.ts';
import { Skeleton } from '../../parts/skeleton.tsx';
import styles from './reports-page.module.css';

const previewQuery = graphql(`
  query ReportPreview($page: ReportPage!, $frequency: ReportFrequency!) {
    reportPreview(page: $page, frequency: $frequency) {
      subject
      html
    }
  }
`);

interface PreviewProps {
  readonly page: ReportPage;
  readonly frequency: ReportFrequency;
}

/** The e-mail as it would be sent now: the same HTML, in a frame that runs nothing. */
export function Preview({ page, frequency }: PreviewProps) {
  const answer = useGraph(previewQuery, { page, frequency }, { isSteady: true });
  const preview = answer.data?.reportPreview;
  return (
    <section className={styles.part} aria-label="Preview">
      <h3>Preview</h3>
      {answer.isLoading ? (
        <Skeleton rows={10} />
      ) : preview ? (
        <>
          <p>Subject: {preview.subject}</p>
          <iframe
            className={styles.preview}
            title={`Preview: ${preview.subject}`}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            srcDoc={preview.html}
          />
        </>
      ) : (
        <Empty
          why={
            answer.error ? whyFailed(answer.error, answer.retry) : { kind: 'none', title: 'There is nothing to show' }
          }
        />
      )}
    </section>
  );
}
