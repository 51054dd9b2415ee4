import { Module } from '@nestjs/common';
import { AbsenceController } from './absence.controller.ts';
import { AbsenceQueries } from './absence.queries.ts';
import { AbsenceService } from './absence.service.ts';
import { RosterController } from './roster.controller.ts';
import { RosterQueries } from './roster.queries.ts';
import { RosterService } from './roster.service.ts';

@Module({
  controllers: [AbsenceController, RosterController],
  providers: [AbsenceQueries, AbsenceService, RosterQueries, RosterService],
})
export class DutyModule {}
