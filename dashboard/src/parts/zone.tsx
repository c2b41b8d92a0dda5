import { createContext, type ReactNode, use, useEffect, useState } from 'react';

interface Clock {
  /** IANA name of the time zone in which everything is shown. */
  readonly zone: string;
  /** True if it is the tenant's, which the graph counts days in; false if it is the browser's, for want of it. */
  readonly isTenants: boolean;
  /** True until it is known which of the two it is: days must not be asked for yet. */
  readonly isLoading: boolean;
  readonly now: Date;
}

const ClockContext = createContext<Clock>({ zone: 'UTC', isTenants: false, isLoading: true, now: new Date() });

const minuteMs = 60_000;

interface ClockProviderProps extends Pick<Clock, 'isLoading'> {
  readonly zone: string | undefined;
  readonly children: ReactNode;
}

/** Gives the parts below the time zone and the present minute, so that all of them say the same. */
export function ClockProvider({ zone, isLoading, children }: ClockProviderProps) {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), minuteMs);
    return () => clearInterval(timer);
  }, []);
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const clock = { zone: zone ?? own, isTenants: zone !== undefined, isLoading, now };
  return <ClockContext value={clock}>{children}</ClockContext>;
}

export const useClock = (): Clock => use(ClockContext);
