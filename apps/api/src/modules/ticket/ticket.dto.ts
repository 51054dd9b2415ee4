import { ApiExtraModels, ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  actionLabels, assignmentOf, clocks as clockLabels, elapsed, forms, kinds, levels, noteOf, outcomes, promisedAt, states, statusLine, stateClock, unitKinds, urgencies, boxes, maskPhones,
  type Action, type Box, type Clock, type FormName, type Kind, type Level, type Mode, type Now, type Offer, type Outcome, type State, type TicketEvent, type UnitKind, type Urgency,
} from '@sandan/domain';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { FileView } from '../file/file.dto.ts';
import type { Sight } from './ticket.access.ts';
import type { AreaName, Names, PersonName } from './ticket.names.ts';
import type { Loaded } from './ticket.store.ts';

const names = <T extends object>(labels: T): (keyof T & string)[] => Object.keys(labels) as (keyof T & string)[];
const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

const At = (description: string): PropertyDecorator => ApiProperty({ type: String, format: 'date-time', nullable: true, description });

export class TicketsQuery {
  @ApiProperty({ enum: names(boxes), enumName: 'Box' })
  @IsIn(names(boxes))
  box!: Box;

  @ApiPropertyOptional({ maxLength: 50, description: 'Words to look for.' })
  @IsOptional()
  @IsString()
  @MaxLength(50)
  q?: string;

  @ApiPropertyOptional({ enum: names(states) })
  @IsOptional()
  @IsIn(names(states))
  state?: State;

  @ApiPropertyOptional({ enum: names(kinds) })
  @IsOptional()
  @IsIn(names(kinds))
  kind?: Kind;

  @ApiPropertyOptional({ enum: names(urgencies) })
  @IsOptional()
  @IsIn(names(urgencies))
  urgency?: Urgency;

  @ApiPropertyOptional({ maxLength: 64 })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  category?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  building?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 100, default: 20 })
  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}

export class CategoryName {
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
}

export class BuildingView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() fullName!: string;
}

export class TicketCard {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'XFL-2026-000123' }) number!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ enum: names(states), enumName: 'State' }) state!: State;
  @ApiProperty({ enum: names(outcomes), enumName: 'Outcome', nullable: true }) outcome!: Outcome | null;
  @ApiProperty({ enum: names(kinds), enumName: 'Kind' }) kind!: Kind;
  @ApiProperty({ type: CategoryName }) category!: CategoryName;
  @ApiProperty({ enum: names(urgencies), enumName: 'Urgency' }) urgency!: Urgency;
  @ApiProperty({ type: String, nullable: true }) title!: string | null;
  @ApiProperty({ description: 'The beginning of the words.' }) summary!: string;
  @ApiProperty({ type: BuildingView }) building!: BuildingView;
  @ApiProperty({ type: String, nullable: true }) place!: string | null;
  @ApiProperty({ description: 'Who has it and until when, in Chinese.' }) status!: string;
  @At('What was promised for this step.') due!: string | null;
  @ApiProperty() late!: boolean;
  @ApiProperty({ type: String, nullable: true }) thumb!: string | null;
  @ApiProperty({ format: 'date-time' }) placedAt!: string;

  /** A neighbour's card (`isNeighbour`) has no words, picture or people of anybody (workflow.md "Neighbour card"). */
  static of(ticket: Loaded, names: Names, thumb: string | null, now: Now, knowsIdentity: boolean, isNeighbour = false): TicketCard {
    const due = promisedAt(ticket, now);
    const read = (text: string | null): string | null => (text === null || knowsIdentity ? text : maskPhones(text));
    const category = names.categories.get(ticket.category) ?? ticket.category;
    return {
      id: ticket.id,
      number: ticket.number,
      version: ticket.version,
      state: ticket.state,
      outcome: ticket.outcome,
      kind: ticket.kind,
      category: { code: ticket.category, name: category },
      urgency: ticket.urgency,
      title: ticket.title ?? (isNeighbour ? category : null),
      summary: isNeighbour ? '' : [...(read(ticket.words) ?? '')].slice(0, 60).join(''),
      building: buildingOf(ticket, names),
      place: isNeighbour ? null : read(ticket.place),
      status: isNeighbour ? states[ticket.state] : statusLine(ticket, holdersOf(ticket, names), now),
      due: isNeighbour ? null : iso(due),
      late: !isNeighbour && due !== null && due < now.at,
      thumb: isNeighbour ? null : thumb,
      placedAt: iso(ticket.placedAt)!,
    };
  }
}

