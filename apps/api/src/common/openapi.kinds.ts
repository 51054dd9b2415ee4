import type { OpenAPIObject } from '@nestjs/swagger';
import type { ErrorCode } from '@sandan/domain';
import { statuses } from './errors.ts';
import { ONCE, PREFIX } from './openapi.ts';
import { KEY_SHAPE } from './transaction.ts';
import { CAN, NEEDS_CONSENT, permissions, type Permission } from './viewer.ts';

type Operation = NonNullable<OpenAPIObject['paths'][string]['post']>;

/** A route handler with its decorators' metadata. */
export type Handler = (...rest: never[]) => unknown;

const on = (is: boolean, ...codes: ErrorCode[]): ErrorCode[] => (is ? codes : []);
const read = <T>(key: string, handler: Handler): T | undefined =>
  Reflect.getMetadata(key, handler) as T | undefined;

/** The codes that every route of a kind may refuse with, by its path, permission and body. */
function codesOf(
  path: string,
  method: string,
  { parameters = [], requestBody }: Operation,
  handler: Handler,
): ErrorCode[] {
  const can = read<Permission>(CAN, handler);
  const takesFields =
    requestBody !== undefined || parameters.some((one) => 'in' in one && one.in === 'query');
  const isWrite = method !== 'get';
  return [
    ...on(isWrite, 'INVALID_BODY', 'BODY_TOO_LARGE', 'TOO_SLOW', 'TOO_OFTEN'),
    ...on(can !== undefined, 'NOT_SIGNED_IN'),
    // A forbidden route and a malformed id both answer 404.
    ...on(path.includes('{') || (can !== undefined && permissions[can].length > 0), 'NOT_FOUND'),
    ...on(read(NEEDS_CONSENT, handler) === true, 'CONSENT_NEEDED'),
    ...on(read(ONCE, handler) === true, 'IDEMPOTENCY_MISMATCH', 'IDEMPOTENCY_KEY_INVALID'),
    ...on(takesFields, 'WRONG_TYPE'),
    // A write without a body refuses one.
    ...on(takesFields || isWrite, 'UNKNOWN_FIELD'),
    ...on(path.startsWith(`/${PREFIX}/`), 'TOO_BUSY'),
    'INTERNAL',
  ];
}

function add({ responses }: Operation, codes: readonly ErrorCode[]): void {
  for (const [status, some] of Map.groupBy(codes, (code) => String(statuses[code]))) {
    const known = (responses[status] as { description: string } | undefined)?.description.split(', ') ?? [];
    const schema = { $ref: '#/components/schemas/ErrorBody' };
    Object.assign(responses, {
      [status]: {
        description: [...new Set([...known, ...some])].join(', '),
        content: { 'application/json': { schema } },
      },
    });
  }
}

const KEY = 'Idempotency-Key';
const taken =
  '8 to 128 visible characters. The same key and body give the same answer, the same key with another ' +
  'body IDEMPOTENCY_MISMATCH; without one a repeated request is a new one.';
const ignored = 'Taken, and of no consequence: done twice, this changes no more than done once.';

/**
 * Adds the `Idempotency-Key` header: every POST accepts it, none requires it (ADR 25). A route for which a key
 * means something else describes it.
 */
function addKey(operation: Operation): void {
  const refuses = (code: ErrorCode): boolean =>
    Object.values(operation.responses).some((one) =>
      (one as { description?: string }).description?.includes(code),
    );
  const parameters = operation.parameters ?? [];
  const own = parameters.find((one) => !('$ref' in one) && one.name === KEY);
  const description = own && 'description' in own ? own.description : undefined;
  Object.assign(operation, {
    parameters: [
      ...parameters.filter((one) => one !== own),
      {
        name: KEY,
        in: 'header',
        required: false,
        description: description ?? (refuses('IDEMPOTENCY_MISMATCH') ? taken : ignored),
        schema: { type: 'string', ...(refuses('IDEMPOTENCY_KEY_INVALID') && { pattern: KEY_SHAPE.source }) },
      },
    ],
  });
}

/** Adds what holds for every route of a kind, so that no route has to declare it. */
export function complete(
  document: OpenAPIObject,
  handlerOf: (operationId: string) => Handler,
): OpenAPIObject {
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(operations) as [string, Operation][]) {
      add(operation, codesOf(path, method, operation, handlerOf(operation.operationId!)));
      if (method === 'post') addKey(operation);
    }
  }
  return document;
}
