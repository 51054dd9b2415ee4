import { useState } from 'react';
import type { Form } from '../../api/contract';
import { check, filled, type Filled, type Errors, type Value, type Values } from './values';

/** The form, or what it is for what is filled in so far. */
export type Schema = Form | ((values: Values) => Form);

export const formOf = (schema: Schema, values: Values): Form =>
  typeof schema === 'function' ? schema(values) : schema;

/**
 * Errors appear after the first submit and disappear when corrected. `known`: what need not be asked, given what is
 * filled in so far.
 */
export function useForm(schema: Schema, start: Values, known: (given: Values) => Values = () => ({})) {
  const [first] = useState(start);
  const [given, setValues] = useState<Values>(first);
  const values = { ...given, ...known(given) };
  const [isTried, setTried] = useState(false);
  const form = formOf(schema, values);
  const errors: Errors = isTried ? check(form, values) : {};
  const change = (name: string, next: (value: Value | undefined) => Value | undefined) =>
    setValues((before) => ({ ...before, [name]: next(before[name]) }));
  const set = (name: string, value: Value | undefined) => change(name, () => value);
  const submit = (send: (body: Filled) => void): boolean => {
    setTried(true);
    const isGood = Object.keys(check(form, values)).length === 0;
    if (isGood) send(filled(form, values));
    return isGood;
  };
  return { form, given, values, errors, set, change, submit, isTouched: given !== first };
}
