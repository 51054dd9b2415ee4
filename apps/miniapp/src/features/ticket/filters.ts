import type { BoxName } from '../../api/contract';
import {
  boxesWithOrigin,
  boxKinds,
  boxStates,
  kinds,
  sources,
  states,
  urgencies,
  type Source,
  type State,
  type Urgency,
} from '../../domain';
import type { Option } from '../../ui/Choices';
import type { Filter } from './tickets';

export interface FilterSet {
  readonly name: Exclude<keyof Filter, 'q'>;
  readonly title: string;
  readonly options: readonly Option[];
}

const strangers = [
  { value: 'hide', label: '不看' },
  { value: 'only', label: '只看' },
];

const listOf = <Value extends string>(
  labels: Readonly<Record<Value, string>>,
  values: readonly Value[],
): Option[] => values.map((value) => ({ value, label: labels[value] }));

/** Of a box that only a newer server knows, all. */
const statesIn = (box: BoxName): readonly State[] =>
  (boxStates as Partial<typeof boxStates>)[box] ?? (Object.keys(states) as State[]);

/** What a box can be filtered by: only what tells its tickets apart. */
export const filtersOf = (box: BoxName): readonly FilterSet[] =>
  (
    [
      { name: 'state', title: '进度', options: listOf(states, statesIn(box)) },
      { name: 'urgency', title: '紧急程度', options: listOf(urgencies, Object.keys(urgencies) as Urgency[]) },
      { name: 'kind', title: '类型', options: listOf(kinds, boxKinds(box)) },
      {
        name: 'source',
        title: '怎么来的',
        options: boxesWithOrigin.has(box) ? listOf(sources, Object.keys(sources) as Source[]) : [],
      },
      { name: 'unconfirmed', title: '待确认住户', options: boxesWithOrigin.has(box) ? strangers : [] },
    ] as const
  ).filter(({ options }) => options.length > 1);
