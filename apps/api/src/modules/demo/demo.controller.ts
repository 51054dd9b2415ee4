import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Refuses } from '../../common/openapi.ts';
import { Public } from '../../common/viewer.ts';
import { PrintedSms } from '../../platform/sms/sms.ts';
import { Advance, DemoNow, Message, MessageList, Persona, PersonaList } from './demo.dto.ts';
import { DemoService } from './demo.service.ts';

/** With DEMO=0 this module is not loaded. */
@ApiTags('demo')
@Controller('demo')
export class DemoController {
  constructor(
    private readonly demo: DemoService,
    private readonly sms: PrintedSms,
  ) {}

  @Public('invented people; chosen before signing in')
  @ApiOkResponse({ type: PersonaList })
  @Refuses()
  @Get('personas')
  async personas(): Promise<PersonaList> {
    return { items: (await this.demo.personas()).map(Persona.of) };
  }

  @Public('no SMS is sent in the demo, so the code is shown here')
  @ApiOkResponse({ type: MessageList })
  @Refuses()
  @Get('messages')
  async messages(): Promise<MessageList> {
    return { items: (await this.sms.printedEverywhere()).map(Message.of) };
  }

  @Public('the demo’s time is everybody’s')
  @ApiOkResponse({ type: DemoNow })
  @Refuses()
  @Get('clock')
  async now(): Promise<DemoNow> {
    return { now: new Date(await this.demo.readClock()).toISOString() };
  }

  @Public('the demo’s time is everybody’s')
  @HttpCode(200)
  @ApiOkResponse({ type: DemoNow })
  @Refuses('WRONG_TYPE', 'MISSING_FIELD', 'TOO_LONG', 'TOO_LATE', 'UNKNOWN_FIELD', 'INVALID_BODY')
  @Post('clock')
  async advance(@Body() { advance }: Advance): Promise<DemoNow> {
    return { now: new Date(await this.demo.advance(advance)).toISOString() };
  }
}
