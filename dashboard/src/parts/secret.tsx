import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from './button.tsx';
import styles from './secret.module.css';

/** A secret, the only time that anybody sees it. */
export function Secret({ label, value }: { readonly label: string; readonly value: string }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <section className={styles.secret} aria-label={label}>
      <strong>{label}</strong>
      <p>Copy it now and keep it safe. It is shown this once, and the graph keeps no readable copy.</p>
      <code>{value}</code>
      <Button
        look="primary"
        icon={isCopied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
        onClick={() =>
          void navigator.clipboard.writeText(value).then(
            () => setCopied(true),
            // The browser forbids it. The text can be marked by hand.
            () => setCopied(false),
          )
        }
      >
        {isCopied ? 'Copied' : 'Copy'}
      </Button>
    </section>
  );
}
