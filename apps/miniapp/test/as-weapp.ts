/** Imported first, it makes the modules that follow those of the WeChat build. */
process.env.TARO_ENV = 'weapp';
export {};
