// The words of the page, and how numbers are written.

export const words = {
  ad: "广告",
  earns: "作者约得",
  earnsLong: "若你购买，作者约得",
  evidence: { verified: "自购已验证", verified30: "自购 30 天复评", gift: "赠品", partner: "合作", unbought: "未购" },
  like: "喜欢",
  save: "收藏",
  reactions: "表态",
  back: "返回",
  close: "关闭",
  share: "分享",
  follow: "关注",
  say: "说点什么",
  claim: "领取",
  claimed: "已领取",
  forShop: (from) => (from > 0 ? `满 ${from} 元可用` : "无门槛"),
  more: (title) => `“${title}”的更多选项`,
  picture: (i, n) => `第 ${i} 张，共 ${n} 张`,
  notKept: "没有记下来，请再试一次。",
  pageTitle: (title) => `${title} · 种草`,
};

const compact = new Intl.NumberFormat("zh-CN", { notation: "compact" });

/** A count as it stands beside a heart. */
export const count = (n) => (n >= 10_000 ? compact.format(n) : String(n));
