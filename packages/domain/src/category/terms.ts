import { DomainError } from '../kernel/errors.ts';
import type { CategoryCase, CategoryTypes, CategoryVersion } from './category.ts';
import { timeFields, type TimeField } from './forms.ts';
import { categoryLimits, type OwnLimits, type TimedStep, type Urgency } from './words.ts';

type Filled = CategoryTypes['filled'];

/**
 * Reads `电动车、充电 电瓶`: words that suggest a category, each once.
 * @throws DomainError TOO_LONG (one of them), TOO_MANY
 */
export function aliasesOf(text: string): string[] {
  const all = [...new Set(text.split(/[、，,；;\s]+/).filter(Boolean))];
  if (all.some((one) => [...one].length > categoryLimits.alias))
    throw new DomainError('TOO_LONG', { field: 'aliases', max: categoryLimits.alias });
  if (all.length > categoryLimits.aliases)
    throw new DomainError('TOO_MANY', { field: 'aliases', max: categoryLimits.aliases });
  return all;
}

/** How a form presents a category; what it leaves out is empty. @throws DomainError TOO_LONG, TOO_MANY */
export const presentationIn = ({
  parent,
  aliases = '',
  emergency,
  position = 0,
}: Filled): Pick<CategoryCase, 'parent' | 'aliases' | 'emergency' | 'position'> => ({
  ...{ parent: parent ?? null, aliases: aliasesOf(aliases), emergency: emergency ?? null, position },
});

/** The rules that a form sets; what it leaves out is not asked for. */
export const rulesIn = ({
  kinds,
  public: openness,
  before = false,
  after = false,
  route,
}: CategoryTypes['forms']['rule']): Omit<CategoryVersion, 'title' | 'ownLimits'> => ({
  ...{ kinds, openness, needsBefore: before, needsAfter: after, route: route ?? null },
});

/** The times that a form sets. */
export function ownLimitsIn(form: CategoryTypes['forms']['time']): OwnLimits {
  const limits: Partial<Record<TimedStep, Partial<Record<Urgency, number>>>> = {};
  for (const { step, urgency, field } of timeFields)
    if (form[field] !== undefined) (limits[step] ??= {})[urgency] = form[field];
  return limits;
}

/** The times by the fields of the form that sets them. */
export const timesOf = (limits: OwnLimits): Partial<Record<TimeField, number>> =>
  Object.fromEntries(
    timeFields.flatMap(({ step, urgency, field }) => {
      const hours = limits[step]?.[urgency];
      return hours === undefined ? [] : [[field, hours]];
    }),
  );
