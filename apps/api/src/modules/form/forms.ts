import { formsOf as formsIn, nouns, type Form, type Noun } from '@sandan/domain';
import { createHash } from 'node:crypto';

type Forms = Readonly<Record<string, Form>>;

/** The forms of a noun, and a version that changes with them. */
interface Versioned {
  readonly version: string;
  readonly forms: Forms;
}

const versioned = (forms: Forms): Versioned => ({
  version: createHash('sha256').update(JSON.stringify(forms)).digest('base64url').slice(0, 16),
  forms,
});

export const formsOf = Object.fromEntries(nouns.map((noun) => [noun, versioned(formsIn(noun))])) as Readonly<
  Record<Noun, Versioned>
>;
