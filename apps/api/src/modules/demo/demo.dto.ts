import { ApiProperty } from '@nestjs/swagger';
import { maskPhone, offices } from '@sandan/domain';
import type { Printed } from '../../platform/sms/sms.ts';
import { IsString, MaxLength } from 'class-validator';
import type { PersonaRow } from './demo.service.ts';

export class Advance {
  @ApiProperty({ example: 'PT2H', description: 'ISO 8601, at most 400 days.', maxLength: 32 })
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

  /** What the persona offers: offices first, then units, then the home. */
  static of({ persona, name, offices: held, units, home }: PersonaRow): Persona {
    return {
      persona,
      name,
      offices: [...held.map(({ office, area }) => `${area} ${offices[office]}`), ...new Set(units)],
      home,
    };
  }
}

/** A text message that the demo did not send. The number is masked, because visitors may enter their own. */
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
