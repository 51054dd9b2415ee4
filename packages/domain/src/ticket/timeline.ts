import type { Filled } from '../kernel/form-check.ts';
import { choiceLabels } from './forms.ts';

/** Notes that staff write for staff; the resident sees that it happened, not what was said. */
const staffOnly: readonly string[] = ['report', 'recategorise', 'refer_up', 'attempt_contact', 'recuse', 'transfer', 'merge', 'reveal', 'escalate', 'reject'];

/** What may be read of an event: its words, and whether they are for staff alone. */
export interface Note {
  readonly words: string | null;
  readonly forStaff: boolean;
}

const choice = (form: Filled, name: string): string[] => (typeof form[name] === 'string' ? [choiceLabels[form[name]] ?? form[name]] : []);

/** The note of an event, from its form: a named reason first, then the words. */
export function noteOf(action: string, form: Filled): Note {
  const verdict = action === 'attempt_contact' ? [...choice(form, 'channel'), form['reached'] ? '已联系上' : '未联系上', ...choice(form, 'verdict')] : [];
  const parts = [...verdict, ...choice(form, 'reason'), ...choice(form, 'way')];
  const words = typeof form['words'] === 'string' ? form['words'] : typeof form['matter'] === 'string' ? form['matter'] : null;
  const text = [parts.join(' · '), words].filter(Boolean).join(':');
  return { words: text === '' ? null : text, forStaff: staffOnly.includes(action) || form['to'] === 'staff' };
}
