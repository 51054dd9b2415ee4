import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { unitForms, unitMachine, type Filled } from '@sandan/domain';
import { Refuses } from '../../../common/openapi.ts';
import { WholeQuery } from '../../../common/paging.dto.ts';
import { Can, Key, Me, type Viewer } from '../../../common/viewer.ts';
import { OpensCase, ReadsCase, ReadsEvents, ReadsTouched, TakesTransition } from '../../case/routes.ts';
import { transitionOf } from '../../case/transition.ts';
import type { CaseEventList } from '../../case/view/case-event.dto.ts';
import {
  AdministeredUnit,
  AdministeredUnitList,
  AdministeredUnitsQuery,
  TouchedByUnitChange,
  TouchedUnitQuery,
} from './unit.dto.ts';
import { UnitQueries } from './unit.queries.ts';
import { UnitService } from './unit.service.ts';

/** The units of the organisation, for those who administer their areas. */
@ApiTags('administration')
@ApiBearerAuth()
@Controller('administration/units')
export class UnitController {
  constructor(
    private readonly queries: UnitQueries,
    private readonly units: UnitService,
  ) {}

  /** The units in an area and below, closed units at the end. */
  @Can('organisation.administer')
  @ApiOkResponse({ type: AdministeredUnitList })
  @Refuses('NOT_FOUND', 'WRONG_TYPE', 'UNKNOWN_FIELD', 'TOO_LONG', 'NOT_A_CHOICE', 'BAD_CURSOR')
  @Get()
  list(
    @Me() viewer: Viewer,
    @Query() { area, kind, ...page }: AdministeredUnitsQuery,
  ): Promise<AdministeredUnitList> {
    return this.queries.list(viewer, area, kind, page);
  }

  /** Opens a unit. */
  @OpensCase({
    ...{ can: 'organisation.administer', counts: 'organisation.day', answer: AdministeredUnit },
    form: unitForms.open,
    refuses: ['UNKNOWN_REFERENCE', 'NAME_TAKEN'],
  })
  open(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Body() sent: Filled,
  ): Promise<AdministeredUnit> {
    return this.units.open(viewer, key, sent);
  }

  /** One unit, also a closed one. */
  @ReadsCase('organisation.administer', AdministeredUnit)
  read(@Me() viewer: Viewer, @Param('id') id: string): Promise<AdministeredUnit> {
    return this.queries.read(viewer, id);
  }

  /** What happened to a unit. */
  @ReadsEvents('organisation.administer')
  events(@Me() viewer: Viewer, @Param('id') id: string, @Query() page: WholeQuery): Promise<CaseEventList> {
    return this.queries.events(viewer, id, page);
  }

  /** What a change touches, before it is made. */
  @ReadsTouched('organisation.administer', TouchedByUnitChange)
  touched(
    @Me() viewer: Viewer,
    @Param('id') id: string,
    @Query() { action }: TouchedUnitQuery,
  ): Promise<TouchedByUnitChange> {
    return this.queries.touched(viewer, id, action);
  }

  /** Takes any transition of a unit. */
  @TakesTransition({
    ...{
      can: 'organisation.administer',
      counts: 'organisation.day',
      answer: AdministeredUnit,
      machine: unitMachine,
    },
    refuses: ['UNKNOWN_REFERENCE', 'NAME_TAKEN', 'WRONG_TYPE'],
  })
  transition(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<AdministeredUnit> {
    return this.units.take(viewer, key, id, transitionOf(sent, unitMachine));
  }
}
