/** Class names stay as in the source. */
export default new Proxy<Record<string, string>>({}, { get: (_, name) => String(name) });
