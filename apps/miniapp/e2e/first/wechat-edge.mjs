/** Loaded before the API: WeChat answers here, and knows each code as a person of its own. */
const WECHAT = 'https://api.weixin.qq.com/sns/jscode2session';
const there = globalThis.fetch;

globalThis.fetch = (asked, init) => {
  if (!String(asked).startsWith(WECHAT)) return there(asked, init);
  const person = new URL(String(asked)).searchParams.get('js_code');
  return Promise.resolve(Response.json({ openid: `o-${person}`, session_key: 'none' }));
};
