import { kinds, outcomes, sources, states, urgencies } from '../../domain';
import type { Card, Hearing, Kin, Task, Ticket } from '../../api/contract';
import { dueText, moment, written } from '../../lib/time';
import type { Tone } from '../../ui/Tag';

type Standing = Pick<Card, 'state' | 'outcome'>;

export const stateText = ({ state, outcome }: Standing): string =>
  state === 'closed' && outcome ? outcomes[outcome] : states[state];

const good = new Set(['solved', 'explained']);

export function stateTone({ state, outcome }: Standing): Tone {
  if (state === 'closed') return outcome && good.has(outcome) ? 'green' : 'plain';
  return state === 'rating' || state === 'asking' ? 'amber' : 'plain';
}

export const urgencyText = (urgency: Card['urgency']): string =>
  urgency === 'normal' ? '' : urgencies[urgency];

/** The title staff gave it, else its subject. */
export const headline = ({ title, category }: Pick<Ticket, 'title' | 'category'>): string =>
  title || category.name;

export const whereText = ({ building, place }: Pick<Card, 'building' | 'place'>): string =>
  [building.fullName, place].filter(Boolean).join(' ');

/** By which way it came, where that is worth saying: most come from the residents themselves. */
export const sourceText = ({ source }: Pick<Card, 'source'>): string =>
  source && source !== 'self' ? sources[source] : '';

/** Until when the hotline wants the answer, beside our own promise. */
export const hotlineText = (due: string | null | undefined, now: number): string =>
  due ? `热线：${dueText(due, now, '答复')}` : '';

export const nudgesText = (nudges: number): string => `催办 ${nudges} 次`;
export const idleText = (days: number): string => `${days} 天无进展`;

/** The current holder and the number of endorsers. */
export const standingText = ({ status, endorsers }: Pick<Card, 'status' | 'endorsers'>): string =>
  endorsers ? `${status} · ${endorsers} 人附议` : status;

export const kindText = (kind: Card['kind']): string => kinds[kind];

/** What is promised for each step. */
const promised: Readonly<Record<Card['state'], string>> = {
  pool: '回应',
  triage: '研判',
  dispatching: '派单',
  signing: '签收',
  working: '办结',
  asking: '补充',
  deliberating: '协商',
  verifying: '核验',
  rating: '评价',
  closed: '',
};

/** The promise in force: until when the next step is due. */
export const promiseText = (state: Card['state'], due: string | null, now: number): string =>
  due && state !== 'closed' ? dueText(due, now, promised[state]) : '';

/** The promise beside the status: nothing if the status names the same time, unless it has passed. */
export function promiseBeside({ state, status, promise: { due } }: Ticket, now: number): string {
  const isSaid = due !== null && Date.parse(due) > now && status.includes(written(due));
  return isSaid ? '' : promiseText(state, due, now);
}

/** The ticket a requested merge would go into. */
export const masterText = ({ number }: Kin): string => `并入 ${number}`;

type Reply = Hearing['seats'][number]['reply'];

const replies: Readonly<Record<Reply, string>> = { waiting: '未表态', attended: '到场', absent: '缺席' };
const replyTones: Readonly<Record<Reply, Tone>> = { waiting: 'plain', attended: 'green', absent: 'red' };
export const replyText = (reply: Reply): string => replies[reply];
export const replyTone = (reply: Reply): Tone => replyTones[reply];

/** Time and place, or in writing. */
export const hearingPlace = ({ at, place }: Pick<Hearing, 'at' | 'place'>, now: number): string =>
  at ? [moment(at, now), place].filter(Boolean).join(' · ') : '书面协商';

export const taskText = ({ late, label }: Task): string => (late ? '已超时' : label);

export function taskTone({ late, status }: Task): Tone {
  if (late || status === 'refused') return 'red';
  return status === 'done' ? 'green' : 'plain';
}
