import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { DomainError, tidy, type ErrorCode } from '@sandan/domain';

/** class-validator's constraint → our code; what is not listed is of the wrong type. */
const codes: Readonly<Record<string, ErrorCode>> = {
  whitelistValidation: 'UNKNOWN_FIELD',
  isDefined: 'MISSING_FIELD',
  isNotEmpty: 'MISSING_FIELD',
  maxLength: 'TOO_LONG',
  minLength: 'TOO_SHORT',
  isIn: 'NOT_A_CHOICE',
  max: 'NOT_A_CHOICE',
  min: 'NOT_A_CHOICE',
  arrayMaxSize: 'TOO_MANY',
  arrayMinSize: 'MISSING_FIELD',
};

/** Where a list of objects is wrong, the field that is. */
function innermost(error: ValidationError | undefined): ValidationError | undefined {
  return error?.children?.length ? innermost(error.children[0]) : error;
}

function translate([outer]: ValidationError[]): DomainError {
  const first = innermost(outer);
  const broken = Object.keys(first?.constraints ?? {});
  const isMissing = first?.value === undefined && !broken.includes('whitelistValidation');
  const isOfWrongType = broken.some((name) => !Object.hasOwn(codes, name));
  const code = isMissing ? 'MISSING_FIELD' : isOfWrongType ? 'WRONG_TYPE' : (codes[broken[0] ?? ''] ?? 'WRONG_TYPE');
  return new DomainError(code, { field: first?.property ?? '' });
}

/** No body of ours has lists in lists: what is nested deeper is refused below. */
const DEEPEST = 4;

function tidied(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return tidy(value);
  if (typeof value !== 'object' || value === null || depth === DEEPEST) return value;
  if (Array.isArray(value)) return value.map((one) => tidied(one, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, tidied(one, depth + 1)]));
}

/** Looks through every text as it arrives, as `checkForm` does for the workflow's forms: what nobody sees is no text. */
class TidyValidation extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    return super.transform(this.toValidate(metadata) ? tidied(value) : value, metadata) as Promise<unknown>;
  }
}

/** Checks bodies and queries that are no workflow form; unknown fields are refused. */
export const validation = new TidyValidation({
  transform: true,
  whitelist: true,
  forbidNonWhitelisted: true,
  exceptionFactory: translate,
});
