process.env.TARO_ENV = 'h5';
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
