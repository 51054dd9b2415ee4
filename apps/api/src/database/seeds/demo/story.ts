import type { Action, Kind, Outcome, State } from '@sandan/domain';
import type { PictureName } from './pictures.ts';

/** A length of time: minutes, hours and days of the wall clock; `wh` and `wd` are service hours and working days. */
export type Gap = `${number}${'min' | 'h' | 'D' | 'wh' | 'wd'}`;

/** Form fields as people would write them: units, people and areas by key, pictures by name, a due date as the time until then. */
export type Written = Readonly<Record<string, unknown>>;

/** Who does what, how long after the step before it; a text alone fills the field `words`. */
export type Step = readonly [who: string, action: Action, after: Gap, form?: string | Written];

/** One ticket of the demo: what somebody asked for, and what has been done about it until now. */
export interface Story {
  /** The state it is in, or the outcome with which it was closed. */
  readonly ends: Exclude<State, 'closed' | 'deliberating'> | Outcome;
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
  /** `person:<persona>` or `unit:<key>`. */
  readonly about?: readonly string[];
  readonly behalf_name?: string;
  readonly behalf_phone?: string;
  readonly behalf_household?: string;
  readonly steps: readonly Step[];
}

/** The form `place` of a story, still in keys. */
export function placingOf(story: Story): Written {
  const { kind, category, haste, building, place, words, files, about, behalf_name, behalf_phone, behalf_household } = story;
  const answers = { in_danger: haste === 'danger', today: haste === 'today', private: story.private };
  return { kind, category, ...answers, building, place, words, files, about, behalf_name, behalf_phone, behalf_household };
}
