import { ApiProperty } from '@nestjs/swagger';
import {
  answersTo,
  chosenIn,
  holdReasons,
  isAskers,
  labelOf,
  knows,
  maskPhones,
  mayGrant,
  saidIn,
  readsWords,
  rowOf,
  silenceOf,
  verdicts,
  withRequests,
  isPending,
  type Hearing,
  type Hold,
  type Now,
  type Request,
  type Task,
  type TicketEvent,
  type PersonViewer,
} from '@sandan/domain';
import type { ViewerAccess } from '../access/ticket-access.ts';
import { ActionView } from './ticket-action.dto.ts';
import { DetailView, detailsIn } from './ticket-details.dto.ts';
import type { Names } from './ticket-names.queries.ts';
import {
  At,
  codesOf,
  iso,
  PartyView,
  residentName,
  staffOf,
  StaffView,
  viewerOn,
} from './ticket-shared.dto.ts';

const taskStates = { open: '待完成', done: '已完成', refused: '已退回' } as const;
const hearingStates = {
  open: '协商中',
  resolved: '已形成决议',
  mediated: '调解成功',
  expired: '协商超时',
} as const;
const replies = { waiting: '未表态', attended: '到场', absent: '缺席' } as const;
type Reply = keyof typeof replies;

/** The text as each reader may read it. */
const readerOf =
  (access: ViewerAccess) =>
  (text: string | null): string | null =>
    text === null || readsWords(access) ? text : maskPhones(text);

/** A linked ticket. */
export class KinView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() number!: string;
}

/** A pending request. */
export class RequestView {
  @ApiProperty({ description: 'The id for grant, refuse and cancel.' }) id!: string;
  @ApiProperty() action!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ type: StaffView, nullable: true, description: 'Null where a resident asks.' })
  asker!: StaffView | null;
  @ApiProperty({ type: [ActionView], description: 'How the caller may answer it or take it back.' })
  actions!: ActionView[];
  @ApiProperty() mine!: boolean;
  @ApiProperty({ description: 'The caller may grant or refuse it now.' }) grantable!: boolean;
  @ApiProperty({ format: 'date-time', description: 'When the request is decided by timeout.' })
  until!: string;
  @ApiProperty({ enum: ['grant', 'refuse'], description: 'What that timeout decides.' })
  silence!: 'grant' | 'refuse';
  @ApiProperty({ type: String, nullable: true }) words!: string | null;
  @ApiProperty({ type: [DetailView] }) details!: DetailView[];
  @ApiProperty({ type: KinView, nullable: true, description: 'For a merge: the target ticket.' })
  master!: KinView | null;

  /** The pending requests relevant to this viewer: for staff, the asker, and those who may grant. */
  static listOf(access: ViewerAccess, names: Names, masters: readonly KinView[], now: Now): RequestView[] {
    const { ticket, actor, readsStaffNotes } = access;
    const attempt = { case: ticket, actor: withRequests({ case: ticket, actor, now }), now };
    return ticket.requests.filter(isPending).flatMap((request) => {
      const [mine, grantable] = [isAskers(request, actor), mayGrant(request, attempt)];
      return mine || grantable || readsStaffNotes
        ? [
            RequestView.of(request, access, names, {
              mine,
              grantable,
              master: masters.find((one) => one.id === request.form.master) ?? null,
            }),
          ]
        : [];
    });
  }

  private static of(
    request: Request,
    access: ViewerAccess,
    names: Names,
    known: Pick<RequestView, 'mine' | 'grantable' | 'master'>,
  ): RequestView {
    const { id, action, form, asker, as, until } = request;
    const { state } = access.ticket;
    return {
      id,
      action,
      ...known,
      actions: answersTo(known),
      label: labelOf(action, state),
      asker: as === 'reporter' ? null : staffOf(names, viewerOn(access), asker),
      until: iso(until)!,
      silence: silenceOf(state, request),
      words: readerOf(access)(saidIn({ formName: rowOf(state, action)?.form, form })),
      details: detailsIn(rowOf(state, action)?.form, form, names, {
        ...access,
        readsNumbers: readsWords(access),
      }),
    };
  }
}

