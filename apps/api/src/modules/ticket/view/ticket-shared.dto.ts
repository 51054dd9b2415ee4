import { ApiProperty } from '@nestjs/swagger';
import { assignmentOf, CODE_NAME, endorsersOf, unitKinds, type UnitKind } from '@sandan/domain';
import type { Identity } from '../../../common/firewall.ts';
import type { ViewerAccess } from '../access/ticket-access.ts';
import type { AreaName, Names } from './ticket-names.queries.ts';
import type { Loaded } from '../store/ticket.store.ts';

/** The codes of a closed set, for an OpenAPI enum. */
export const codesOf = <T extends object>(labels: T): (keyof T & string)[] =>
  Object.keys(labels) as (keyof T & string)[];

export const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

export const At = (description: string): PropertyDecorator =>
  ApiProperty({ type: String, format: 'date-time', nullable: true, description });

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

export const staffOf = (person: Identity | undefined): StaffView | null =>
  person ? { id: person.id, name: person.inOffice, office: person.office } : null;

/**
 * A resident's name for a viewer who may know it: themselves and staff in full, the reporter as the clearance
 * opens it, others masked, also staff who endorse as residents.
 */
export function residentName(
  { ticket, actor, clearance }: ViewerAccess,
  person: Identity | undefined,
): string {
  if (!person) return CODE_NAME;
  if (person.id === actor.id) return person.inOffice;
  if (person.id === ticket.reporter) return person.nameFor(clearance.name);
  const isBeside = ticket.formerReporters.includes(person.id) || endorsersOf(ticket).includes(person.id);
  return person.isStaff && !isBeside ? person.inOffice : person.nameFor('masked');
}

const nowhere: AreaName = { id: '', name: '', fullName: '' };

export const buildingOf = (ticket: Loaded, { areas }: Names): BuildingView =>
  areas.get(ticket.building) ?? nowhere;

export const holdersOf = (
  ticket: Loaded,
  { people, units }: Names,
): { steward: string | null; lead: string | null } => ({
  steward: people.get(ticket.caseSteward ?? '')?.inOffice ?? null,
  lead: units.get(assignmentOf(ticket)?.unit ?? '')?.name ?? null,
});
