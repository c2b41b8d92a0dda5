import { Button } from '../../parts/button.tsx';
import { More } from '../../parts/pages.tsx';

/** As many as one page of the graph has. */
const most = 100;

interface MoreAlertsProps {
  readonly shown: number;
  readonly total: number | null | undefined;
  readonly onMore: (first: number) => void;
}

/** Says how many alerts are left out. Whoever has worked on a hundred gets the next ones in their place. */
export function MoreAlerts({ shown, total, onMore }: MoreAlertsProps) {
  if (total == null || shown >= total) return null;
  return (
    <More>
      <span>
        {shown.toLocaleString('en')} of {total.toLocaleString('en')}, the most severe first
      </span>
      {shown < most && <Button onClick={() => onMore(most)}>Show more</Button>}
    </More>
  );
}
