import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { addressOf } from '../../common/address.ts';
import { COUNTS, Limits, type LimitRule } from '../../common/limits.ts';
import { isAnonymousRequest } from '../../common/anonymous-request.ts';
import type { SignedRequest } from '../../common/viewer.ts';

/**
 * Limits writes, first per person, then per address: a person over their limit takes nothing from neighbours
 * behind the same address. Requests without a session do not write; sign-in has its own limits.
 */
@Injectable()
export class WriteLimitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: Limits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context
      .switchToHttp()
      .getRequest<Partial<SignedRequest> & Pick<SignedRequest, 'method' | 'url' | 'ip'>>();
    if (request.method === 'GET' || request.method === 'HEAD') return true;
    if (!request.viewer) return true;
    const kind = isAnonymousRequest(request) ? 'unseen' : 'write';
    await this.limits.take(`${kind}.person`, request.viewer.id);
    await this.limits.take(`${kind}.address`, addressOf(request));
    const daily = this.reflector.get<LimitRule | undefined>(COUNTS, context.getHandler());
    if (daily) await this.limits.take(daily, request.viewer.id);
    return true;
  }
}
