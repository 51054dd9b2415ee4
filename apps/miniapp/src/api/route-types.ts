import type { paths } from './schema.gen';

/** The types of the API's routes, read from the generated `paths`: parameters, body and answer by route. */

interface Operation {
  parameters: { path?: unknown; query?: unknown };
  responses: object;
}
type Routes = { [P in keyof paths as P extends `/api/v1${infer R}` ? R : never]: paths[P] };
export type Method = 'get' | 'post' | 'put' | 'delete';

/** The routes that have a method. */
export type Route<M extends Method> = {
  [P in keyof Routes]: Routes[P] extends Record<M, Operation> ? P : never;
}[keyof Routes];

type OperationOf<M extends Method, P extends Route<M>> = Extract<Routes[P][M & keyof Routes[P]], Operation>;
type Present<T> = Extract<T, object> extends never ? object : Extract<T, object>;

/** The parameters in path and query together. */
export type Params<M extends Method, P extends Route<M>> = Present<OperationOf<M, P>['parameters']['path']> &
  Present<OperationOf<M, P>['parameters']['query']>;

/** The last argument of a request; it may be left out if no parameter is required. */
export type ParamsArgument<M extends Method, P extends Route<M>> =
  object extends Params<M, P> ? [params?: Params<M, P>] : [params: Params<M, P>];

interface Json<T> {
  content: { 'application/json': T };
}
export type Body<M extends Method, P extends Route<M>> =
  OperationOf<M, P> extends { requestBody: Json<infer T> } ? T : Record<string, never>;

export type AnswerTo<M extends Method, P extends Route<M>> = OperationOf<M, P>['responses'] extends
  { 200: Json<infer T> } | { 201: Json<infer T> }
  ? T
  : undefined;

/** The routes that answer with a list in pages. */
export type ListRoute = {
  [P in Route<'get'>]: AnswerTo<'get', P> extends { items: unknown[] } ? P : never;
}[Route<'get'>];
export type ItemOf<P extends ListRoute> = AnswerTo<'get', P> extends { items: (infer T)[] } ? T : never;
