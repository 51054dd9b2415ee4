import { readFileSync } from 'node:fs';

/** The design's own table: what the walks expect comes from here, not from the product's copy of it. */

export interface Field {
  readonly type: string | Fields;
  readonly required?: boolean;
  readonly many?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly of?: readonly string[];
  readonly after?: string;
}
export interface Fields {
  readonly [name: string]: Field;
}
export interface Form {
  readonly fields: Fields;
  readonly any: readonly string[];
}

export interface Row {
  readonly from: readonly string[];
  readonly action: string;
  readonly label: string;
  readonly by: readonly string[];
  readonly form?: string;
}
export interface Move extends Row {
  readonly to: string;
  readonly ask?: readonly string[];
  /** Even those who may grant it must be asked. */
  readonly request_only?: boolean;
  readonly when?: readonly string[];
  readonly budget?: string;
  readonly outcome?: string;
  readonly timer?: string;
}

interface Fixture {
  readonly states: Readonly<Record<string, { clock: string | null }>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly urgencies: Readonly<Record<string, string>>;
  readonly levels: Readonly<Record<string, string>>;
  readonly budgets: Readonly<Record<string, number>>;
  readonly rows: readonly Move[];
  readonly facts: readonly Row[];
  readonly forms: Readonly<Record<string, Record<string, Field | readonly string[]>>>;
  readonly clocks: Readonly<
    Record<string, Readonly<Record<string, string | Readonly<Record<string, string>>>>>
  >;
}

const file = new URL('../../../../packages/domain/src/ticket/workflow.fixture.json', import.meta.url);
const designed = JSON.parse(readFileSync(file, 'utf8')) as Fixture;

/** What was decided since the design: who opens the card and the words (ADR 22). */
const open = Object.keys(designed.states).filter((state) => !['rating', 'closed'].includes(state));
const added: readonly Row[] = [
  { from: open, action: 'show_card', label: '给邻居看', by: ['reporter'] },
  { from: open, action: 'hide_card', label: '不给邻居看了', by: ['reporter'] },
  {
    from: Object.keys(designed.states),
    action: 'open_words',
    label: '给附议人看内容',
    by: ['reporter', 'case_steward'],
  },
  {
    from: Object.keys(designed.states),
    action: 'close_words',
    label: '不给附议人看内容了',
    by: ['reporter', 'case_steward'],
  },
];

/** What the product has besides the design: correcting oneself, and hiding a picture. */
const everywhere = Object.keys(designed.states);
const speakers = designed.facts.find(({ action }) => action === 'remark')!.by;
const besides: Pick<Fixture, 'facts' | 'forms'> = {
  facts: [
    { from: everywhere, action: 'correct_remark', label: '更正留言', by: speakers, form: 'correction' },
    { from: everywhere, action: 'retract_remark', label: '收回留言', by: speakers, form: 'retraction' },
    {
      from: everywhere,
      action: 'hide_picture',
      label: '屏蔽照片',
      by: ['case_steward', 'authority', 'arbiter', 'intake'],
      form: 'hiding',
    },
  ],
  forms: {
    correction: {
      remark: { type: 'remark', required: true },
      words: { type: 'text', max: 1000, min: 2, required: true },
    },
    retraction: { remark: { type: 'remark', required: true } },
    hiding: {
      picture: { type: 'picture', required: true },
      words: { type: 'text', max: 300, min: 2, required: true },
    },
  },
};

export const table: Fixture = {
  ...designed,
  facts: [...designed.facts, ...added, ...besides.facts],
  forms: {
    ...designed.forms,
    place: { ...designed.forms['place'], neighbours: { type: 'bool' } },
    ...besides.forms,
  },
};

export function formOf(name: string): Form {
  const { any, ...fields } = table.forms[name]!;
  return { fields: fields as Fields, any: (any as readonly string[] | undefined) ?? [] };
}

export const moveIn = (state: string, action: string): Move | undefined =>
  table.rows.find((row) => row.action === action && row.from.includes(state));
export const factIn = (state: string, action: string): Row | undefined =>
  table.facts.find((row) => row.action === action && row.from.includes(state));
export const isMove = (row: Row): row is Move => 'to' in row;
export const isFact = (action: string): boolean => table.facts.some((fact) => fact.action === action);
export const isTimed = (row: Row): boolean => 'timer' in row;
/** What answers a request. */
export const isAnswer = (action: string): boolean => ['grant', 'refuse', 'cancel'].includes(action);

/** Moves and facts of a state. */
export const implemented = (state: string): readonly Row[] =>
  [...table.rows, ...table.facts].filter((row) => row.from.includes(state));

const unique = (all: readonly string[]): readonly string[] => [...new Set(all)];

export const allActions: readonly string[] = unique(
  [...table.rows, ...table.facts].map(({ action }) => action),
);

/** `state.action` of everything that a walk can take. */
export const allKeys: readonly string[] = Object.keys(table.states).flatMap((state) =>
  implemented(state).map(({ action }) => `${state}.${action}`),
);

/** The ratings that somebody who called may record, which count for themselves. */
export const calledKeys: readonly string[] = table.rows
  .filter(({ by }) => by.includes('caller'))
  .map(({ action }) => `rating.${action}@caller`);

/** What may be asked for, wherever it is. */
export const askable: readonly string[] = unique(
  table.rows.filter(({ ask }) => ask).map(({ action }) => action),
);

/**
 * `state.ask action` of what may be asked for; a case steward in the pool is the exception of an exception.
 */
export const askKeys: readonly string[] = table.rows
  .filter(({ ask }) => ask)
  .flatMap(({ from, action }) => from.map((state) => `${state}.ask ${action}`))
  .filter((key) => key !== 'pool.ask merge');
