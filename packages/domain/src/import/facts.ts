/** What rows tell of facts: an empty cell leaves one as it is. */

type Maybe<Facts> = { readonly [Name in keyof Facts]?: Facts[Name] | null };

/** What a row tells of some facts: those that it leaves empty are left out. */
export const told = <Facts extends object>(facts: Maybe<Facts>): Partial<Facts> =>
  Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== null && value !== undefined),
  ) as Partial<Facts>;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The facts that are told otherwise than they are known. */
export const changedFacts = <Facts extends object>(
  known: Facts | null,
  facts: Partial<Facts>,
): Partial<Facts> =>
  Object.fromEntries(
    Object.entries(facts).filter(([name, value]) => !isSame(value, known?.[name as keyof Facts])),
  ) as Partial<Facts>;
