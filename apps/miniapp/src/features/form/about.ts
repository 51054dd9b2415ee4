import { createContext, useContext } from 'react';
import type { Input, Inputs } from './input';

/** What a form is about: what its fields need to know of it, and the inputs that only its noun has. */
export interface About {
  /** Units near this building stand first; '' if unknown. */
  readonly building: string;
  /** The promise in force. */
  readonly due: string | null;
  /** The input of each kind of thing that only this noun's forms refer to. */
  readonly things: Inputs;
  /** Drawn under each text; nothing where the text is not its own. */
  readonly UnderText: Input;
}

/** Of nothing: a form without a case. */
export const plainAbout: About = { building: '', due: null, things: {}, UnderText: () => null };
const context = createContext<About>(plainAbout);

export const About = context.Provider;
export const useAbout = (): About => useContext(context);
