import { ApiProperty } from '@nestjs/swagger';
import {
  withRequestRelations,
  isPending,
  isAskers,
  mayGrant,
  answersTo,
  labelOf,
  silenceOf,
  saidIn,
  rowOf,
  readsNumbersInWords,
  type Now,
  type Request,
} from '@sandan/domain';
import type { ViewerAccess } from '../access/ticket-access.ts';
import { KinView } from '../links/ticket-kin.dto.ts';
import { ActionView } from './ticket-action.dto.ts';
import { DetailView, detailsIn } from './ticket-details.dto.ts';
import type { Names } from './ticket-names.queries.ts';
import { StaffView, staffOf, viewerOn, iso, textFor } from './ticket-shared.dto.ts';

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
    const attempt = { case: ticket, actor: withRequestRelations({ case: ticket, actor, now }), now };
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
      words: textFor(access)(saidIn({ formName: rowOf(state, action)?.form, form })),
      details: detailsIn(rowOf(state, action)?.form, form, names, {
        ...access,
        readsNumbers: readsNumbersInWords(access),
      }),
    };
  }
}
