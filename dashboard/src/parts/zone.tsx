import { createContext, type ReactNode, use, useEffect, useState } from 'react';

interface Clock {
  /** IANA name of the time zone in which everything is shown. */
  readonly zone: string;
  /** True if it is the tenant's, which the graph counts days in; false if it is the browser's, for want of it. */
  readonly isTenants: boolean;
  readonly now: Date;
}

const ClockContext = createContext<Clock>({ zone: 'UTC', isTenants: false, now: new Date() });

const minuteMs = 60_000;

/** Gives the parts below the time zone and the present minute, so that all of them say the same. */
export function ClockProvider({ zone, children }: { readonly zone: string | undefined; readonly children: ReactNode }) {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), minuteMs);
    return () => clearInterval(timer);
  }, []);
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return <ClockContext value={{ zone: zone ?? own, isTenants: zone !== undefined, now }}>{children}</ClockContext>;
}

export const useClock = (): Clock => use(ClockContext);
