import type { ReadingRules, Written } from '../../case/reading/reading.ts';
import { chosenIn, joined } from '../../case/reading/notes.ts';
import { forms } from '../forms.ts';
import type { TicketTypes } from '../types.ts';

const chosen = (written: Written<TicketTypes>, name: 'channel' | 'verdict'): string | null =>
  chosenIn<TicketTypes>({ forms }, written, name);

/** A call to the reporter: the words may identify them, so only readers who know the reporter read them. */
function call(written: Written<TicketTypes>, isWhole: boolean): string | null {
  const { reached, words = null } = written.form;
  const outline = [chosen(written, 'channel'), reached ? '已联系上' : '未联系上'];
  return isWhole ? joined([...outline, chosen(written, 'verdict')], words) : joined(outline);
}

/** What the notes of some forms of a ticket say, beside reason, way and words. */
export const says: ReadingRules<TicketTypes>['says'] = {
  contact: call,
  hearing: ({ form: { matter = null } }) => matter,
};
