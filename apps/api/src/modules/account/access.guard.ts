import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '@sandan/domain';
import { Clock } from '../../common/clock.ts';
import { Tokens } from '../../common/tokens.ts';
import { CAN, permissions, PUBLIC, type Permission, type SignedRequest } from '../../common/viewer.ts';
import { ViewerSource } from '../../common/viewer-source.ts';

/** Stands before every route: who is asking, and may they ask this at all? A route that says neither is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: Tokens,
    private readonly viewers: ViewerSource,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = context.getHandler();
    if (this.reflector.get<string | undefined>(PUBLIC, route)) return true;
    const permission = this.reflector.get<Permission | undefined>(CAN, route);
    if (!permission) throw new DomainError('FORBIDDEN');
    const request = context.switchToHttp().getRequest<SignedRequest>();
    request.viewer = await this.viewerOf(request.headers.authorization);
    if (!permissions[permission](request.viewer)) throw new DomainError('NOT_FOUND');
    return true;
  }

  private async viewerOf(authorization: string | undefined): Promise<SignedRequest['viewer']> {
    const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
    if (!token) throw new DomainError('NOT_SIGNED_IN');
    const viewer = await this.viewers.viewer(await this.tokens.accountOf(token), this.clock.at());
    if (!viewer) throw new DomainError('NOT_SIGNED_IN');
    return viewer;
  }
}
