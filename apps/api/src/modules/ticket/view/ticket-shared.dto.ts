import { ApiProperty } from '@nestjs/swagger';
import {
  assignmentOf,
  CODE_NAME,
  endorsersOf,
  unitKinds,
  readsNumbersInWords,
  maskPhones,
  type PersonViewer,
  type UnitKind,
} from '@sandan/domain';
import type { ViewerAccess } from '../access/ticket-access.ts';
import { areaAt } from '../../org/org.names.ts';
import type { LoadedCard } from '../store/ticket.store.ts';
import type { Names } from './ticket-names.queries.ts';

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

/** Who looks at the people of a ticket, and what they may read of its residents. */
export const viewerOn = ({
  ticket,
  actor: { id },
  clearance,
}: Pick<ViewerAccess, 'ticket' | 'actor' | 'clearance'>): PersonViewer => ({
  id,
  residents: {
    reporter: ticket.reporter,
    others: [...ticket.formerReporters, ...endorsersOf(ticket)],
    clearance,
  },
});

export function staffOf({ people }: Names, viewer: PersonViewer, id: string | null): StaffView | null {
  const name = people.of(viewer, id, 'holder');
  return id === null || name === undefined ? null : { id, name, office: people.officeOf(id) };
}

/** The name of a resident on a ticket. */
export const residentName = ({ people }: Names, access: ViewerAccess, id: string): string =>
  people.of(viewerOn(access), id, 'resident') ?? CODE_NAME;

/** The building of a ticket, under its name at the time of placing. */
export function buildingOf(
  { building, placedAt }: LoadedCard,
  { areas }: Pick<Names, 'areas'>,
): BuildingView {
  const { id = '', name = '', fullName = '' } = areaAt(areas.get(building), placedAt) ?? {};
  return { id, name, fullName };
}

export const holdersOf = (
  ticket: LoadedCard,
  { people, units }: Pick<Names, 'people' | 'units'>,
  viewer: PersonViewer,
): { steward: string | null; lead: string | null } => ({
  steward: people.of(viewer, ticket.caseSteward, 'holder') ?? null,
  lead: units.get(assignmentOf(ticket)?.unit ?? '')?.name ?? null,
});

/** The text as each reader may read it. */
export const textFor =
  (access: ViewerAccess) =>
  (text: string | null): string | null =>
    text === null || readsNumbersInWords(access) ? text : maskPhones(text);
