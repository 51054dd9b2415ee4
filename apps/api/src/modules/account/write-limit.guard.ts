import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { addressOf } from '../../common/address.ts';
import { Limits } from '../../common/limits.ts';
import type { SignedRequest } from '../../common/viewer.ts';

/**
 * Counts writes, of the person first: whoever is stopped there takes nothing from their neighbours behind the same address. Whoever
 * is not signed in writes nothing; signing in has limits of its own.
 */
@Injectable()
export class WriteLimitGuard implements CanActivate {
  constructor(private readonly limits: Limits) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Partial<SignedRequest> & Pick<SignedRequest, 'method' | 'ip'>>();
    if (request.method === 'GET' || request.method === 'HEAD') return true;
    if (!request.viewer) return true;
    await this.limits.take('write.person', request.viewer.id);
    await this.limits.take('write.address', addressOf(request));
    return true;
  }
}
