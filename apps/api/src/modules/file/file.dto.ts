import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNumberString, IsString, Matches, MaxLength } from 'class-validator';
import { Optional } from '../../common/validation.ts';

/** A picture in an answer. Its URLs are signed, need no token, and expire within two hours. */
export class FileView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({
    description:
      'At most 2560 pixels wide and high, longer where its short side would fall below 1080; ' +
      'relative to the server, valid for one to two hours.',
  })
  url!: string;
  @ApiProperty({ description: 'At most 320 pixels wide and high.' }) thumb!: string;
}

/** The form of an upload. */
export class Upload {
  @ApiProperty({
    type: 'string',
    format: 'binary',
    description:
      'JPEG, PNG, WebP, GIF or AVIF (its first frame); at most 10 MB, 20,000 pixels a side and 65 (JPEG), 30 or 16 (AVIF) megapixels.',
  })
  file!: unknown;
}

export class FileList {
  @ApiProperty({ type: [FileView] }) items!: FileView[];
}

const IDS = /^[0-9a-f-]+(,[0-9a-f-]+)*$/;

/** The caller's own pictures to return. */
export class DraftQuery {
  @ApiProperty({ description: 'Ids, separated by commas.', maxLength: 400, pattern: IDS.source })
  @IsString()
  @MaxLength(400)
  @Matches(IDS)
  ids!: string;
}

/** The query of a signed URL. */
export class FileQuery {
  @ApiProperty({
    required: false,
    description: 'The instant (ms) at which the signature expires.',
    maxLength: 16,
    pattern: '^[0-9]+$',
  })
  @Optional()
  @IsNumberString({ no_symbols: true })
  @MaxLength(16)
  until?: string;

  @ApiProperty({ required: false, maxLength: 64 })
  @Optional()
  @IsString()
  @MaxLength(64)
  seal?: string;

  @ApiProperty({ required: false, enum: ['thumb'] })
  @Optional()
  @IsIn(['thumb'])
  size?: 'thumb';
}
