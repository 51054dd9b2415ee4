import type { FaultKind } from './layout.ts';

const page = (
  body: string,
  style = '',
): string => `<!doctype html><html lang="zh-CN"><head><title>样页</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<style>body{margin:0;font:16px/1.5 sans-serif}main{padding:16px}
button{min-height:48px;min-width:48px;font-size:16px;display:block;margin-bottom:8px}${style}</style>
</head><body><main>${body}</main></body></html>`;

/** A page without faults, but close to several. */
export const clean = page(`
  <h1>我要点单</h1><p>有事请说，管家来接。这一行足够长，长到要换行，换了行仍然都看得见。</p>
  <button>提交</button><button>取消</button>
  <p data-may-clip style="overflow:hidden;white-space:nowrap;width:100px;text-overflow:ellipsis">有意只显示开头的一行字，后面用省略号</p>
  <div style="overflow-x:auto;width:200px" tabindex="0"><div style="width:600px">可以横着划的一行</div></div>
  <div style="height:1200px"></div><button>最后一个</button><div style="position:sticky;bottom:0;background:#fff"><button>底栏</button></div>`);

/** One page per fault; the checker must find exactly that fault. */
export const planted: Record<FaultKind, string> = {
  overflow: page('<div style="width:600px">太宽的一块</div>'),
  clipped: page('<div style="overflow:hidden;height:20px">第一行看得见<br>第二行被切掉了</div>'),
  overlap: page(
    '<button>这一个</button><button style="margin-top:-24px">压住了它</button>',
    'button{width:200px}',
  ),
  small: page('<button style="min-height:32px;height:32px">偏小</button>'),
  tiny: page('<button style="min-height:0;min-width:0;height:18px;padding:0;line-height:16px">太小</button>'),
  covered: page(
    '<div style="height:1200px"></div><button>被底栏盖住</button>' +
      '<div style="position:fixed;left:0;right:0;bottom:0;height:120px;background:#fff"></div>',
  ),
  'small-text': page('<p style="font-size:12px">太小的字</p>'),
};
