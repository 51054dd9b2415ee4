import { ApiProperty } from '@nestjs/swagger';
import { maskPhone, offices } from '@sandan/domain';
import type { Printed } from '../../platform/sms/sms.ts';
import { IsString, MaxLength } from 'class-validator';
import type { PersonaRow } from './demo.service.ts';

export class Advance {
  @ApiProperty({ example: 'PT2H', description: 'ISO 8601, at most 400 days.' })
  @IsString()
  @MaxLength(32)
  advance!: string;
}

export class DemoNow {
  @ApiProperty({ format: 'date-time' }) now!: string;
}

export class Persona {
  @ApiProperty() persona!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: [String] }) offices!: string[];
  @ApiProperty({ type: String, nullable: true }) home!: string | null;

  /** Offices first, then units: what one could become by choosing this persona. */
  static of({ persona, name, offices: held, units, home }: PersonaRow): Persona {
    return {
      persona,
      name,
      offices: [...held.map(({ office, area }) => `${area} ${offices[office]}`), ...new Set(units)],
      home,
    };
  }
}

/**
 * A text message the demo did not send. Whoever tries the demo with a number of their own need not show it to
 * everybody.
 */
export class Message {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ description: 'Masked.' }) phone!: string;
  @ApiProperty() text!: string;

  static of({ at, phone, text }: Printed): Message {
    return { at: new Date(at).toISOString(), phone: maskPhone(phone), text };
  }
}

export class MessageList {
  @ApiProperty({ type: [Message] }) items!: Message[];
}

export class PersonaList {
  @ApiProperty({ type: [Persona] }) items!: Persona[];
}
