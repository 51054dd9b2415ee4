import { Module } from '@nestjs/common';
import { TelemetryController } from './telemetry.controller.ts';

@Module({ controllers: [TelemetryController] })
export class TelemetryModule {}
