interface Props<V extends string> {
  readonly legend: string;
  readonly name: string;
  readonly className?: string;
  readonly options: readonly { readonly value: V; readonly label: string; readonly about?: string }[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** One of several, each said in a word and where that is not enough explained beside it. */
export function Choice<V extends string>({ legend, name, className, options, value, onChange }: Props<V>) {
  return (
    <fieldset className={className}>
      <legend className="label">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="option">
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span dir="auto">
            {option.label}
            {option.about !== undefined && <span className="quiet"> {option.about}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
