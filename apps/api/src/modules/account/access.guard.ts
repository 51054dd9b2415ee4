import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError, needsConsent } from '@sandan/domain';
import { DataSource } from 'typeorm';
import { addressOf } from '../../common/address.ts';
import { Callers } from '../../common/caller.ts';
import { Limits } from '../../common/limits.ts';
import { SecurityLog } from '../../common/security.ts';
import { isAnonymousRequest } from '../../common/anonymous-request.ts';
import {
  CAN,
  NEEDS_CONSENT,
  permissions,
  PUBLIC,
  type Permission,
  type SignedRequest,
} from '../../common/viewer.ts';

/** Authenticates and authorises every route. A route that declares neither is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly callers: Callers,
    private readonly limits: Limits,
    private readonly security: SecurityLog,
    private readonly source: DataSource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = context.getHandler();
    if (this.reflector.get<string | undefined>(PUBLIC, route)) return true;
    const permission = this.reflector.get<Permission | undefined>(CAN, route);
    if (!permission) throw new DomainError('FORBIDDEN');
    const request = context.switchToHttp().getRequest<SignedRequest>();
    Object.assign(
      request,
      await this.callers.of(request.headers.authorization, !isAnonymousRequest(request)),
    );
    if (!permissions[permission](request.viewer)) await this.refuse(request, permission);
    if (this.reflector.get<true | undefined>(NEEDS_CONSENT, route) && needsConsent(request.viewer.consent))
      throw new DomainError('CONSENT_NEEDED');
    return true;
  }

  /**
   * Recorded once a minute per caller, so that repeated requests do not fill the log.
   * @throws DomainError NOT_FOUND always: forbidden looks like missing
   */
  private async refuse(request: SignedRequest, permission: Permission): Promise<never> {
    const { viewer, session } = request;
    const isNew = await this.limits.take('refusal.noted', `${viewer.id} ${permission}`).then(
      () => true,
      () => false,
    );
    if (isNew)
      await this.security.record(this.source.manager, {
        kind: 'refused',
        account: viewer.id,
        session,
        address: addressOf(request),
        what: permission,
      });
    throw new DomainError('NOT_FOUND');
  }
}
