import { timesOf } from '../category/terms.ts';
import type { TimeField } from '../category/forms.ts';
import type { Kind, Openness } from '../category/words.ts';
import type { Filled } from '../kernel/form.ts';
import type { UnitKind } from '../org/words.ts';
import { changedFacts } from './facts.ts';
import type { KnownCategory } from './known.ts';
import type { Step } from './planned.ts';
import { plainText } from './values.ts';

/** What a category is told to be, beside its name, as the sheet has it. */
export interface CategoryForm {
  readonly kinds: readonly Kind[];
  readonly openness: Openness;
  readonly aliases: string;
  readonly emergency: string | null;
  readonly position: number;
  readonly before: boolean;
  readonly after: boolean;
  readonly route: UnitKind | null;
  readonly times: Partial<Record<TimeField, number>>;
}

/** A category as a row leaves it. */
interface Told {
  readonly known: KnownCategory | null;
  readonly community: { readonly key: string };
  readonly title: string;
  readonly parent: string | null;
  readonly told: Partial<CategoryForm>;
}

const blank = {
  aliases: '',
  emergency: null,
  position: 0,
  before: false,
  after: false,
  route: null,
} as const;

/** What a known category says, as the sheet has it. */
export const formOf = (one: KnownCategory): CategoryForm => ({
  ...{ kinds: one.kinds, openness: one.openness, aliases: one.aliases.join('、') },
  ...{ emergency: one.emergency, position: one.position, route: one.route },
  ...{ before: one.needsBefore, after: one.needsAfter, times: timesOf(one.ownLimits) },
});

const wordsOf = (text: string): string => text.split(/[、，,；;\s]+/).join('、');

/** A form with what a row tells; times that it leaves empty stay. */
function merged({ known, told }: Told): CategoryForm & { readonly kinds: readonly Kind[] } {
  const before = known ? formOf(known) : { ...blank, kinds: [], openness: 'never' as const, times: {} };
  return {
    ...{ ...before, ...told },
    times: { ...before.times, ...told.times },
    aliases: told.aliases === undefined ? before.aliases : wordsOf(told.aliases),
  };
}

const presentation = (
  { parent }: Told,
  { aliases, emergency, position }: Pick<CategoryForm, 'aliases' | 'emergency' | 'position'>,
): Filled => ({
  ...(parent && { parent }),
  ...(aliases && { aliases }),
  ...(emergency && { emergency }),
  position,
});

const rules = ({ kinds, openness, before, after, route }: CategoryForm): Filled => ({
  ...{ kinds, public: openness },
  ...(before && { before }),
  ...(after && { after }),
  ...(route && { route }),
});

/** The form that opens a new category. */
export function openingOf(one: Told): Filled {
  const form = merged(one);
  const { kinds, openness } = form;
  return {
    ...{ community: one.community.key, title: one.title, kinds, public: openness },
    ...presentation(one, form),
  };
}

/** What a new category is told after it was opened, or what changes of a known one. */
export function stepsOf(one: Told): Step[] {
  const { known, title, parent } = one;
  const after = merged(one);
  const before = known ? formOf(known) : openedAs(after);
  const changed = changedFacts<CategoryForm>(before, after);
  const has = (...names: (keyof CategoryForm)[]): boolean => names.some((name) => name in changed);
  const isMoved = known !== null && known.parent !== parent;
  return [
    ...(known && plainText(known.title) !== title ? [{ action: 'rename', form: { title } }] : []),
    ...(isMoved || has('aliases', 'emergency', 'position')
      ? [{ action: 'tell', form: presentation(one, after) }]
      : []),
    ...(has('kinds', 'openness', 'before', 'after', 'route') ? [{ action: 'rule', form: rules(after) }] : []),
    ...(has('times') ? [{ action: 'time', form: after.times }] : []),
  ];
}

/** A new category once it is open: what the opening does not say is empty. */
const openedAs = (form: CategoryForm): CategoryForm => ({
  ...form,
  ...{ before: false, after: false, route: null, times: {} },
});
