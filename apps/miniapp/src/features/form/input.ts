import type { Field } from '../../api/contract';
import type { Errors, Value, Values } from './values';

export interface InputProps {
  name: string;
  field: Field;
  value: Value | undefined;
  errors: Errors;
  /** All that is filled in on the form. */
  values: Values;
  /** Shown in a list of entries, where space is short. */
  inList?: boolean;
  onChange: (value: Value | undefined) => void;
}

/** Draws one field. */
export type Input = (props: InputProps) => JSX.Element | null;
export type Inputs = Readonly<Record<string, Input>>;
