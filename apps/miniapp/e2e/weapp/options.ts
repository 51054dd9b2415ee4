/** The options of a WeChat call, as far as this app uses them. */
export interface Options {
  url?: string;
  data?: unknown;
  method?: string;
  header?: Record<string, string>;
  dataType?: string;
  timeout?: number;
  filePath?: string;
  name?: string;
  formData?: Record<string, string>;
  title?: string;
  confirmText?: string;
  delta?: number;
  tmplIds?: string[];
  success?: (result: object) => void;
  fail?: (error: { errMsg: string; errno?: number }) => void;
  complete?: (result: object) => void;
}

/** A call that WeChat refuses: `errMsg` begins with the call's own name. */
export class Refusal extends Error {
  readonly errno?: number;

  constructor(why: string, errno?: number) {
    super(why);
    this.errno = errno;
  }
}

/** WeChat answers by callbacks; `complete` follows in any case. */
export const answering =
  (name: string, run: (options: Options) => unknown) =>
  (options: Options = {}) => {
    const succeed = (result: unknown) => {
      const told = { ...(result as object | undefined), errMsg: `${name}:ok` };
      options.success?.(told);
      options.complete?.(told);
    };
    const fail = (error: Error) => {
      const told = {
        errMsg: `${name}:fail ${error.message}`,
        ...(error instanceof Refusal && error.errno !== undefined && { errno: error.errno }),
      };
      options.fail?.(told);
      options.complete?.(told);
    };
    void Promise.resolve(options).then(run).then(succeed, fail);
    return { abort: () => undefined, onProgressUpdate: () => undefined, onHeadersReceived: () => undefined };
  };
