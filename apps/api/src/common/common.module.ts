import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Callers } from './caller.ts';
import { CalendarDays } from './calendar-days.ts';
import { Clock } from './clock.ts';
import { CONFIG, type Config } from './config.ts';
import { Drain } from './drain.ts';
import { Firewall } from './firewall.ts';
import { Limits } from './limits.ts';
import { SealedCursors } from './sealed-cursors.ts';
import { SecurityLog } from './security.ts';
import { Siblings } from './siblings.ts';
import { Tellings } from './telling.ts';
import { Tokens } from './tokens.ts';
import { Transaction } from './transaction.ts';
import { Vault } from './vault.ts';

/** Providers that every module uses. */
@Global()
@Module({})
export class CommonModule {
  static with(config: Config, clock: Clock, siblings = new Siblings()): DynamicModule {
    return {
      module: CommonModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: Siblings, useValue: siblings },
        CalendarDays,
        Callers,
        Drain,
        Firewall,
        Limits,
        SealedCursors,
        SecurityLog,
        Tellings,
        Tokens,
        Transaction,
        Vault,
      ],
      exports: [
        CONFIG,
        Clock,
        Siblings,
        CalendarDays,
        Callers,
        Drain,
        Firewall,
        Limits,
        SealedCursors,
        SecurityLog,
        Tellings,
        Tokens,
        Transaction,
        Vault,
      ],
    };
  }
}
