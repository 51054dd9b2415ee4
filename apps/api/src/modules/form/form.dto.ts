import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { fieldTypes, nouns, type FieldType, type Noun } from '@sandan/domain';
import { IsIn } from 'class-validator';

const types = Object.keys(fieldTypes) as FieldType[];

export class NounParam {
  @ApiProperty({ enum: nouns, enumName: 'FormNoun' })
  @IsIn(nouns)
  noun!: Noun;
}

const fieldsByName = {
  type: 'object',
  additionalProperties: { $ref: getSchemaPath('FieldView') },
} as const;

/** One field of a form. What a type says besides is there where it applies. */
export class FieldView {
  @ApiProperty({ enum: types, enumName: 'FieldType' }) type!: FieldType;
  @ApiProperty() label!: string;
  @ApiPropertyOptional() required?: boolean;
  @ApiPropertyOptional({ description: 'The value is a list.' }) many?: boolean;
  @ApiPropertyOptional({ description: 'Least characters, entries or value.' }) min?: number;
  @ApiPropertyOptional({ description: 'Most characters, entries or value.' }) max?: number;
  @ApiPropertyOptional({ description: 'It identifies a person: stored encrypted.' }) encrypted?: boolean;
  @ApiPropertyOptional({ description: 'Of an int: a number of stars, from `min` to `max`.' })
  rating?: boolean;
  @ApiPropertyOptional({ description: 'Of a text: the purpose of its canned answers.' }) phrases?: string;
  @ApiPropertyOptional({
    enum: ['now', 'due'],
    description: 'Of a time: it must be later than now, or than the promise.',
  })
  after?: 'now' | 'due';
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Of a choice: each value with its label.',
  })
  choices?: Readonly<Record<string, string>>;
  @ApiPropertyOptional({ description: 'Of a reference: the kind of thing its id names.' }) ref?: string;
  @ApiPropertyOptional({
    type: [String],
    description: 'The kinds of things it may name, each under its kind.',
  })
  refs?: readonly string[];
  @ApiPropertyOptional({ ...fieldsByName, description: 'Of a group: its own fields.' })
  fields?: Readonly<Record<string, FieldView>>;
}

@ApiExtraModels(FieldView)
export class FormView {
  @ApiProperty(fieldsByName) fields!: Readonly<Record<string, FieldView>>;
  @ApiPropertyOptional({ type: [String], description: 'At least one of these fields must be filled in.' })
  any?: readonly string[];
}

@ApiExtraModels(FormView)
export class FormsView {
  @ApiProperty({ description: 'Changes with the forms; the ETag in quotes.' }) version!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: { $ref: getSchemaPath('FormView') },
    description: 'Each form by the name that actions use; `place` opens a ticket.',
  })
  forms!: Readonly<Record<string, FormView>>;
}
