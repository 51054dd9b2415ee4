import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiResponse } from '@nestjs/swagger';
import { sentences, type ErrorCode } from '@sandan/domain';
import { statuses } from './errors.ts';

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

/** Documents the codes with which a route refuses, by status. */
export function Refuses(...codes: ErrorCode[]): MethodDecorator {
  const always: ErrorCode[] = ['INTERNAL'];
  const byStatus = Map.groupBy([...codes, ...always], (code) => statuses[code]);
  const responses = [...byStatus].map(([status, some]) => ApiResponse({ status, type: ErrorBody, description: some.join(', ') }));
  return applyDecorators(...responses);
}
