import type { Action, Kind, Mode, MoveAction, Outcome, Source, State } from '@sandan/domain';
import type { PictureName } from './pictures.ts';

/** A duration: minutes, hours and days of calendar time; `wh` and `wd` are service hours and working days. */
export type Gap = `${number}${'min' | 'h' | 'D' | 'wh' | 'wd'}`;

/**
 * Form fields in short notation: units, people, areas and other stories' tickets by key, a task by its unit,
 * pictures by name, dates as the time until then. An answer to a request need not name it: there is only one
 * pending.
 */
export type Written = Readonly<Record<string, unknown>>;

/** An action, or a request for one. */
export type Deed = Action | `ask to ${MoveAction}`;

/**
 * The actor, the action, the time since the previous step, and the form; a plain text fills the field
 * `words`.
 */
export type Step = readonly [who: string, deed: Deed, after: Gap, form?: string | Written];

/** One ticket of the demo: the request, and everything done about it so far. */
export interface Story {
  /** The key by which other stories refer to its ticket. */
  readonly key?: string;
  /** Its current state, or the outcome with which it was closed. */
  readonly ends: Exclude<State, 'closed'> | Outcome;
  /** The time since the last step. */
  readonly ago: Gap;
  /** The promise is overdue; all other stories are on time. */
  readonly late?: true;
  readonly by: string;
  readonly kind: Kind;
  readonly category: string;
  /** 有人有危险 (critical) or 今天必须处理 (urgent). */
  readonly haste?: 'danger' | 'today';
  readonly building: string;
  readonly place?: string;
  readonly words?: string;
  readonly files?: readonly PictureName[];
  readonly private?: true;
  /** Placed anonymously by `by`. */
  readonly anonymous?: true;
  /** `by` allows neighbours to see the card. */
  readonly neighbours?: true;
  /** `person:<persona>` or `unit:<key>`. */
  readonly about?: readonly string[];
  readonly behalf_name?: string;
  readonly behalf_phone?: string;
  readonly behalf_household?: string;
  /** By which way it came; for the hotline with its number and the time it gives. */
  readonly source?: Source;
  readonly hotline_number?: string;
  readonly hotline_due?: Gap;
  readonly steps: readonly Step[];
}

/** The form `place` of a story, with keys unresolved. */
export function placingOf(story: Story): Written {
  const {
    kind,
    category,
    haste,
    building,
    place,
    words,
    files,
    anonymous,
    neighbours,
    about,
    behalf_name,
    behalf_phone,
    behalf_household,
    source,
    hotline_number,
    hotline_due,
  } = story;
  const answers = { in_danger: haste === 'danger', today: haste === 'today', private: story.private };
  return {
    kind,
    category,
    ...answers,
    building,
    place,
    words,
    files,
    anonymous,
    neighbours,
    about,
    behalf_name,
    behalf_phone,
    behalf_household,
    source,
    hotline_number,
    hotline_due,
  };
}

const ASKING = 'ask to ';

export const deedOf = ([, deed]: Step): { action: Action; mode: Mode } =>
  deed.startsWith(ASKING)
    ? { action: deed.slice(ASKING.length) as Action, mode: 'ask' }
    : { action: deed as Action, mode: 'do' };

const answers: readonly Action[] = ['grant', 'refuse', 'cancel'];

/** The form of a step, with keys unresolved. */
export function writtenIn(step: Step): Written {
  const [, , , form] = step;
  const written = typeof form === 'string' ? { words: form } : (form ?? {});
  return answers.includes(deedOf(step).action) ? { request: 'pending', ...written } : written;
}
