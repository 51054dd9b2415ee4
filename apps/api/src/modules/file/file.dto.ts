import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNumberString, IsOptional, IsString, MaxLength } from 'class-validator';

/** A picture as others carry it: its addresses are sealed, need no token, and run out within two hours. */
export class FileView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'At most 2560 pixels wide and high; relative to the server, valid for one to two hours.' }) url!: string;
  @ApiProperty({ description: 'At most 320 pixels wide and high.' }) thumb!: string;
}

/** The form of an upload. */
export class Upload {
  @ApiProperty({ type: 'string', format: 'binary', description: 'JPEG, PNG, WebP or GIF (its first frame), at most 10 MB.' })
  file!: unknown;
}

/** What a sealed address carries. */
export class FileQuery {
  @ApiProperty({ required: false, description: 'The instant (ms) until which the seal holds.' })
  @IsOptional()
  @IsNumberString({ no_symbols: true })
  @MaxLength(16)
  until?: string;

  @ApiProperty({ required: false })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  seal?: string;

  @ApiProperty({ required: false, enum: ['thumb'] })
  @IsOptional()
  @IsIn(['thumb'])
  size?: 'thumb';
}
