import { useState } from 'react';
import { Button } from './button.tsx';

interface ConfirmProps {
  /** What it does, in a word or two. */
  readonly label: string;
  /** What that means, as a question. */
  readonly question: string;
  readonly onConfirm: () => void;
}

/** A button for what cannot be taken back: it asks once more. */
export function Confirm({ label, question, onConfirm }: ConfirmProps) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) return <Button onClick={() => setAsking(true)}>{label}</Button>;
  return (
    <>
      <span role="alert">{question}</span>
      <Button
        look="primary"
        // It takes the place of the button that was pressed.
        autoFocus
        onClick={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        {label}
      </Button>
      <Button onClick={() => setAsking(false)}>Keep it</Button>
    </>
  );
}
