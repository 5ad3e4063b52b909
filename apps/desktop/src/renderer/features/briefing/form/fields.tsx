import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  /** Where the check's findings lead. */
  readonly place?: string;
  readonly children: (ids: { id: string; describedBy: string | undefined }) => ReactNode;
}

/** A field with its name above it and, where it helps, a word on it below. */
export function Field({ label, hint, place, children }: FieldProps) {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  return (
    <div className="brief-field" data-place={place}>
      <label htmlFor={id}>{label}</label>
      {children({ id, describedBy: hintId })}
      {hint !== undefined && (
        <p id={hintId} className="brief-hint">
          {hint}
        </p>
      )}
    </div>
  );
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string | undefined;
  readonly hint?: string;
  readonly place?: string;
  readonly lang?: string | undefined;
}

export function TextField({ label, value, onChange, placeholder, hint, place, lang }: TextProps) {
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(place === undefined ? {} : { place })}
    >
      {({ id, describedBy }) => (
        <input
          id={id}
          type="text"
          dir="auto"
          lang={lang}
          value={value}
          maxLength={1000}
          placeholder={placeholder}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

interface WordsProps {
  readonly id?: string;
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly value: string;
  readonly rows?: number;
  readonly readOnly?: boolean;
  readonly placeholder?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A text that grows with what is written in it. */
export function Words({
  id,
  label,
  describedBy,
  value,
  rows = 2,
  readOnly,
  placeholder,
  onChange,
}: WordsProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [value]);
  return (
    <textarea
      ref={area}
      id={id}
      dir="auto"
      rows={rows}
      aria-label={label}
      aria-describedby={describedBy}
      value={value}
      readOnly={readOnly}
      placeholder={placeholder}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

export function WordsField({
  label,
  hint,
  place,
  ...rest
}: TextProps & { readonly rows?: number; readonly readOnly?: boolean }) {
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(place === undefined ? {} : { place })}
    >
      {({ id, describedBy }) => <Words id={id} describedBy={describedBy} {...rest} />}
    </Field>
  );
}

interface SelectProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly (readonly [value: V, text: string])[];
  readonly onChange: (value: V) => void;
  readonly hint?: string;
  readonly place?: string;
}

export function SelectField<V extends string>({
  label,
  value,
  options,
  onChange,
  hint,
  place,
}: SelectProps<V>) {
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(place === undefined ? {} : { place })}
    >
      {({ id, describedBy }) => (
        <select
          id={id}
          value={value}
          aria-describedby={describedBy}
          onChange={(event) => {
            const chosen = options.find(([one]) => one === event.target.value);
            if (chosen) onChange(chosen[0]);
          }}
        >
          {options.map(([one, text]) => (
            <option key={one} value={one}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface TickProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly place?: string;
  readonly onChange: (checked: boolean) => void;
}

export function Tick({ label, hint, checked, place, onChange }: TickProps) {
  return (
    <label className="tick" data-place={place}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label}
        {hint !== undefined && <span className="brief-hint"> {hint}</span>}
      </span>
    </label>
  );
}
