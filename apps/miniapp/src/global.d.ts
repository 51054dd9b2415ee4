/** Address of the API: empty for H5 (same origin), a full address for the mini-program. Set at build time. */
declare const API_BASE: string;

declare module '*.module.scss' {
  const names: Readonly<Record<string, string>>;
  export default names;
}
