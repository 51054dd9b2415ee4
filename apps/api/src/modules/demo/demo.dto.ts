import { ApiProperty } from '@nestjs/swagger';
import { offices } from '@sandan/domain';
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
    return { persona, name, offices: [...held.map(({ office, area }) => `${area} ${offices[office]}`), ...new Set(units)], home };
  }
}

export class PersonaList {
  @ApiProperty({ type: [Persona] }) items!: Persona[];
}
