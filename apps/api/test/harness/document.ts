import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { readFileSync } from 'node:fs';

type Schema = Readonly<Record<string, unknown>>;

export interface Media {
  readonly schema?: Schema;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Readonly<Record<string, Media>> }>
  >;
}

export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export const openapi = JSON.parse(
  readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8'),
) as Document;

/**
 * An answer, as it goes out. `route` is the path's template with the prefix, as Fastify writes it (`:id`).
 */
export interface Answered {
  readonly method: string;
  readonly route: string | undefined;
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Converts an OpenAPI 3.0 schema to JSON Schema; fields that an object does not name are forbidden. */
function strict(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strict);
  if (!isSchema(value)) return value;
  const { nullable, example: _, ...rest } = value;
  const schema: Schema = Object.fromEntries(
    Object.entries(rest).map(([key, one]) => [key, key === 'enum' ? one : strict(one)]),
  );
  const closed =
    isSchema(schema['properties']) && schema['type'] === 'object' && !('additionalProperties' in schema)
      ? { ...schema, additionalProperties: false }
      : schema;
  return nullable ? { anyOf: [{ type: 'null' }, closed] } : closed;
}

const pathOf = (route: string): string => route.replace(/:(\w+)/g, '{$1}');
const pointer = (...parts: string[]): string =>
  `document#/${parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;

/** Compares answers with the document: status, code, and every field of the body. */
export class Contract {
  private readonly ajv = formats.default(new Ajv({ strict: false, allErrors: false }));
  private readonly known = new Map<string, ValidateFunction>();

  constructor() {
    this.ajv.addSchema(
      strict({ paths: openapi.paths, components: openapi.components }) as Schema,
      'document',
    );
  }

  /** What is wrong with an answer, or null. */
  wrongWith({ method, route, status, type, text }: Answered): string | null {
    const path = pathOf(route ?? '');
    const verb = method.toLowerCase() === 'head' ? 'get' : method.toLowerCase();
    const operation = openapi.paths[path]?.[verb];
    if (!operation)
      return status === 404 && method !== 'HEAD'
        ? this.check(pointer('components', 'schemas', 'ErrorBody'), text)
        : null;
    const documented = operation.responses[String(status)];
    if (!documented) return `${status} is not documented`;
    const media = Object.keys(documented.content ?? {}).find((name) => type.startsWith(name));
    if (documented.content && !media) return `${type} is not documented`;
    if (media !== 'application/json' || method === 'HEAD') return null;
    return (
      this.check(
        pointer('paths', path, verb, 'responses', String(status), 'content', media, 'schema'),
        text,
      ) ?? codeTrouble(status, documented.description, text)
    );
  }

  private check(at: string, text: string): string | null {
    const validate = this.known.get(at) ?? this.ajv.compile({ $ref: at });
    this.known.set(at, validate);
    return validate(JSON.parse(text))
      ? null
      : this.ajv.errorsText(validate.errors, { dataVar: 'body' }) +
          JSON.stringify(validate.errors?.map(({ params }) => params));
  }
}

/** The codes of a status are listed in its description. */
function codeTrouble(status: number, description: string, text: string): string | null {
  if (status < 400) return null;
  const { code } = JSON.parse(text) as { code: string };
  return description.split(', ').includes(code) ? null : `${code} is not documented`;
}
