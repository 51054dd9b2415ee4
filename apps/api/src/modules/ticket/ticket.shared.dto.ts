import { ApiProperty } from '@nestjs/swagger';
import { assignmentOf, unitKinds, type UnitKind } from '@sandan/domain';
import type { AreaName, Names, PersonName } from './ticket.names.ts';
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

export class StaffView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) office!: string | null;
}

export class PartyView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: codesOf(unitKinds), enumName: 'UnitKind' }) kind!: UnitKind;
}

export const staffOf = (person: PersonName | undefined): StaffView | null => (person ? { id: person.id, name: person.name, office: person.office } : null);

const nowhere: AreaName = { id: '', name: '', fullName: '' };

export const buildingOf = (ticket: Loaded, { areas }: Names): BuildingView => areas.get(ticket.building) ?? nowhere;

export const holdersOf = (ticket: Loaded, { people, units }: Names): { steward: string | null; lead: string | null } => ({
  steward: people.get(ticket.caseSteward ?? '')?.name ?? null,
  lead: units.get(assignmentOf(ticket)?.unit ?? '')?.name ?? null,
});
