import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiResponse } from '@nestjs/swagger';
import { sentences, type ErrorCode } from '@sandan/domain';
import { statuses } from './errors.ts';

/** Where every route of the API begins. */
export const PREFIX = 'api/v1';

/** The body of every refusal. */
export class ErrorBody {
  @ApiProperty({ enum: Object.keys(sentences), enumName: 'ErrorCode' })
  code!: ErrorCode;

  @ApiProperty({ description: 'What the person reads, in Chinese.' })
  message!: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  detail!: Record<string, unknown>;

  @ApiProperty()
  requestId!: string;
}

/**
 * Documents the codes with which a route refuses by its own rules, by status; what it answers for what it is,
 * `openapi.kinds.ts` adds.
 */
export function Refuses(...codes: ErrorCode[]): MethodDecorator {
  const byStatus = Map.groupBy(codes, (code) => statuses[code]);
  return applyDecorators(
    ...[...byStatus].map(([status, some]) =>
      ApiResponse({ status, type: ErrorBody, description: some.join(', ') }),
    ),
  );
}
