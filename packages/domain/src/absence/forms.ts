import type { Form } from '../kernel/form.ts';

/** What an event keeps of a new absence. The reason stays in the absence alone, where erasure empties it. */
export const absenceForms = {
  enter: {
    fields: {
      since: { type: 'datetime', label: '从', required: true },
      until: { type: 'datetime', label: '到', required: true },
      deputy: { type: 'ref', ref: 'person', label: '代理人' },
    },
  },
} as const satisfies Record<string, Form>;
