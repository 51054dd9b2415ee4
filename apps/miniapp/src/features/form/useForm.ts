import { useState } from 'react';
import type { Form } from '../../api/contract';
import { check, filled, type Filled, type Hints, type Value, type Values } from './values';

/** Errors appear after the first submit and disappear when corrected. */
export function useForm(schema: Form, start: Values) {
  const [first] = useState(start);
  const [values, setValues] = useState<Values>(first);
  const [isTried, setTried] = useState(false);
  const hints: Hints = isTried ? check(schema, values) : {};
  const change = (name: string, next: (value: Value | undefined) => Value | undefined) =>
    setValues((before) => ({ ...before, [name]: next(before[name]) }));
  const set = (name: string, value: Value | undefined) => change(name, () => value);
  const submit = (send: (body: Filled) => void): boolean => {
    setTried(true);
    const isGood = Object.keys(check(schema, values)).length === 0;
    if (isGood) send(filled(schema, values));
    return isGood;
  };
  return { values, hints, set, change, submit, isTouched: values !== first };
}
