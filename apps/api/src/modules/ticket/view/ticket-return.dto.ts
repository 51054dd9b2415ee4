import { ApiProperty } from '@nestjs/swagger';
import { chosenIn, type TicketEvent } from '@sandan/domain';
import type { ViewerAccess } from '../access/ticket-access.ts';
import type { Names } from './ticket-names.queries.ts';
import { PartyView, iso, textFor } from './ticket-shared.dto.ts';

/** Why a unit returned the ticket, and which unit it named instead. */
export class ReturnView {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: PartyView, nullable: true }) unit!: PartyView | null;
  @ApiProperty() reason!: string;
  @ApiProperty() words!: string;
  @ApiProperty({ type: PartyView, nullable: true }) shouldBe!: PartyView | null;

  static of(
    { at, form }: TicketEvent,
    by: string | undefined,
    access: ViewerAccess,
    { units }: Names,
  ): ReturnView {
    return {
      at: iso(at)!,
      unit: units.get(by ?? '') ?? null,
      reason: chosenIn({ formName: 'return', form }, 'reason') ?? '',
      words: textFor(access)(form.words ?? '')!,
      shouldBe: units.get(form.unit ?? '') ?? null,
    };
  }
}
