import { applyDecorators, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
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

/** Every route may fail, or be too busy while the database is away; one that writes, or rather is not `@Get`, is also limited. */
const always = (handler: object): ErrorCode[] =>
  Reflect.getMetadata(METHOD_METADATA, handler) === RequestMethod.GET ? ['TOO_BUSY', 'INTERNAL'] : ['TOO_OFTEN', 'TOO_BUSY', 'INTERNAL'];

/** Documents the codes with which a route refuses, by status. Stands above the route's method. */
export function Refuses(...codes: ErrorCode[]): MethodDecorator {
  return (target, name, descriptor) => {
    const byStatus = Map.groupBy(new Set([...codes, ...always(descriptor.value as object)]), (code) => statuses[code]);
    const responses = [...byStatus].map(([status, some]) => ApiResponse({ status, type: ErrorBody, description: some.join(', ') }));
    applyDecorators(...responses)(target, name, descriptor);
  };
}