export class SeatView {
  @ApiProperty({ type: PartyView }) unit!: PartyView;
  @ApiProperty({ type: String, nullable: true }) duty!: string | null;
  @ApiProperty() mine!: boolean;
  @ApiProperty({ enum: codesOf(replies) }) reply!: Reply;
  @ApiProperty({ type: String, nullable: true }) words!: string | null;
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

  static of(hearing: Hearing, access: ViewerAccess, names: Names): HearingView {
    const { seq, set, status, matter, at, place, replyBy, host, convenor, positions, seats, sides, signed } =
      hearing;
    const { id, units } = access.actor;
    const read = readerOf(access);
    const replyOf = (
      position: Hearing['positions'][number] | undefined,
    ): Pick<SeatView, 'reply' | 'words'> => ({
      reply: position ? (position.attended ? 'attended' : 'absent') : 'waiting',
      // One side's statement is not shown to the other, who may be the reporter.
      words:
        position?.by === id
          ? position.words
          : position?.unit && access.readsStaffNotes
            ? read(position.words)
            : maskPhones(position?.words ?? '') || null,
    });
    const isKnown = (person: string): boolean =>
      (knows(access.clearance) && access.readsStaffNotes) || person === id;
    const nameOf = (person: string, at: number): string =>
      (isKnown(person) && residentName(names, access, person)) || `当事人${at + 1}`;
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
      seats: seats.flatMap(({ unit, duty }) => {
        const named = names.units.get(unit);
        const position = positions.findLast((one) => one.unit === unit);
        return named
          ? [{ unit: named, duty: read(duty), mine: units.includes(unit), ...replyOf(position) }]
          : [];
      }),
      sides: sides.map((person, place) => ({
        id: isKnown(person) ? person : null,
        name: nameOf(person, place),
        mine: person === id,
        signed: signed.includes(person),
        ...replyOf(positions.find((one) => one.by === person && one.unit === null)),
      })),
    };
  }
}

export class HoldView {
  @ApiProperty({ enum: codesOf(holdReasons) }) reason!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ format: 'date-time' }) since!: string;
  @ApiProperty({ format: 'date-time', description: 'When the hold ends automatically.' }) review!: string;
  @ApiProperty() publicLine!: string;
  @ApiProperty({ type: StaffView, nullable: true, description: 'Who approved it.' }) by!: StaffView | null;

  static of({ reason, since, review, publicLine, by }: Hold, names: Names, viewer: PersonViewer): HoldView {
    return {
      reason,
      label: holdReasons[reason],
      since: iso(since)!,
      review: iso(review)!,
      publicLine,
      by: staffOf(names, viewer, by),
    };
  }
}

export class TaskView {
  @ApiProperty({ description: 'The id for do_task and refuse_task.' }) id!: string;
  @ApiProperty({ type: PartyView }) unit!: PartyView;
  @ApiProperty() words!: string;
  @ApiProperty({ format: 'date-time' }) due!: string;
  @ApiProperty({ enum: codesOf(taskStates) }) status!: Task['status'];
  @ApiProperty() label!: string;
  @ApiProperty() late!: boolean;
  @ApiProperty() mine!: boolean;

  static listOf(access: ViewerAccess, { units }: Names, now: Now): TaskView[] {
    return access.ticket.tasks.flatMap(({ id, unit, words, due, status }) => {
      const named = units.get(unit);
      const late = status === 'open' && due < now.at;
      return named
        ? [
            {
              id,
              unit: named,
              words: readerOf(access)(words)!,
              due: iso(due)!,
              status,
              label: taskStates[status],
              late,
              mine: access.actor.units.includes(unit),
            },
          ]
        : [];
    });
  }
}

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
      words: readerOf(access)(form.words ?? '')!,
      shouldBe: units.get(form.unit ?? '') ?? null,
    };
  }
}

export class RatingView {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty() mine!: boolean;
  @ApiProperty({ description: '点单居民，附议居民 or 电话回访.' }) by!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ type: Number, nullable: true }) stars!: number | null;

  static listOf({ ticket, actor }: ViewerAccess): RatingView[] {
    return ticket.ratings.map(({ at, by, verdict, stars, called }) => ({
      at: iso(at)!,
      mine: by === actor.id || (by === ticket.reporter && actor.relations.has('reporter')),
      stars,
      by: called ? '电话回访' : by === ticket.reporter ? '点单居民' : '附议居民',
      label: verdicts[verdict],
    }));
  }
}
