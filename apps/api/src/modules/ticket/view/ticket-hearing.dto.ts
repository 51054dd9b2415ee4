import { ApiProperty } from '@nestjs/swagger';
import { isAtTable, maskPhones, knowsIdentity, type Hearing } from '@sandan/domain';
import type { ViewerAccess } from '../access/ticket-access.ts';
import type { Names } from './ticket-names.queries.ts';
import {
  PartyView,
  codesOf,
  At,
  StaffView,
  textFor,
  residentName,
  iso,
  staffOf,
  viewerOn,
} from './ticket-shared.dto.ts';

const hearingStates = {
  open: '协商中',
  resolved: '已形成决议',
  mediated: '调解成功',
  expired: '协商超时',
} as const;
const replies = { waiting: '未表态', attended: '到场', absent: '缺席' } as const;
type Reply = keyof typeof replies;

type Position = Hearing['positions'][number];

/** One side's statement is not shown to the other, who may be the reporter. */
function wordsOf({ by, unit, words }: Position, access: ViewerAccess): string | null {
  if (by === access.actor.id) return words;
  return unit && access.readsStaffNotes ? textFor(access)(words) : maskPhones(words ?? '') || null;
}

const replyOf = (
  position: Position | undefined,
  access: ViewerAccess,
): { reply: Reply; words: string | null } =>
  position
    ? { reply: position.attended ? 'attended' : 'absent', words: wordsOf(position, access) }
    : { reply: 'waiting', words: null };

export class SeatView {
  @ApiProperty({ type: PartyView }) unit!: PartyView;
  @ApiProperty({ type: String, nullable: true }) duty!: string | null;
  @ApiProperty() mine!: boolean;
  @ApiProperty({ enum: codesOf(replies) }) reply!: Reply;
  @ApiProperty({ type: String, nullable: true }) words!: string | null;

  static listOf({ seats, positions }: Hearing, access: ViewerAccess, { units }: Names): SeatView[] {
    return seats.flatMap(({ unit, duty }) => {
      const named = units.get(unit);
      const position = positions.findLast((one) => one.unit === unit);
      const mine = access.actor.units.includes(unit);
      return named ? [{ unit: named, duty: textFor(access)(duty), mine, ...replyOf(position, access) }] : [];
    });
  }
}

export class SideView {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'For viewers who may know the person.',
  })
  id!: string | null;
  @ApiProperty({ description: '当事人 for viewers who may not know the person.' }) name!: string;
  @ApiProperty() mine!: boolean;
  @ApiProperty({ enum: codesOf(replies) }) reply!: Reply;
  @ApiProperty({ type: String, nullable: true }) words!: string | null;
  @ApiProperty() signed!: boolean;

  static listOf({ sides, signed, positions }: Hearing, access: ViewerAccess, names: Names): SideView[] {
    const { id } = access.actor;
    const isKnown = (person: string): boolean =>
      (knowsIdentity(access.clearance) && access.readsStaffNotes) || person === id;
    return sides.map((person, place) => ({
      id: isKnown(person) ? person : null,
      name: (isKnown(person) && residentName(names, access, person)) || `当事人${place + 1}`,
      mine: person === id,
      signed: signed.includes(person),
      ...replyOf(
        positions.find((one) => one.by === person && one.unit === null),
        access,
      ),
    }));
  }
}

/** 五方联动: the participants of a hearing, their tasks and statements. */
export class HearingView {
  @ApiProperty() seq!: number;
  @ApiProperty({ description: 'False until time, place and seats are set.' }) set!: boolean;
  @ApiProperty({ enum: codesOf(hearingStates) }) status!: Hearing['status'];
  @ApiProperty() label!: string;
  @ApiProperty() matter!: string;
  @At('Null: in writing.') at!: string | null;
  @ApiProperty({ type: String, nullable: true }) place!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) replyBy!: string | null;
  @ApiProperty({ type: StaffView, nullable: true, description: 'The convenor; null means the authority.' })
  convenor!: StaffView | null;
  @ApiProperty({ type: [SeatView] }) seats!: SeatView[];
  @ApiProperty({ type: [SideView] }) sides!: SideView[];

  /** The latest first. Hearing participants see only the hearings in which they have a seat. */
  static listOf(access: ViewerAccess, names: Names): HearingView[] {
    const { ticket, scope, actor } = access;
    return ticket.hearings
      .filter((one) => scope === 'whole' || isAtTable(one, actor))
      .map((one) => HearingView.of(one, access, names))
      .reverse();
  }

  private static of(hearing: Hearing, access: ViewerAccess, names: Names): HearingView {
    const { seq, set, status, matter, at, place, replyBy, host, convenor } = hearing;
    const read = textFor(access);
    return {
      seq,
      set,
      status,
      matter: read(matter)!,
      place: read(place),
      replyBy,
      label: hearingStates[status],
      at: iso(at),
      convenor: staffOf(names, viewerOn(access), convenor ?? host),
      seats: SeatView.listOf(hearing, access, names),
      sides: SideView.listOf(hearing, access, names),
    };
  }
}
