import { choiceLabels, kinds, outcomes, states, urgencies } from '../../domain';
import type { Action, Card, Ticket } from '../../api/contract';
import { dueText } from '../../lib/time';
import type { Tone } from '../../ui/Tag';

type Standing = Pick<Card, 'state' | 'outcome'>;

export const stateText = ({ state, outcome }: Standing): string =>
  state === 'closed' && outcome ? outcomes[outcome] : states[state];

const good = new Set(['solved', 'explained']);

export function stateTone({ state, outcome }: Standing): Tone {
  if (state === 'closed') return outcome && good.has(outcome) ? 'green' : 'plain';
  return state === 'rating' || state === 'asking' ? 'amber' : 'plain';
}

export const urgencyText = (urgency: Card['urgency']): string => (urgency === 'normal' ? '' : urgencies[urgency]);

/** The title staff gave it, else its subject. */
export const headline = ({ title, category }: Pick<Ticket, 'title' | 'category'>): string => title || category.name;

export const whereText = ({ building, place }: Pick<Card, 'building' | 'place'>): string =>
  [building.fullName, place].filter(Boolean).join(' ');

export const kindText = (kind: Card['kind']): string => kinds[kind];

/** What is promised for each step. */
const promised: Readonly<Record<Card['state'], string>> = {
  pool: '回应', triage: '研判', dispatching: '派单', signing: '签收', working: '办结',
  asking: '补充', deliberating: '协商', verifying: '核验', rating: '评价', closed: '',
};

/** The promise in force: until when the next step is due. */
export const promiseText = (state: Card['state'], due: string | null, now: number): string =>
  (due && state !== 'closed' ? dueText(due, now, promised[state]) : '');

export const actionText = ({ label, mode }: Pick<Action, 'label' | 'mode'>): string =>
  (mode === 'ask' ? `申请${label}` : label);

export const choiceText = (value: string): string =>
  choiceLabels[value] ?? (kinds as Record<string, string>)[value] ?? (urgencies as Record<string, string>)[value] ?? value;
