import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  unitKinds,
  unitLabel,
  unitMachine,
  unitStates,
  unitStatusText,
  type UnitCase,
  type UnitKind,
  type UnitState,
} from '@sandan/domain';
import { IsIn, IsUUID } from 'class-validator';
import { More, WholeQuery } from '../../../common/paging.dto.ts';
import { Optional } from '../../../common/validation.ts';
import { intendedOf } from '../../case/routes.ts';
import { CaseNow } from '../../case/view/case-now.dto.ts';
import type { TreeRow } from '../../org/org.tree.ts';
import type { UnitPlace } from '../../org/org.units.ts';
import { AreaName } from '../area/area.dto.ts';

const kindNames = Object.keys(unitKinds) as UnitKind[];
const actions = unitMachine.rows.map(({ action }) => action);

export class AdministeredUnitsQuery extends WholeQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Default: all areas of the caller’s own offices.' })
  @Optional()
  @IsUUID()
  area?: string;

  @ApiPropertyOptional({ enum: kindNames })
  @Optional()
  @IsIn(kindNames)
  kind?: UnitKind;
}

export class TouchedUnitQuery extends intendedOf(actions) {}

export class UnitName {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

interface Extras {
  readonly areas: ReadonlyMap<string, TreeRow>;
  readonly units: ReadonlyMap<string, UnitPlace>;
  readonly now: CaseNow;
}

/** A unit as those read it who administer it. */
export class AdministeredUnit extends CaseNow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: kindNames, enumName: 'UnitKind' }) kind!: UnitKind;
  @ApiProperty({ description: 'Its own label, else that of its kind.' }) kindLabel!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: AreaName }) area!: AreaName;
  @ApiProperty({ type: UnitName, nullable: true }) parent!: UnitName | null;
  @ApiProperty({ type: String, nullable: true }) label!: string | null;
  @ApiProperty({ type: String, nullable: true }) skills!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'The end of its term.' })
  termEnd!: string | null;
  @ApiProperty() position!: number;
  @ApiProperty({ enum: Object.keys(unitStates), enumName: 'UnitState' }) state!: UnitState;
  @ApiProperty() statusLabel!: string;

  static of(one: UnitCase, { areas, units, now }: Extras): AdministeredUnit {
    const { id, kind, name, label, skills, termEnd, position, state } = one;
    const area = areas.get(one.area)!;
    const parent = one.parent === null ? undefined : units.get(one.parent);
    return {
      ...{ id, kind, kindLabel: unitLabel(one), name, label, skills, position, state },
      area: { id: area.id, name: area.fullName || area.name, kind: area.kind },
      parent: parent ? { id: parent.id, name: parent.name } : null,
      termEnd: termEnd === null ? null : new Date(termEnd).toISOString(),
      statusLabel: unitStatusText(one),
      ...now,
    };
  }
}

export class AdministeredUnitList {
  @ApiProperty({ type: [AdministeredUnit] }) items!: AdministeredUnit[];
  @More() nextCursor?: string;
}

/** What a change of a unit touches. */
export class TouchedByUnitChange {
  @ApiProperty({ description: 'Units directly below it.' }) units!: number;
  @ApiProperty() members!: number;
  @ApiProperty({ description: 'Tickets that are not closed and in which it takes part.' })
  openTickets!: number;
  @ApiProperty({ type: [String], description: 'What the change means for them.' }) sentences!: string[];
}
