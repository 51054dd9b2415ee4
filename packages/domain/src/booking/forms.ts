import type { Form } from '../kernel/form.ts';

export const bookingForms = {
  book: {
    fields: {
      activity: { type: 'ref', ref: 'activity', label: '活动', required: true },
      holder: { type: 'ref', ref: 'person', label: '谁来' },
    },
  },
} as const satisfies Record<string, Form>;
