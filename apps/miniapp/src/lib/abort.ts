/**
 * The WeChat runtime has no AbortController; without one the query library starts nothing and says nothing.
 * The build puts this one in its place (config/index.ts), in every module, whatever "global" means on the
 * phone.
 */
type Listener = () => void;

export class AbortSignal {
  aborted = false;
  reason: unknown = undefined;
  onabort: Listener | null = null;
  private readonly listeners = new Set<Listener>();

  addEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.delete(listener);
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }

  tell(): void {
    this.onabort?.();
    this.listeners.forEach((listener) => listener());
  }
}

export class AbortController {
  readonly signal = new AbortSignal();

  abort(reason: unknown = new Error('aborted')): void {
    if (this.signal.aborted) return;
    this.signal.aborted = true;
    this.signal.reason = reason;
    this.signal.tell();
  }
}
