import { Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { counted } from '../common/words.ts';
import type { TypedDocumentString } from '../generated/graphql.ts';
import { exportCsv } from '../graph/exports.ts';
import { Button } from '../parts/button.tsx';
import { toast } from '../parts/toasts.tsx';

interface ExportButtonProps<Variables> {
  /** A query with one list, of which the file has all rows. */
  readonly document: TypedDocumentString<unknown, Variables>;
  readonly variables: Variables;
  /** What a row is, such as `account`. The file is named after it. */
  readonly noun: string;
}

/** Writes a whole list, as it is filtered and sorted, to a file that the server makes. */
export function ExportButton<Variables>({ document, variables, noun }: ExportButtonProps<Variables>) {
  const [rows, setRows] = useState<number>();
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const run = async () => {
    const controller = new AbortController();
    stop.current = controller;
    setRows(0);
    try {
      const done = await exportCsv(document, variables, setRows, controller.signal);
      const name = `${noun.replaceAll(' ', '-')}s.csv`;
      download(done.file, name);
      toast(`${counted(done.rows, noun)} in ${name}`);
    } catch (error) {
      if (!controller.signal.aborted) toast(error instanceof Error ? error.message : String(error), { isError: true });
    } finally {
      setRows(undefined);
    }
  };
  if (rows !== undefined) {
    return (
      <Button aria-live="polite" onClick={() => stop.current?.abort()}>
        {rows === 0 ? 'Exporting' : counted(rows, 'row')}. Cancel
      </Button>
    );
  }
  return (
    <Button icon={<Download aria-hidden="true" />} onClick={() => void run()}>
      Export CSV
    </Button>
  );
}

/** Lets the browser fetch a file of the server into its downloads. */
function download(address: string, name: string): void {
  const link = window.document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
