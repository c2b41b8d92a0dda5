import { formatAgo, formatTime } from '../common/formats.ts';
import { useClock } from './zone.tsx';

/** How long ago something was; the whole time is its title. */
export function When({ at }: { readonly at: string }) {
  const { zone, now } = useClock();
  return (
    <time dateTime={at} title={`${formatTime(at, zone)} (${zone})`}>
      {formatAgo(at, zone, now)}
    </time>
  );
}
