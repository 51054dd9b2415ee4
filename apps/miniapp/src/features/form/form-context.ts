import { createContext, useContext } from 'react';
import type { Input, Inputs } from './input';

/** What the fields of a form need to know of its subject, and the inputs that only its noun has. */
export interface FormContext {
  /** Units near this building stand first; '' if unknown. */
  readonly building: string;
  /** The promise in force. */
  readonly due: string | null;
  /** The input of each kind of thing that only this noun's forms refer to. */
  readonly referenceInputs: Inputs;
  /** Drawn under each text; nothing where the text is not its own. */
  readonly UnderText: Input;
}

/** Of nothing: a form without a case. */
export const emptyFormContext: FormContext = {
  building: '',
  due: null,
  referenceInputs: {},
  UnderText: () => null,
};
const context = createContext<FormContext>(emptyFormContext);

export const FormContext = context.Provider;
export const useFormContext = (): FormContext => useContext(context);
