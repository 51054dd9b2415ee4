import { forms as ticket, type Form } from '@sandan/domain';
import { createHash } from 'node:crypto';

type Forms = Readonly<Record<string, Form>>;

/** The forms of each noun. */
const byNoun = { ticket } as const satisfies Record<string, Forms>;
export type Noun = keyof typeof byNoun;
export const nouns = Object.keys(byNoun) as Noun[];

/** The forms of a noun, and a version that changes with them. */
interface Versioned {
  readonly version: string;
  readonly forms: Forms;
}

const versioned = (forms: Forms): Versioned => ({
  version: createHash('sha256').update(JSON.stringify(forms)).digest('base64url').slice(0, 16),
  forms,
});

export const formsOf: Readonly<Record<Noun, Versioned>> = { ticket: versioned(byNoun.ticket) };
