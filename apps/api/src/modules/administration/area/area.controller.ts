import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { areaForms, areaMachine, type Filled } from '@sandan/domain';
import { Refuses } from '../../../common/openapi.ts';
import { WholeQuery } from '../../../common/paging.dto.ts';
import { Can, Key, Me, type Viewer } from '../../../common/viewer.ts';
import { OpensCase, ReadsCase, ReadsEvents, ReadsTouched, TakesTransition } from '../../case/routes.ts';
import { transitionOf } from '../../case/transition.ts';
import type { CaseEventList } from '../../case/view/case-event.dto.ts';
import {
  AdministeredArea,
  AdministeredAreaList,
  AdministeredAreasQuery,
  TouchedByArea,
  TouchedQuery,
} from './area.dto.ts';
import { AreaAdministrationQueries } from './area.queries.ts';
import { AreaService } from './area.service.ts';

/** The areas of the organisation, for those who administer them. */
@ApiTags('administration')
@ApiBearerAuth()
@Controller('administration/areas')
export class AreaController {
  constructor(
    private readonly queries: AreaAdministrationQueries,
    private readonly areas: AreaService,
  ) {}

  /** What lies directly in an area, closed areas at the end. */
  @Can('organisation.administer')
  @ApiOkResponse({ type: AdministeredAreaList })
  @Refuses('NOT_FOUND', 'WRONG_TYPE', 'UNKNOWN_FIELD', 'TOO_LONG', 'NOT_A_CHOICE', 'BAD_CURSOR')
  @Get()
  list(
    @Me() viewer: Viewer,
    @Query() { parent, ...page }: AdministeredAreasQuery,
  ): Promise<AdministeredAreaList> {
    return this.queries.list(viewer, parent, page);
  }

  /** Opens an area. Communities are founded elsewhere. */
  @OpensCase({
    ...{ can: 'organisation.administer', counts: 'organisation.day', answer: AdministeredArea },
    form: areaForms.open,
    refuses: ['UNKNOWN_REFERENCE', 'NAME_TAKEN'],
  })
  open(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Body() sent: Filled,
  ): Promise<AdministeredArea> {
    return this.areas.open(viewer, key, sent);
  }

  /** One area, also a closed one. */
  @ReadsCase('organisation.administer', AdministeredArea)
  read(@Me() viewer: Viewer, @Param('id') id: string): Promise<AdministeredArea> {
    return this.queries.read(viewer, id);
  }

  /** What happened to an area. */
  @ReadsEvents('organisation.administer')
  events(@Me() viewer: Viewer, @Param('id') id: string, @Query() page: WholeQuery): Promise<CaseEventList> {
    return this.queries.events(viewer, id, page);
  }

  /** What a change touches, before it is made. */
  @ReadsTouched('organisation.administer', TouchedByArea)
  touched(
    @Me() viewer: Viewer,
    @Param('id') id: string,
    @Query() { action }: TouchedQuery,
  ): Promise<TouchedByArea> {
    return this.queries.touched(viewer, id, action);
  }

  /** Takes any transition of an area; what lies below follows. */
  @TakesTransition({
    ...{
      can: 'organisation.administer',
      counts: 'organisation.day',
      answer: AdministeredArea,
      machine: areaMachine,
    },
    refuses: ['UNKNOWN_REFERENCE', 'NAME_TAKEN', 'TOO_MANY', 'WRONG_TYPE'],
  })
  transition(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<AdministeredArea> {
    return this.areas.take(viewer, key, id, transitionOf(sent, areaMachine));
  }
}
