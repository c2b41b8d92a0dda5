import { Avatar } from '../parts/avatar.tsx';
import styles from './person.module.css';

/** Somebody with their initials; says so when there is nobody. */
export function Person({ name, none }: { readonly name: string | null | undefined; readonly none: string }) {
  if (!name) return <span className={styles.none}>{none}</span>;
  return (
    <span className={styles.person}>
      <Avatar name={name} />
      <span className={styles.name}>{name}</span>
    </span>
  );
}
