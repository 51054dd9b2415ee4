import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError, needsConsent } from '@sandan/domain';
import { Callers } from '../../common/caller.ts';
import { CAN, NEEDS_CONSENT, permissions, PUBLIC, type Permission, type SignedRequest } from '../../common/viewer.ts';

/** Stands before every route: who is asking, and may they ask this at all? A route that says neither is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly callers: Callers,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = context.getHandler();
    if (this.reflector.get<string | undefined>(PUBLIC, route)) return true;
    const permission = this.reflector.get<Permission | undefined>(CAN, route);
    if (!permission) throw new DomainError('FORBIDDEN');
    const request = context.switchToHttp().getRequest<SignedRequest>();
    Object.assign(request, await this.callers.of(request.headers.authorization));
    if (!permissions[permission](request.viewer)) throw new DomainError('NOT_FOUND');
    if (this.reflector.get<true | undefined>(NEEDS_CONSENT, route) && needsConsent(request.viewer.consent)) throw new DomainError('CONSENT_NEEDED');
    return true;
  }
}
