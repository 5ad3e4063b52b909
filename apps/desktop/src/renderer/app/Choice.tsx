interface ChoiceProps<V extends string> {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly { readonly value: V; readonly label: string; readonly about: string }[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** One of several, each said in a word and explained beside it. */
export function Choice<V extends string>({ legend, name, options, value, onChange }: ChoiceProps<V>) {
  return (
    <fieldset>
      <legend className="label">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="option">
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label} <span className="quiet">{option.about}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
