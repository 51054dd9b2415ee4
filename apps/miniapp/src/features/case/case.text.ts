import type { Action } from '../../api/contract';
import { moment } from '../../lib/time';
import type { CaseEvent, CaseRequest } from './case';

export const actionText = ({ label, mode }: Pick<Action, 'label' | 'mode'>): string =>
  mode === 'ask' ? `申请${label}` : label;

/** "郑明理 · 支部书记". */
export const personText = ({ name, office }: { name: string; office?: string | null }): string =>
  [name, office].filter(Boolean).join(' · ');

export const actorText = ({ by }: Pick<CaseEvent, 'by'>): string => (by ? personText(by) : '系统');

/** "蒋修修申请延期". */
export const requestText = ({ asker, label, mine }: CaseRequest): string =>
  `${mine ? '我' : (asker?.name ?? '居民')}申请${label}`;

/** The answer to a request that is not answered in time. */
export const silenceText = ({ silence, until }: CaseRequest, now: number): string =>
  `${moment(until, now)} 前没有答复，就算${silence === 'grant' ? '同意' : '不准'}。`;
