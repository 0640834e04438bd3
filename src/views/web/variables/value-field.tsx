/** The field for the value of one of people's own variables, after its type. */
import type { FC } from "hono/jsx";
import type { Variable } from "../../../record/variable/variables.ts";

interface ValueFieldProps {
  readonly variable: Variable;
  /** Of the field in its form. */
  readonly name: string;
  readonly value: string;
}

export const ValueField: FC<ValueFieldProps> = ({ variable, name, value }) => {
  const id = `v${variable.id}`;
  const options = variable.type === "yes-no" ? ["yes", "no"] : variable.allowed;
  if (options.length === 0)
    return (
      <input
        id={id}
        name={name}
        maxlength={500}
        value={value}
        {...(variable.type === "number" && { inputmode: "decimal" })}
      />
    );
  return (
    <select id={id} name={name}>
      <option value=""></option>
      {options.map((one) => (
        <option value={one} selected={one === value}>
          {one}
        </option>
      ))}
    </select>
  );
};
