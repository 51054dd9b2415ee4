import type { Lead, Matter } from './matter.ts';
import type { Person, Town } from './town.ts';

export type Values = Readonly<Record<string, unknown>>;

/** Actor, relation and form. */
export interface Scene {
  readonly town: Town;
  readonly by: Person | null;
  readonly as: string;
  readonly form: Values;
  readonly at: number;
  readonly masterOf: (id: string) => Matter | undefined;
}

export type Also = (matter: Matter, scene: Scene) => void;

export const textOf = (form: Values, name: string): string | null =>
  (form[name] as string | undefined) ?? null;
export const listOf = <T = string>(form: Values, name: string): readonly T[] =>
  (form[name] as readonly T[] | undefined) ?? [];
export const momentOf = (form: Values, name: string): number | null =>
  form[name] === undefined ? null : Date.parse(form[name] as string);

export const inPerson = ({ seq }: Matter, { by, at }: Scene): Lead => ({
  seq,
  unit: by!.units[0] ?? null,
  person: by!.id,
  external: false,
  support: [],
  appointed: false,
  since: at,
  due: null,
});
