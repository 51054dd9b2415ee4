import { personalGuards } from './personal-guards.ts';
import { ticketGuards } from './ticket-guards.ts';

/** Every condition that a row may name under `when`: its text, its refusal code and its test. */
export const guards = { ...ticketGuards, ...personalGuards } as const;
export type GuardName = keyof typeof guards;
