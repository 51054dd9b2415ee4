import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  invitationLimits,
  invitationStates,
  invitationStatusText,
  maskPhone,
  officeLabel,
  offices,
  type Instant,
  type InvitationState,
  type Office,
} from '@sandan/domain';
import { IsString, IsUUID, MaxLength, MinLength, ValidateIf } from 'class-validator';
import { More } from '../../../common/paging.dto.ts';
import { CaseNow } from '../../case/view/case-now.dto.ts';
import type { UnitPlace } from '../../org/org.units.ts';
import { OfficePlace } from '../office.dto.ts';
import type { LoadedInvitation } from './invitation.store.ts';

const officeNames = Object.keys(offices) as Office[];
const DAYS = invitationLimits.lasts / 86_400_000;

/** The names that a post is shown with. */
export interface PostNames {
  readonly area: { readonly id: string; readonly name: string; readonly fullName: string };
  readonly unit: UnitPlace | undefined;
}

/** What the person is invited to. */
export class InvitedPostView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: officeNames, enumName: 'Office', nullable: true, type: String })
  office!: Office | null;
  @ApiProperty({ type: OfficePlace, nullable: true }) unit!: OfficePlace | null;
  @ApiProperty({ description: '支部书记, or the name of the unit.' }) label!: string;
  @ApiProperty({ type: OfficePlace }) area!: OfficePlace;
  @ApiProperty() deputy!: boolean;
  @ApiProperty({ format: 'date-time', description: `Until ${DAYS} days after it was given.` }) until!: string;

  static post(one: LoadedInvitation, { area, unit }: PostNames): InvitedPostView {
    const { id, office, deputy, label, until } = one;
    return {
      ...{ id, office, deputy, until: new Date(until).toISOString() },
      unit: unit ? { id: unit.id, name: unit.name } : null,
      label: office === null ? (unit?.name ?? '') : officeLabel({ office, label }),
      area: { id: area.id, name: area.fullName || area.name },
    };
  }
}

export class InvitedPostList {
  @ApiProperty({ type: [InvitedPostView] }) items!: InvitedPostView[];
  @More() nextCursor?: string;
}

interface Extras extends PostNames {
  readonly invited: { readonly name: string | null; readonly phone: string | null };
  readonly takenBy: string | null;
  readonly at: Instant;
  readonly now: CaseNow;
}

/** An invitation as those read it who may fill the post. */
export class PostInvitation extends CaseNow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: InvitedPostView }) post!: InvitedPostView;
  @ApiProperty({ description: 'Who is invited, or has taken it up; empty where it was not taken up.' })
  name!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Masked.' }) phone!: string | null;
  @ApiProperty({ enum: Object.keys(invitationStates), enumName: 'InvitationState' }) state!: InvitationState;
  @ApiProperty() statusLabel!: string;

  static of(one: LoadedInvitation, { invited, takenBy, at, now, ...names }: Extras): PostInvitation {
    return {
      id: one.id,
      post: InvitedPostView.post(one, names),
      name: invited.name ?? takenBy ?? '',
      phone: invited.phone === null ? null : maskPhone(invited.phone),
      state: one.state,
      statusLabel: invitationStatusText(one, at),
      ...now,
    };
  }
}

export class PostInvitationList {
  @ApiProperty({ type: [PostInvitation] }) items!: PostInvitation[];
  @More() nextCursor?: string;
}

/** A new invitation. Its code is told only once. */
export class PostInvitationGiven {
  @ApiProperty({ type: PostInvitation }) invitation!: PostInvitation;
  @ApiProperty({ description: 'To be handed to the person; valid until `invitation.post.until`.' })
  code!: string;
}

/** Takes a post up: with the code, or one of those that the caller's phone number is invited to. */
export class TakePost {
  @ApiPropertyOptional({
    maxLength: 32,
    description: 'The code as it was handed over; spaces and hyphens are ignored.',
  })
  @ValidateIf(({ code, invitation }: TakePost) => code !== undefined || invitation === undefined)
  @IsString()
  @MinLength(1)
  @MaxLength(32)
  code?: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'An invitation to the caller’s verified phone number.',
  })
  @ValidateIf(({ code, invitation }: TakePost) => invitation !== undefined || code === undefined)
  @IsUUID()
  invitation?: string;
}
