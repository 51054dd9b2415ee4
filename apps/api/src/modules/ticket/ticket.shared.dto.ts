import { ApiProperty } from '@nestjs/swagger';
import { assignmentOf } from '@sandan/domain';
import type { AreaName, Names } from './ticket.names.ts';
import type { Loaded } from './ticket.store.ts';

/** The codes of a closed set, for a document's enum. */
export const codesOf = <T extends object>(labels: T): (keyof T & string)[] => Object.keys(labels) as (keyof T & string)[];

export const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

export const At = (description: string): PropertyDecorator => ApiProperty({ type: String, format: 'date-time', nullable: true, description });

export class CategoryName {
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
}

export class BuildingView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() fullName!: string;
}


const nowhere: AreaName = { id: '', name: '', fullName: '' };

export const buildingOf = (ticket: Loaded, { areas }: Names): BuildingView => areas.get(ticket.building) ?? nowhere;

export const holdersOf = (ticket: Loaded, { people, units }: Names): { steward: string | null; lead: string | null } => ({
  steward: people.get(ticket.caseSteward ?? '')?.name ?? null,
  lead: units.get(assignmentOf(ticket)?.unit ?? '')?.name ?? null,
});

