import type { IngestProgress } from '@sophia/ingest';
import { SingleBar } from 'cli-progress';

/** A progress display that can be ended at any time. */
export interface ShownProgress extends IngestProgress {
  end(): void;
}

/** Shows a bar in a terminal. Elsewhere, such as in a CI log, prints a line from time to time. */
export function showProgress(stream: NodeJS.WriteStream): ShownProgress {
  return stream.isTTY ? bar(stream) : lines(stream);
}

function bar(stream: NodeJS.WriteStream): ShownProgress {
  let current: SingleBar | undefined;
  let label = '';
  const end = () => {
    current?.stop();
    current = undefined;
  };
  return {
    end,
    phase(next) {
      end();
      label = next;
    },
    total(amount) {
      end();
      if (amount <= 0) return;
      const format = '  {label} {bar} {percentage}% {eta_formatted}';
      current = new SingleBar({
        format,
        stream,
        hideCursor: true,
        barsize: 32,
        barCompleteChar: '█',
        barIncompleteChar: '░',
      });
      current.start(amount, 0, { label: label.padEnd(24) });
    },
    advance: (amount) => current?.increment(amount),
  };
}

const stepPercent = 25;

function lines(stream: NodeJS.WriteStream): ShownProgress {
  let label = '';
  let total = 0;
  let done = 0;
  let printed = 0;
  return {
    end() {},
    phase(next) {
      [label, total, done, printed] = [next, 0, 0, 0];
      stream.write(`  ${label}\n`);
    },
    total(amount) {
      [total, done, printed] = [amount, 0, 0];
    },
    advance(amount) {
      done += amount;
      const percent = total > 0 ? Math.floor(Math.min(1, done / total) * 100) : 0;
      if (percent < printed + stepPercent) return;
      printed = percent - (percent % stepPercent);
      stream.write(`  ${label} ${printed}%\n`);
    },
  };
}