export class TicketList {
  @ApiProperty({ type: [TicketCard] }) items!: TicketCard[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class ReporterView {
  @ApiProperty({ description: 'The name, or a code name for whoever may not know it.' }) name!: string;
  @ApiPropertyOptional() phone?: string;
  @ApiPropertyOptional() room?: string;
}

export class StaffView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) office!: string | null;
}

export class PartyView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: names(unitKinds), enumName: 'UnitKind' }) kind!: UnitKind;
}

export class PromiseView {
  @At('What stands now; null while paused or closed.') due!: string | null;
  @At('The first promise of this run.') first!: string | null;
  @ApiProperty() late!: boolean;
}

export class ClockView {
  @ApiProperty({ enum: names(clockLabels), enumName: 'Clock' }) clock!: Clock;
  @ApiProperty() label!: string;
  @At('Null while paused.') due!: string | null;
  @ApiProperty() late!: boolean;
  @ApiProperty() paused!: boolean;
}

export class FactsView {
  @ApiProperty({ description: 'Contact attempts on record.' }) contacts!: number;
  @ApiProperty() reworks!: number;
  @ApiProperty({ type: [String] }) flags!: string[];
}

export class ActionView {
  @ApiProperty() action!: Action;
  @ApiProperty() label!: string;
  @ApiProperty({ enum: ['do', 'ask'] }) mode!: Mode;
  @ApiPropertyOptional({ enum: names(forms), enumName: 'FormName' }) form?: FormName;
}

/** What the steward suggested when reporting it up. */
export class SuggestionView {
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) lead!: string | null;
  @ApiProperty({ type: [String] }) support!: readonly string[];
}

export class TicketView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() number!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ enum: names(states), enumName: 'State' }) state!: State;
  @ApiProperty({ enum: names(outcomes), enumName: 'Outcome', nullable: true }) outcome!: Outcome | null;
  @ApiProperty({ enum: names(kinds), enumName: 'Kind' }) kind!: Kind;
  @ApiProperty({ type: CategoryName }) category!: CategoryName;
  @ApiProperty({ enum: names(urgencies), enumName: 'Urgency' }) urgency!: Urgency;
  @ApiProperty({ enum: names(levels), enumName: 'Level' }) level!: Level;
  @ApiProperty({ type: BuildingView }) building!: BuildingView;
  @ApiProperty({ type: String, nullable: true }) place!: string | null;
  @ApiProperty({ type: String, nullable: true }) words!: string | null;
  @ApiProperty({ type: String, nullable: true }) title!: string | null;
  @ApiProperty() private!: boolean;
  @ApiProperty({ type: [FileView] }) files!: FileView[];
  @ApiProperty() status!: string;
  @ApiProperty({ format: 'date-time' }) placedAt!: string;
  @At('When it was closed.') closedAt!: string | null;
  @ApiProperty({ type: ReporterView }) reporter!: ReporterView;
  @ApiProperty({ type: StaffView, nullable: true }) proxy!: StaffView | null;
  @ApiProperty({ type: StaffView, nullable: true }) caseSteward!: StaffView | null;
  @ApiProperty({ type: PartyView, nullable: true }) lead!: PartyView | null;
  @ApiProperty({ type: [PartyView] }) support!: PartyView[];
  @ApiProperty({ type: SuggestionView, nullable: true }) suggestion!: SuggestionView | null;
  @ApiProperty({ type: PromiseView }) promise!: PromiseView;
  @ApiProperty({ type: [ClockView] }) clocks!: ClockView[];
  @ApiProperty({ type: FactsView }) facts!: FactsView;
  @ApiProperty({ type: [ActionView] }) actions!: ActionView[];

  /** As this viewer may see it. */
  static of({ ticket, knowsIdentity, readsStaffNotes }: Sight, names: Names, files: FileView[], offers: readonly Offer[], now: Now): TicketView {
    const { units } = names;
    const assignment = assignmentOf(ticket);
    const read = (text: string | null): string | null => (text === null || knowsIdentity ? text : maskPhones(text));
    return {
      ...pickOf(ticket),
      category: { code: ticket.category, name: names.categories.get(ticket.category) ?? ticket.category },
      building: buildingOf(ticket, names),
      place: read(ticket.place),
      words: read(ticket.words),
      files,
      status: statusLine(ticket, holdersOf(ticket, names), now),
      placedAt: iso(ticket.placedAt)!,
      closedAt: iso(ticket.closedAt),
      reporter: reporterOf(ticket, names, knowsIdentity),
      proxy: staffOf(names.people.get(ticket.proxy ?? '')),
      caseSteward: staffOf(names.people.get(ticket.caseSteward ?? '')),
      lead: units.get(assignment?.unit ?? '') ?? null,
      support: (assignment?.support ?? []).flatMap((unit) => units.get(unit) ?? []),
      suggestion: readsStaffNotes ? ticket.suggestion : null,
      promise: promiseViewOf(ticket, now),
      clocks: clocksOf(ticket, now),
      facts: { contacts: ticket.contacts.length, reworks: ticket.spent.reworks ?? 0, flags: [...ticket.flags] },
      actions: offers.map((offer) => ({ ...offer })),
    };
  }
}

