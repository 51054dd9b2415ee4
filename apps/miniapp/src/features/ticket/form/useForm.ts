import { useState } from 'react';
import type { Form } from '../../../domain';
import type { Filled } from '../ticket.queries';
import { check, filled, type Hints, type Value, type Values } from './values';

/** Hints appear after the first try to send and go away as soon as they are answered. */
export function useForm(form: string, schema: Form, start: Values) {
  const [values, setValues] = useState<Values>(start);
  const [isTried, setTried] = useState(false);
  const hints: Hints = isTried ? check(form, schema, values) : {};
  const set = (name: string, value: Value | undefined) => setValues((before) => ({ ...before, [name]: value }));
  const submit = (send: (body: Filled) => void): boolean => {
    setTried(true);
    const isGood = Object.keys(check(form, schema, values)).length === 0;
    if (isGood) send(filled(schema, values));
    return isGood;
  };
  return { values, hints, set, submit };
}
