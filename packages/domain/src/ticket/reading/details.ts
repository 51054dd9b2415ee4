import * as kernel from '../../case/reading/details.ts';
import type { TicketRef } from '../fields.ts';
import { forms, type FilledForm, type FormName, type SomeForm } from '../forms.ts';

/** Fields that the ticket itself shows, that its note says, or that refer to a row shown beside them. */
const shown: { readonly [Name in FormName]?: readonly (keyof FilledForm<Name>)[] } = {
  place: [
    'kind',
    'category',
    'in_danger',
    'today',
    'building',
    'place',
    'private',
    'anonymous',
    'neighbours',
    'about',
    'behalf_name',
    'behalf_phone',
    'behalf_household',
    'source',
    'hotline_number',
    'hotline_due',
  ],
  hearing: ['matter'],
  remark: ['to'],
  contact: ['channel', 'reached', 'verdict'],
  task_result: ['task'],
  correction: ['remark'],
  retraction: ['remark'],
  hiding: ['picture'],
  showing: ['picture'],
};

/** What a form of a ticket holds besides its note, its pictures and what the ticket shows. */
export const detailsOf = (form: FormName | undefined, filled: SomeForm): kernel.Detail<TicketRef>[] =>
  form ? kernel.detailsOf<TicketRef>(forms[form], filled, shown[form]) : [];
