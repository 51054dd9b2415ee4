import type { Action, Kind, Mode, MoveAction, Outcome, State } from '@sandan/domain';
import type { PictureName } from './pictures.ts';

/**
 * A length of time: minutes, hours and days of the wall clock; `wh` and `wd` are service hours and working
 * days.
 */
export type Gap = `${number}${'min' | 'h' | 'D' | 'wh' | 'wd'}`;

/**
 * Form fields as people would write them: units, people, areas and other stories' tickets by key, a task by
 * the unit that has it, pictures by name, dates as the time until then. Who answers a request need not say
 * which: it is the one that is pending.
 */
export type Written = Readonly<Record<string, unknown>>;

/** What somebody does, or asks of whoever may do it. */
export type Deed = Action | `ask to ${MoveAction}`;

/** Who does what, how long after the step before it; a text alone fills the field `words`. */
export type Step = readonly [who: string, deed: Deed, after: Gap, form?: string | Written];

/** One ticket of the demo: what somebody asked for, and what has been done about it until now. */
export interface Story {
  /** How other stories name its ticket. */
  readonly key?: string;
  /** The state it is in, or the outcome with which it was closed. */
  readonly ends: Exclude<State, 'closed'> | Outcome;
  /** How long ago the last step was. */
  readonly ago: Gap;
  /** True where what was promised is past: all others are in time. */
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
  /** Nobody is told who `by` is. */
  readonly anonymous?: true;
  /** `by` lets neighbours see the card. */
  readonly neighbours?: true;
  /** `person:<persona>` or `unit:<key>`. */
  readonly about?: readonly string[];
  readonly behalf_name?: string;
  readonly behalf_phone?: string;
  readonly behalf_household?: string;
  readonly steps: readonly Step[];
}

/** The form `place` of a story, still in keys. */
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
  };
}

const ASKING = 'ask to ';

export const deedOf = ([, deed]: Step): { action: Action; mode: Mode } =>
  deed.startsWith(ASKING)
    ? { action: deed.slice(ASKING.length) as Action, mode: 'ask' }
    : { action: deed as Action, mode: 'do' };

const answers: readonly Action[] = ['grant', 'refuse', 'cancel'];

/** The form of a step, still in keys. */
export function writtenIn(step: Step): Written {
  const [, , , form] = step;
  const written = typeof form === 'string' ? { words: form } : (form ?? {});
  return answers.includes(deedOf(step).action) ? { request: 'pending', ...written } : written;
}
