import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { DomainError } from '@sandan/domain';
import type { FastifyRequest } from 'fastify';

/** Whether a route's handler reads the body, or the whole request. */
function readsBody(context: ExecutionContext): boolean {
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name) ??
    {}) as object;
  const readers = [RouteParamtypes.BODY, RouteParamtypes.REQUEST].map((type) => `${type}:`);
  return Object.keys(args).some((arg) => readers.some((reader) => arg.startsWith(reader)));
}

/**
 * Refuses fields sent to a route that reads none, as an unknown field is refused elsewhere. A guard, because with
 * a single interceptor Nest runs every handler through Observables.
 */
@Injectable()
export class NoBodyGuard implements CanActivate {
  /** @throws DomainError UNKNOWN_FIELD */
  canActivate(context: ExecutionContext): boolean {
    const { body } = context.switchToHttp().getRequest<FastifyRequest>();
    const [field] = Object.keys((body as object | null | undefined) ?? {});
    if (field !== undefined && !readsBody(context)) throw new DomainError('UNKNOWN_FIELD', { field });
    return true;
  }
}
