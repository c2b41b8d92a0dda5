import { type ReactNode, useId } from 'react';
import styles from './field.module.css';

interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong with it. */
  readonly error?: string | undefined;
  /** Gets the ids of what is said about it. */
  readonly children: (props: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean;
  }) => ReactNode;
}

/** A control with its label, what it is for, and what is wrong with it. */
function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const about = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': about || undefined, 'aria-invalid': error !== undefined })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

interface InputFieldProps extends Omit<FieldProps, 'children'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'number' | 'date' | 'url' | 'email';
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
}

export function InputField({ value, onChange, type = 'text', isRequired, isDisabled, ...rest }: InputFieldProps) {
  return (
    <Field {...rest}>
      {(props) => (
        <input
          {...props}
          className={styles.control}
          type={type}
          step={type === 'number' ? 'any' : undefined}
          value={value}
          required={isRequired}
          disabled={isDisabled}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}

interface SelectFieldProps<Value extends string> extends Omit<FieldProps, 'children'> {
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

export function SelectField<Value extends string>({ value, options, onChange, ...rest }: SelectFieldProps<Value>) {
  return (
    <Field {...rest}>
      {(props) => (
        <select
          {...props}
          className={styles.control}
          value={value}
          onChange={({ target }) => {
            const option = options.find((each) => each.value === target.value);
            if (option) onChange(option.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface ChecksProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly about?: string }[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
}

/** Several of which any may be chosen. */
export function Checks<Value extends string>({ label, hint, options, chosen, onChange }: ChecksProps<Value>) {
  return (
    <fieldset className={styles.checks}>
      <legend>{label}</legend>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, option.value] : chosen.filter((each) => each !== option.value))
            }
          />
          <span>
            {option.label}
            {option.about !== undefined && <span className={styles.hint}>{option.about}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The fields of a form with its buttons. */
export function Form({ onSend, children }: { readonly onSend: () => void; readonly children: ReactNode }) {
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {children}
    </form>
  );
}

/** Buttons at the end of a form. */
export const FormEnd = ({ children }: { readonly children: ReactNode }) => <div className={styles.end}>{children}</div>;

/** What was refused, if it belongs to no field. */
export const FormError = ({ text }: { readonly text: string | undefined }) =>
  text === undefined ? null : (
    <p className={styles.error} role="alert">
      {text}
    </p>
  );
