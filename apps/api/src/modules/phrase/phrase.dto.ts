import { ApiProperty } from '@nestjs/swagger';
import { phraseLimits, phrasePurposes, type PhrasePurpose } from '@sandan/domain';
import { ArrayMaxSize, IsArray, IsIn, IsString, MaxLength, MinLength } from 'class-validator';

const purposes = Object.keys(phrasePurposes) as PhrasePurpose[];

export class PurposeParam {
  @ApiProperty({ enum: purposes, enumName: 'PhrasePurpose' })
  @IsIn(purposes)
  purpose!: PhrasePurpose;
}

export class PhrasesBody {
  @ApiProperty({
    type: 'array',
    items: { type: 'string', minLength: phraseLimits.min, maxLength: phraseLimits.max },
    maxItems: phraseLimits.most,
    description: 'In the order in which they are offered.',
  })
  @IsArray()
  @ArrayMaxSize(phraseLimits.most)
  @IsString({ each: true })
  @MinLength(phraseLimits.min, { each: true })
  @MaxLength(phraseLimits.max, { each: true })
  texts!: string[];
}

/** 常用语: the canned texts for fields of one purpose. */
export class PhrasesView {
  @ApiProperty({ enum: purposes, enumName: 'PhrasePurpose' }) purpose!: PhrasePurpose;
  @ApiProperty() label!: string;
  @ApiProperty({ type: [String] }) texts!: string[];

  static of = (purpose: PhrasePurpose, texts: readonly string[]): PhrasesView => ({
    purpose,
    label: phrasePurposes[purpose],
    texts: [...texts],
  });
}

export class PhraseList {
  @ApiProperty({ type: [PhrasesView], description: 'One for each purpose.' }) items!: PhrasesView[];
  @ApiProperty({ description: 'Whether the caller may set them.' }) mayWrite!: boolean;

  static of = (rows: readonly { purpose: PhrasePurpose; text: string }[], mayWrite: boolean): PhraseList => ({
    items: purposes.map((purpose) =>
      PhrasesView.of(
        purpose,
        rows.filter((row) => row.purpose === purpose).map(({ text }) => text),
      ),
    ),
    mayWrite,
  });
}
