/** The character dictionary, `電 电|…`, which the package exports without a type. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
