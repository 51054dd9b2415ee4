import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { categoryForms, categoryMachine, type Filled } from '@sandan/domain';
import { Refuses } from '../../../common/openapi.ts';
import { WholeQuery } from '../../../common/paging.dto.ts';
import { Can, Key, Me, type Viewer } from '../../../common/viewer.ts';
import { OpensCase, ReadsCase, ReadsEvents, ReadsTouched, TakesTransition } from '../../case/routes.ts';
import { transitionOf } from '../../case/transition.ts';
import type { CaseEventList } from '../../case/view/case-event.dto.ts';
import { AdministeredCommunityQuery } from '../administered-community.dto.ts';
import {
  AdministeredCategory,
  AdministeredCategoryList,
  TouchedByCategory,
  TouchedByCategoryQuery,
} from './category.dto.ts';
import { CategoryAdministrationQueries } from './category.queries.ts';
import { CategoryService } from './category.service.ts';

/** The categories of a community, for those who administer it. */
@ApiTags('administration')
@ApiBearerAuth()
@Controller('administration/categories')
export class CategoryController {
  constructor(
    private readonly queries: CategoryAdministrationQueries,
    private readonly categories: CategoryService,
  ) {}

  /** The categories of a community, closed ones at the end. */
  @Can('organisation.administer')
  @ApiOkResponse({ type: AdministeredCategoryList })
  @Refuses('NOT_FOUND', 'WRONG_TYPE', 'UNKNOWN_FIELD', 'TOO_LONG', 'NOT_A_CHOICE', 'BAD_CURSOR')
  @Get()
  list(
    @Me() viewer: Viewer,
    @Query() { community, ...page }: AdministeredCommunityQuery,
  ): Promise<AdministeredCategoryList> {
    return this.queries.list(viewer, community, page);
  }

  /** Opens a category. */
  @OpensCase({
    ...{ can: 'organisation.administer', counts: 'organisation.day', answer: AdministeredCategory },
    form: categoryForms.open,
    refuses: ['TOO_FEW', 'TOO_MANY', 'UNKNOWN_REFERENCE', 'NAME_TAKEN'],
  })
  open(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Body() sent: Filled,
  ): Promise<AdministeredCategory> {
    return this.categories.open(viewer, key, sent);
  }

  /** One category, also a closed one. */
  @ReadsCase('organisation.administer', AdministeredCategory)
  read(@Me() viewer: Viewer, @Param('id') id: string): Promise<AdministeredCategory> {
    return this.queries.read(viewer, id);
  }

  /** What happened to a category. */
  @ReadsEvents('organisation.administer')
  events(@Me() viewer: Viewer, @Param('id') id: string, @Query() page: WholeQuery): Promise<CaseEventList> {
    return this.queries.events(viewer, id, page);
  }

  /** What a change touches, before it is made. */
  @ReadsTouched('organisation.administer', TouchedByCategory)
  touched(
    @Me() viewer: Viewer,
    @Param('id') id: string,
    @Query() { action }: TouchedByCategoryQuery,
  ): Promise<TouchedByCategory> {
    return this.queries.touched(viewer, id, action);
  }

  /** Takes any transition of a category; tickets keep the version that holds for them. */
  @TakesTransition({
    ...{
      can: 'organisation.administer',
      counts: 'organisation.day',
      answer: AdministeredCategory,
      machine: categoryMachine,
    },
    refuses: ['UNKNOWN_REFERENCE', 'NAME_TAKEN', 'TOO_FEW', 'TOO_MANY', 'TOO_LONG', 'WRONG_TYPE'],
  })
  transition(
    @Me() viewer: Viewer,
    @Key() key: string | undefined,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<AdministeredCategory> {
    return this.categories.take(viewer, key, id, transitionOf(sent, categoryMachine));
  }
}