const pickOf = ({ id, number, version, state, outcome, kind, urgency, level, title, private: isPrivate }: Loaded) => ({
  id, number, version, state, outcome, kind, urgency, level, title, private: isPrivate,
});

const nowhere: AreaName = { id: '', name: '', fullName: '' };

const buildingOf = (ticket: Loaded, { areas }: Names): BuildingView => areas.get(ticket.building) ?? nowhere;

export const holdersOf = (ticket: Loaded, { people, units }: Names): { steward: string | null; lead: string | null } => ({
  steward: people.get(ticket.caseSteward ?? '')?.name ?? null,
  lead: units.get(assignmentOf(ticket)?.unit ?? '')?.name ?? null,
});

const staffOf = (person: PersonName | undefined): StaffView | null => person ? { id: person.id, name: person.name, office: person.office } : null;

/** 居民: the code name for everyone who must not know. */
function reporterOf({ reporter, household, behalf }: Loaded, { people, areas }: Names, knowsIdentity: boolean): ReporterView {
  if (!knowsIdentity) return { name: '居民' };
  const person = people.get(reporter ?? '');
  const phone = person?.phone ?? behalf?.phone;
  const room = areas.get(household ?? '')?.fullName;
  return { name: person?.name ?? behalf?.name ?? '居民', ...(phone && { phone }), ...(room && { room }) };
}

function promiseViewOf(ticket: Loaded, now: Now): PromiseView {
  const due = promisedAt(ticket, now);
  const clock = stateClock[ticket.state];
  return { due: iso(due), first: iso(ticket.clocks.work?.first ?? (clock ? ticket.clocks[clock]?.first : null) ?? null), late: due !== null && due < now.at };
}

function clocksOf(ticket: Loaded, now: Now): ClockView[] {
  const own = stateClock[ticket.state];
  const shown = (Object.keys(clockLabels) as Clock[]).filter((clock) => ticket.clocks[clock] && (clock === own || clock === 'work' || (clock === 'update' && own === 'work')));
  return shown.map((clock) => {
    const run = ticket.clocks[clock]!;
    const isLate = elapsed(run, now) > run.limit.ms + run.extended;
    return { clock, label: clockLabels[clock], due: iso(run.due), late: isLate, paused: run.since === null };
  });
}

export class EventActor {
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) office!: string | null;
}

export class EventView {
  @ApiProperty({ description: 'Its number on this ticket.' }) id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty() action!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ type: EventActor, nullable: true, description: 'Null for the system.' }) by!: EventActor | null;
  @ApiProperty({ enum: names(states), nullable: true }) from!: State | null;
  @ApiProperty({ enum: names(states) }) to!: State;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
  @ApiProperty({ type: [FileView] }) files!: FileView[];

  /** As this viewer may read it: residents have no name for others, staff notes no words for residents. */
  static of(event: TicketEvent, { knowsIdentity, readsStaffNotes }: Sight, names: Names, files: FileView[]): EventView {
    const note = event.action === 'place' ? { words: null, forStaff: false } : noteOf(event.action, event.form);
    const hidden = note.forStaff && !readsStaffNotes;
    return {
      id: String(event.seq),
      at: iso(event.at)!,
      action: event.action,
      label: actionLabels[event.action] ?? event.action,
      by: actorOf(event, names, knowsIdentity),
      from: event.from,
      to: event.to,
      note: hidden || note.words === null ? null : knowsIdentity ? note.words : maskPhones(note.words),
      files: hidden ? [] : files,
    };
  }
}

const residents: readonly string[] = ['reporter', 'endorser', 'neighbour', 'side'];

function actorOf({ by, as }: TicketEvent, { people }: Names, knowsIdentity: boolean): EventActor | null {
  if (by === null) return null;
  if (residents.includes(as) && !knowsIdentity) return { name: '居民', office: null };
  const person = people.get(by);
  return { name: person?.name ?? '', office: residents.includes(as) ? null : (person?.office ?? null) };
}

@ApiExtraModels(EventView)
export class EventList {
  @ApiProperty({ type: [EventView] }) items!: EventView[];
}
