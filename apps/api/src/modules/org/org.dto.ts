import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  areaKinds,
  kinds,
  offices,
  opennesses,
  unitKinds,
  type AreaKind,
  type Kind,
  type Office,
  type Openness,
  type UnitKind,
} from '@sandan/domain';
import { IsIn, IsUUID, ValidateIf } from 'class-validator';
import { More, WholeQuery } from '../../common/paging.dto.ts';
import { Optional } from '../../common/validation.ts';
import type { AreaRow } from './org.areas.ts';
import type { UnitRow } from './org.directory.ts';

const areaKindNames = Object.keys(areaKinds) as AreaKind[];
const unitKindNames = Object.keys(unitKinds) as UnitKind[];

export class AreasQuery extends WholeQuery {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Default: the community itself; with a kind, all communities the caller may access.',
  })
  @Optional()
  @IsUUID()
  parent?: string;

  @ApiPropertyOptional({
    enum: areaKindNames,
    description: 'Returns all areas of this kind below, instead of the children.',
  })
  @Optional()
  @IsIn(areaKindNames)
  kind?: AreaKind;
}

export class AreaView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: areaKindNames, enumName: 'AreaKind' }) kind!: AreaKind;
  @ApiProperty() name!: string;
  @ApiProperty({ description: '幸福里小区3栋2单元' }) fullName!: string;

  static of({ id, kind, name, fullName }: AreaRow): AreaView {
    return { id, kind, name, fullName };
  }
}

export class AreaList {
  @ApiProperty({ type: [AreaView] }) items!: AreaView[];
  @More() nextCursor?: string;
}

export class UnitsQuery extends WholeQuery {
  @ApiPropertyOptional({ enum: unitKindNames })
  @Optional()
  @IsIn(unitKindNames)
  kind?: UnitKind;

  @ApiPropertyOptional({
    format: 'uuid',
    description:
      'An area, such as the building of a ticket: sorts the nearest units first and leaves out other communities.',
  })
  @Optional()
  @IsUUID()
  near?: string;
}

export class Named {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

export class UnitView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: unitKindNames, enumName: 'UnitKind' }) kind!: UnitKind;
  @ApiProperty() name!: string;
  @ApiProperty({ type: Named }) area!: Named;

  static of({ id, kind, name, area }: UnitRow): UnitView {
    return { id, kind, name, area };
  }
}

export class UnitList {
  @ApiProperty({ type: [UnitView] }) items!: UnitView[];
  @More() nextCursor?: string;
}

export class PeopleQuery extends WholeQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'The members of a unit.' })
  @ValidateIf(({ household }: PeopleQuery) => household === undefined)
  @IsUUID()
  unit?: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'The residents of a household, for staff of its area.',
  })
  @Optional()
  @IsUUID()
  household?: string;
}

export class PersonView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'Masked for the residents of a household.' }) name!: string;
  @ApiProperty({ type: String, nullable: true }) office!: string | null;

  static of({ id, office }: { id: string; office: Office | null }, name: string): PersonView {
    return { id, name, office: office && offices[office] };
  }
}

export class PersonList {
  @ApiProperty({ type: [PersonView] }) items!: PersonView[];
  @More() nextCursor?: string;
}

export class CategoriesQuery {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'An area, such as the building of a ticket. Default: the community of the caller.',
  })
  @Optional()
  @IsUUID()
  near?: string;
}

export class CategoryView {
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({
    enum: Object.keys(kinds),
    enumName: 'Kind',
    description: 'A category offered under several kinds appears once for each.',
  })
  kind!: Kind;
  @ApiProperty({
    enum: Object.keys(opennesses),
    enumName: 'Openness',
    description:
      "Whether residents of an estate see others' tickets of this category: never, if the reporter allows it (ask), or always (yes).",
  })
  neighbours!: Openness;
  @ApiProperty({ type: String, nullable: true, description: 'The code of the category above it.' })
  parent!: string | null;
  @ApiProperty({ type: [String], description: 'Words that suggest it.' }) aliases!: string[];
  @ApiProperty({ type: String, nullable: true, description: 'What to read before anything else.' })
  emergency!: string | null;
  @ApiProperty({ description: 'Placing needs a picture, except on behalf of another person.' })
  needsPicture!: boolean;
}

export class CategoryList {
  @ApiProperty({ type: [CategoryView] }) items!: CategoryView[];
}
