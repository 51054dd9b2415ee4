import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { tidy } from '@sandan/domain';
import { Transform } from 'class-transformer';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { More } from '../../common/paging.dto.ts';
import { Optional } from '../../common/validation.ts';
import { MeView } from './account.dto.ts';

export interface SessionRow {
  id: string;
  device: string | null;
  since: number;
  lastSeen: number;
}

/** Replaces characters that do not belong in a label with spaces. */
const plain = (value: unknown): unknown =>
  typeof value === 'string' ? tidy(value).replace(/\s+/g, ' ') : value;

export class SignIn {
  @ApiProperty({
    description: 'The code of wx.login; in the demo `demo-<persona>`, or `new-<word>` for a new user.',
    maxLength: 128,
  })
  @IsString()
  @MinLength(1)
  @MaxLength(128)
  code!: string;

  @ApiPropertyOptional({
    description: 'The name of the device, for the list of devices.',
    maxLength: 40,
  })
  @Optional()
  @Transform(({ value }) => plain(value))
  @IsString()
  @MaxLength(40)
  device?: string;

  @ApiPropertyOptional({
    description:
      'The last refresh token of this device, even if expired: a known device is not locked out with others at its address.',
    maxLength: 128,
  })
  @Optional()
  @IsString()
  @MaxLength(128)
  refreshToken?: string;
}

export class Renew {
  @ApiProperty({ maxLength: 128 })
  @IsString()
  @MinLength(1)
  @MaxLength(128)
  refreshToken!: string;
}

export class SignedIn {
  @ApiProperty() accessToken!: string;
  @ApiProperty() refreshToken!: string;
  @ApiProperty({ type: MeView }) me!: MeView;
}

/** The label of a device without a name. */
const UNKNOWN_DEVICE = '未知设备';

export class SessionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() device!: string;
  @ApiProperty({ format: 'date-time' }) since!: string;
  @ApiProperty({ format: 'date-time', description: 'Accurate to ten minutes.' }) lastSeen!: string;
  @ApiProperty({ description: 'Whether this is the calling device.' }) current!: boolean;

  static of({ id, device, since, lastSeen }: SessionRow, session: string): SessionView {
    return {
      id,
      device: device ?? UNKNOWN_DEVICE,
      since: new Date(since).toISOString(),
      lastSeen: new Date(lastSeen).toISOString(),
      current: id === session,
    };
  }
}

export class SessionList {
  @ApiProperty({ type: [SessionView] }) items!: SessionView[];
  @More() nextCursor?: string;
}
