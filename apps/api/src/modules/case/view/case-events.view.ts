import { kernel } from '@sandan/domain';
import type { CaseEventActor, CaseEventView } from './case-event.dto.ts';

/** How a reader sees the events of a case. */
export interface Seen<T extends kernel.MachineTypes> {
  readonly reader: kernel.Reader<T['scope']>;
  /** How to show the author of an event that was not the system's. */
  readonly authorOf: (event: kernel.EventOf<T> & { readonly by: string }) => CaseEventActor;
}

/** The events of a case that the reader sees, the oldest first. */
export function eventViews<T extends kernel.MachineTypes>(
  machine: kernel.Machine<T>,
  one: T['case'],
  events: readonly kernel.EventOf<T>[],
  { reader, authorOf }: Seen<T>,
): CaseEventView[] {
  const isSeen = (event: kernel.EventOf<T>): boolean => kernel.isVisibleTo(machine, event, reader, one);
  return events.filter(isSeen).map((event) => ({
    id: String(event.seq),
    at: new Date(event.at).toISOString(),
    action: event.action,
    label: kernel.titleOf(machine, event, one.requests),
    by: event.by === null ? null : authorOf({ ...event, by: event.by }),
    note: kernel.noteFor(machine, event, reader, one),
  }));
}
