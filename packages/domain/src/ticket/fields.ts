import type { FieldOf } from '../kernel/form.ts';
import type { PhrasePurpose } from './phrases.ts';
import { kinds } from './words.ts';

/** The fields that several forms of a ticket have. Limits are characters, entries or stars. */

/**
 * What the forms of a ticket refer to. A person is named by the office they hold (`staff`), as a side of a
 * dispute, or as any person; a picture of the ticket is shown or hidden.
 */
export type TicketRef =
  | 'category'
  | 'building'
  | 'household'
  | 'unit'
  | 'staff'
  | 'side'
  | 'person'
  | 'file'
  | 'ticket'
  | 'task'
  | 'request'
  | 'remark'
  | 'picture'
  | 'hidden_picture';

export const words = (label: string, max: number) => ({ type: 'text', label, max }) as const;

export const said = (label: string, max: number) =>
  ({ type: 'text', label, max, min: 2, required: true }) as const;

/** A text field that staff may fill with canned answers. */
export const phrased = <Text extends FieldOf<'text'>>(phrases: PhrasePurpose, text: Text) => ({
  ...text,
  phrases,
});

export const channel = (label: string) =>
  phrased('channel', { type: 'text', label, max: 100, required: true } as const);

export const files = { type: 'ref', ref: 'file', label: '照片', many: true, max: 9 } as const;
export const evidence = { ...files, label: '现场照片', min: 1, required: true } as const;
export const unit = (label: string) => ({ type: 'ref', ref: 'unit', label }) as const;
export const support = (label: string) => ({ ...unit(label), many: true, max: 5 }) as const;
export const staff = (label: string) => ({ type: 'ref', ref: 'staff', label }) as const;
export const parties = { type: 'either', refs: ['person', 'unit'] } as const;

export const kind = { type: 'choice', label: '类型', choices: kinds } as const;
export const category = { type: 'ref', ref: 'category', label: '类别' } as const;
export const hidden = { type: 'bool', label: '不公开' } as const;
export const title = words('标题', 30);
export const stars = { type: 'int', label: '评分', min: 1, max: 5, rating: true } as const;
export const request = { type: 'ref', ref: 'request', label: '申请', required: true } as const;
export const remark = { type: 'ref', ref: 'remark', label: '留言', required: true } as const;
