import { Search } from 'lucide-react';
import { type InputHTMLAttributes, useEffect, useState } from 'react';
import styles from './search-box.module.css';

interface SearchBoxProps extends Pick<InputHTMLAttributes<HTMLInputElement>, 'onKeyDown' | 'id'> {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  /** Why nothing can be searched for now; undefined if something can. */
  readonly whyOff?: string | undefined;
  readonly onChange: (value: string) => void;
}

const pauseMs = 200;

/** Text to look for. It is told when nobody has typed for a moment. */
export function SearchBox({ label, placeholder, value, whyOff, onChange, ...rest }: SearchBoxProps) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const [sent, setSent] = useState<string>();
  if (known !== value) {
    setKnown(value);
    setSent(undefined);
    // The URL has changed otherwise, for example by going back. What is typed since we changed it stays.
    if (value !== sent) setTyped(value);
  }
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => {
      setSent(typed.trim());
      onChange(typed.trim());
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <label className={styles.search} title={whyOff}>
      <Search aria-hidden="true" />
      <span className="unseen">{label}</span>
      <input
        type="search"
        placeholder={placeholder}
        value={whyOff === undefined ? typed : ''}
        disabled={whyOff !== undefined}
        onChange={({ target }) => setTyped(target.value)}
        {...rest}
      />
    </label>
  );
}
