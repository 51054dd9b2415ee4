import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  areaKinds,
  areaMachine,
  areaStates,
  areaStatusText,
  kindsIn,
  type AreaCase,
  type AreaKind,
  type AreaState,
} from '@sandan/domain';
import { IsUUID } from 'class-validator';
import { More, WholeQuery } from '../../../common/paging.dto.ts';
import { Optional } from '../../../common/validation.ts';
import { intendedOf } from '../../case/routes.ts';
import { CaseNow } from '../../case/view/case-now.dto.ts';
import type { TreeRow } from '../../org/org.tree.ts';

const kindNames = Object.keys(areaKinds) as AreaKind[];
const actions = areaMachine.rows.map(({ action }) => action);

export class AdministeredAreasQuery extends WholeQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Default: the area of the caller’s own office.' })
  @Optional()
  @IsUUID()
  parent?: string;
}

export class TouchedQuery extends intendedOf(actions) {}

export class AreaName {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: kindNames, enumName: 'AreaKind' }) kind!: AreaKind;
}

/** Where an area lies on a map. */
export class AreaPoint {
  @ApiProperty({ description: 'Degrees in GCJ-02.' }) lon!: number;
  @ApiProperty() lat!: number;
}

/** The kinds of area that may be opened in an area; none in one that is closed, or lies in a closed one. */
export const opensIn = ({ kind, isOpen }: Pick<TreeRow, 'kind' | 'isOpen'>): AreaKind[] =>
  isOpen ? kindsIn(kind) : [];

interface Extras {
  readonly one: AreaCase;
  readonly names: ReadonlyMap<string, TreeRow>;
  readonly now: CaseNow;
}

/** An area as those read it who administer it. */
export class AdministeredArea extends CaseNow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: kindNames, enumName: 'AreaKind' }) kind!: AreaKind;
  @ApiProperty() kindLabel!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: '幸福里小区3栋2单元' }) fullName!: string;
  @ApiProperty({ type: AreaName, nullable: true }) parent!: AreaName | null;
  @ApiProperty() position!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Square metres.' }) m2!: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'Shared by the households of one owner.' })
  ownerGroup!: string | null;
  @ApiProperty({ type: AreaPoint, nullable: true }) point!: AreaPoint | null;
  @ApiProperty() pilot!: boolean;
  @ApiProperty({ enum: Object.keys(areaStates), enumName: 'AreaState' }) state!: AreaState;
  @ApiProperty() statusLabel!: string;
  @ApiProperty({ description: 'False too where an area above it is closed.' }) offered!: boolean;
  @ApiProperty({ type: AreaName, nullable: true }) mergedInto!: AreaName | null;
  @ApiProperty({ enum: kindNames, isArray: true, description: 'The kinds of area that may be opened in it.' })
  opens!: AreaKind[];

  static named = ({ id, name, kind }: TreeRow): AreaName => ({ id, name, kind });

  static of({ id, kind, name, fullName, isOpen }: TreeRow, { one, names, now }: Extras): AdministeredArea {
    const nameOf = (area: string | null): AreaName | null =>
      area === null ? null : AdministeredArea.named(names.get(area)!);
    const { position, m2, ownerGroup, lon, lat, pilot, state } = one;
    return {
      ...{ id, kind, kindLabel: areaKinds[kind], name, fullName, position, m2, ownerGroup, pilot, state },
      parent: nameOf(one.parent),
      point: lon === null || lat === null ? null : { lon, lat },
      statusLabel: areaStatusText(one),
      offered: isOpen,
      mergedInto: nameOf(one.mergedInto),
      opens: opensIn({ kind, isOpen }),
      ...now,
    };
  }
}

export class AdministeredAreaList {
  @ApiProperty({ type: AreaName, description: 'The area in which they lie.' }) parent!: AreaName;
  @ApiProperty({ type: [AreaName], description: 'From the area of the caller’s office down to `parent`.' })
  path!: AreaName[];
  @ApiProperty({ enum: kindNames, isArray: true, description: 'The kinds of area that may be opened in it.' })
  opens!: AreaKind[];
  @ApiProperty({ type: [AdministeredArea] }) items!: AdministeredArea[];
  @More() nextCursor?: string;
}

/** What a change of an area touches: what lies in it. */
export class TouchedByArea {
  @ApiProperty({ description: 'Areas below it, without households.' }) areas!: number;
  @ApiProperty() households!: number;
  @ApiProperty({ description: 'People with a confirmed home.' }) residents!: number;
  @ApiProperty() units!: number;
  @ApiProperty({ description: 'Offices and memberships in force.' }) posts!: number;
  @ApiProperty({ description: 'Tickets that were placed there and are not closed.' }) openTickets!: number;
  @ApiProperty({ type: [String], description: 'What the change means for them.' }) sentences!: string[];
}
