import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Refuses } from '../../common/openapi.ts';
import { Can } from '../../common/viewer.ts';
import { CalendarBody, CalendarQuery, CalendarView, YearParam } from './calendar.dto.ts';
import { CalendarService } from './calendar.service.ts';

@ApiTags('calendar')
@ApiBearerAuth()
@Controller('calendar')
export class CalendarController {
  constructor(private readonly calendar: CalendarService) {}

  /** The days of a year that differ from their weekday, and whether its arrangement is known. */
  @Can('org.read')
  @ApiOkResponse({ type: CalendarView })
  @Refuses('NOT_SIGNED_IN', 'WRONG_TYPE', 'NOT_A_CHOICE', 'MISSING_FIELD', 'UNKNOWN_FIELD')
  @Get()
  read(@Query() { year }: CalendarQuery): CalendarView {
    return this.calendar.year(year);
  }

  /** 节假日安排: replaces the announced arrangement of a year. Running promises are recalculated. */
  @Can('calendar.enter')
  @ApiOkResponse({ type: CalendarView })
  @Refuses(
    'NOT_SIGNED_IN',
    'FORBIDDEN',
    'NOT_FOUND',
    'INVALID_BODY',
    'UNKNOWN_FIELD',
    'MISSING_FIELD',
    'WRONG_TYPE',
    'NOT_A_CHOICE',
    'TOO_LONG',
    'TOO_SHORT',
    'TOO_MANY',
  )
  @Put(':year')
  enter(@Param() { year }: YearParam, @Body() body: CalendarBody): Promise<CalendarView> {
    return this.calendar.enter(year, body);
  }
}
