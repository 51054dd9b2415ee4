import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiProperty, ApiResponse } from '@nestjs/swagger';
import { sentences, type ErrorCode } from '@sandan/domain';
import { statuses } from './errors.ts';

/** The path prefix of the API. */
export const PREFIX = 'api/v1';

/** The body of every error. */
export class ErrorBody {
  @ApiProperty({ enum: Object.keys(sentences), enumName: 'ErrorCode' })
  code!: ErrorCode;

  @ApiProperty({ description: 'The sentence shown to the user, in Chinese.' })
  message!: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  detail!: Record<string, unknown>;

  @ApiProperty()
  requestId!: string;
}

/**
 * Documents the codes of a route's own rules, by status. `openapi.kinds.ts` adds those that follow from its
 * kind.
 */
export function Refuses(...codes: ErrorCode[]): MethodDecorator {
  const byStatus = Map.groupBy(codes, (code) => statuses[code]);
  return applyDecorators(
    ...[...byStatus].map(([status, some]) =>
      ApiResponse({ status, type: ErrorBody, description: some.join(', ') }),
    ),
  );
}

export const ONCE = 'once';

/** A repeated request with the same `Idempotency-Key` has no second effect; documented for the whole kind. */
export const Once = (): MethodDecorator => SetMetadata(ONCE, true);
