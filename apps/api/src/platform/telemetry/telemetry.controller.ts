import { Controller, Get, Inject, Optional, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiProperty, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@sandan/domain';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../../common/config.ts';
import { Refuses } from '../../common/openapi.ts';
import { Siblings } from '../../common/siblings.ts';
import { Public } from '../../common/viewer.ts';
import { metricsWith, registry } from './metrics.ts';

/** Routes outside `/api/v1`, for `setGlobalPrefix` to leave out. */
export const telemetryPaths = ['health/live', 'health/ready', 'metrics'] as const;

const PATIENCE = 1000;

class Health {
  @ApiProperty({ enum: ['ok'] }) status!: 'ok';
}

@ApiTags('telemetry')
@Controller()
export class TelemetryController {
  constructor(
    private readonly source: DataSource,
    @Optional() @Inject(CONFIG) private readonly config?: Pick<Config, 'hasMetrics'>,
    @Optional() private readonly siblings: Siblings = new Siblings(),
  ) {
    this.siblings.answer('metrics', () => registry.getMetricsAsJSON());
  }

  @Public('probed by the supervisor that restarts the process')
  @ApiOkResponse({ type: Health })
  @Refuses()
  @Get('health/live')
  live(): Health {
    return { status: 'ok' };
  }

  @Public('probed by the load balancer')
  @ApiOkResponse({ type: Health })
  @Refuses('TOO_BUSY')
  @Get('health/ready')
  async ready(): Promise<Health> {
    if (!(await inTime(this.source.query('SELECT 1')))) throw new DomainError('TOO_BUSY');
    return { status: 'ok' };
  }

  @Public(
    'read from inside the network, and only where METRICS says so; a proxy in front must not pass it on',
  )
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Refuses('NOT_FOUND')
  @Get('metrics')
  async metrics(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    if (this.config?.hasMetrics === false) throw new DomainError('NOT_FOUND');
    void reply.header('content-type', registry.contentType);
    return metricsWith(await this.siblings.ask('metrics'));
  }
}

/** Whether the work succeeded within a second. */
async function inTime(work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, PATIENCE, false)));
  const done = work.then(
    () => true,
    () => false,
  );
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}
