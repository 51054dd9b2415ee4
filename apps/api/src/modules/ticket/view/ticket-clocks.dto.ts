import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { clocks as clockLabels, promisedAt, stateClock, elapsed, type Clock, type Now } from '@sandan/domain';
import type { Loaded } from '../store/ticket.store.ts';
import { At, codesOf, iso } from './ticket-shared.dto.ts';

export class PromiseView {
  @At('What stands now; null while paused or closed.') due!: string | null;
  @At('The first promise of this run.') first!: string | null;
  @ApiProperty() late!: boolean;
  @ApiPropertyOptional({
    type: Boolean,
    description: 'For staff: provisional, because the holidays of that year are not announced yet.',
  })
  provisional?: true;
}

export class ClockView {
  @ApiProperty({ enum: codesOf(clockLabels), enumName: 'Clock' }) clock!: Clock;
  @ApiProperty() label!: string;
  @At('Null while paused.') due!: string | null;
  @ApiProperty() late!: boolean;
  @ApiProperty() paused!: boolean;
}

export function promiseViewOf(ticket: Loaded, now: Now): PromiseView {
  const due = promisedAt(ticket, now);
  const clock = stateClock[ticket.state];
  return {
    due: iso(due),
    first: iso(ticket.clocks.work?.first ?? (clock ? ticket.clocks[clock]?.first : null) ?? null),
    late: due !== null && due < now.at,
  };
}

export function clocksOf(ticket: Loaded, now: Now): ClockView[] {
  const own = stateClock[ticket.state];
  const shown = (Object.keys(clockLabels) as Clock[]).filter(
    (clock) =>
      ticket.clocks[clock] && (clock === own || clock === 'work' || (clock === 'update' && own === 'work')),
  );
  return shown.map((clock) => {
    const run = ticket.clocks[clock]!;
    const isLate = elapsed(run, now) > run.limit.ms + run.extended;
    return { clock, label: clockLabels[clock], due: iso(run.due), late: isLate, paused: run.since === null };
  });
}
