import styles from './avatar.module.css';

/** Initials of somebody or something; the name stands beside it. */
export function Avatar({ name, isRound = true }: { readonly name: string; readonly isRound?: boolean }) {
  const parts = name.split(/\s+/).filter(Boolean);
  const initials = [parts[0], parts.length > 1 ? parts.at(-1) : undefined]
    .map((part) => [...(part ?? '')][0] ?? '')
    .join('');
  const hue = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 6, 7);
  return (
    <span className={`${styles.avatar} ${isRound ? styles.round : ''}`} data-hue={hue} aria-hidden="true">
      {initials.toUpperCase()}
    </span>
  );
}
