// What is seen in each video.
//
// A slide begins with the caption that contains the words of `from` and stays until the next
// one. `draw(k)` returns it as SVG; `k(words, …)` tells how far something has come that begins
// with the caption containing these words: 0 before, 1 after. Who changes the time of a caption
// moves the picture with it. `sound` is heard at that moment.
//
// The lowest 90 of 540 stay free for the captions, words are at least 36 high.

import { HEIGHT, WIDTH, illustration, measure, picture, text } from "./letters.mjs";

const BOARD = "#2b3d2b";
const CHALK = "#f4f3ea";
const PALE = "#c3ccb9";
const YOUNG = "#c6de94";
const PAPER = "#fffdf6";
const INK = "#21231d";
const LEAF = "#2c5f27";
const QUIET = "#585b50";
const RULE = "#b9b7a8";
const TICKET = "#ffefd3";
const TICKET_EDGE = "#dcb06a";
const ON_TICKET = "#6f430a";
const ORANGE = "#ff8d63";

const plate = await picture("bear-plate");
const rabbit = await picture("face-xiaoman");

// ---- What is drawn again and again --------------------------------------------------------

export const board = [
  `<rect width="${WIDTH}" height="${HEIGHT}" fill="${BOARD}"/>`,
  `<path d="${Array.from({ length: 14 }, (_, i) => `M${i * 69 + 31} 0V${HEIGHT}`).join("")}`,
  `${Array.from({ length: 8 }, (_, i) => `M0 ${i * 69 + 27}H${WIDTH}`).join("")}"`,
  ` stroke="#fff" stroke-opacity=".06" stroke-width="1.5" fill="none"/>`,
].join("");

const round = (v) => Number(v.toFixed(2));

/** Comes up a little while it becomes visible. */
function rise(p, inner, far = 14) {
  if (p <= 0) return "";
  if (p >= 1) return inner;
  return `<g opacity="${round(p)}" transform="translate(0 ${round((1 - p) * far)})">${inner}</g>`;
}

/** Only becomes visible. */
const fade = (p, inner) => rise(p, inner, 0);

/** Stays, but steps back. */
const dim = (p, inner) => (p <= 0 ? inner : `<g opacity="${round(1 - p * 0.5)}">${inner}</g>`);

const box = (x, y, w, h, r, paint) =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" rx="${r}" ${paint}/>`;

/** A line that is drawn from its first point towards its second. */
function stroke(p, [x1, y1], [x2, y2], paint) {
  if (p <= 0) return "";
  const to = `${round(x1 + (x2 - x1) * p)} ${round(y1 + (y2 - y1) * p)}`;
  return `<path d="M${x1} ${y1}L${to}" fill="none" stroke-linecap="round" ${paint}/>`;
}

const pencil = (x, y, size = 92) =>
  illustration("pencil", round(x - size * 0.04), round(y - size * 0.95), size);

/** A square of a practice book with a character that is written from left to right. */
function practice(character, x, y, size, p) {
  const half = size / 2;
  const id = `w${x}`;
  const inside =
    p <= 0
      ? ""
      : text(character, x + half, y + size * 0.84, size * 0.84, {
          fill: "#2c4a1c",
          anchor: "middle",
          kind: "song",
        });
  return [
    box(x, y, size, size, 6, `fill="#fdfdf3" stroke="#8fae62" stroke-width="3.5"`),
    `<path d="M${x + half} ${y}V${y + size}M${x} ${y + half}H${x + size}" stroke="#8fae62" stroke-width="1.8" stroke-dasharray="6 6" opacity=".8"/>`,
    p > 0 && p < 1
      ? `<clipPath id="${id}">${box(x, y, size * p, size, 0, "")}</clipPath><g clip-path="url(#${id})">${inside}</g>`
      : inside,
  ].join("");
}

/** Two characters, then a line under them; the pencil follows the hand. */
function writing(characters, first, second, line) {
  const [x, y, size, gap] = [228, 72, 236, 26];
  const right = x + size * 2 + gap;
  const under = y + size + 46;
  const wave = (p) => Math.sin(p * 19) * 62;
  let tip = [x + 10, y + size * 0.7];
  if (first > 0) tip = [x + size * first, y + size * 0.58 + wave(first)];
  if (second > 0) tip = [x + size + gap + size * second, y + size * 0.58 + wave(second)];
  if (line > 0) tip = [x + (right - x) * line, under];
  return [
    practice(characters[0], x, y, size, first),
    practice(characters[1], x + size + gap, y, size, second),
    stroke(line, [x, under], [right, under], `stroke="${YOUNG}" stroke-width="6"`),
    pencil(tip[0] + 8, tip[1], 128),
  ].join("");
}

/** 广告, ink in a plain box. Its foot stands on y. */
function mark(x, y, size, ink = INK) {
  const width = size * 2 + 22;
  return (
    box(x, y - size - 1, width, size * 1.3, 7, `fill="none" stroke="${ink}" stroke-width="2.5"`) +
    text("广告", x + 11, y, size, { fill: ink })
  );
}

const tick = (p, x, y, colour = YOUNG) =>
  p <= 0
    ? ""
    : `<path d="M${x} ${y}l14 15l${round(28 * p)} ${round(-34 * p)}" fill="none" stroke="${colour}" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/>`;

const cross = (p, x, y) =>
  rise(
    p,
    `<circle cx="${x}" cy="${y}" r="27" fill="#fae5dd"/><path d="M${x - 10} ${y - 10}l20 20m0 -20l-20 20" stroke="#9c3015" stroke-width="5.5" stroke-linecap="round"/>`,
  );

/** Paper with a torn lower edge. */
function receipt(x, y, w, h) {
  const tooth = 13;
  const count = Math.round(w / (tooth * 2));
  const step = w / count;
  let teeth = "";
  for (let i = count; i > 0; i -= 1) {
    teeth += `L${round(x + (i - 0.5) * step)} ${y + h}L${round(x + (i - 1) * step)} ${y + h - tooth}`;
  }
  return `<path d="M${x + 14} ${y}H${x + w - 14}Q${x + w} ${y} ${x + w} ${y + 14}V${y + h - tooth}${teeth}V${y + 14}Q${x} ${y} ${x + 14} ${y}Z" fill="${PAPER}"/>`;
}

/** A notched ticket; `stub` is how wide its right part is. */
function ticket(x, y, w, h, stub, hole = 10) {
  const cut = x + w - stub;
  const r = 14;
  return (
    `<path d="M${x + r} ${y}H${cut - hole}A${hole} ${hole} 0 0 0 ${cut + hole} ${y}H${x + w - r}Q${x + w} ${y} ${x + w} ${y + r}V${y + h - r}Q${x + w} ${y + h} ${x + w - r} ${y + h}H${cut + hole}A${hole} ${hole} 0 0 0 ${cut - hole} ${y + h}H${x + r}Q${x} ${y + h} ${x} ${y + h - r}V${y + r}Q${x} ${y} ${x + r} ${y}Z" fill="${TICKET}" stroke="${TICKET_EDGE}" stroke-width="2"/>` +
    `<path d="M${cut} ${y + hole + 8}V${y + h - hole - 8}" stroke="${TICKET_EDGE}" stroke-width="2.5" stroke-dasharray="6 6"/>`
  );
}

/** A line of a receipt: words, dots, sum. */
function entry(words, sum, y, [left, right], { fill = INK, size = 40 } = {}) {
  const from = left + measure(words, size) + 16;
  const to = right - measure(sum, size) - 16;
  return [
    text(words, left, y, size, { fill }),
    `<path d="M${round(from)} ${y - 11}H${round(to)}" stroke="${RULE}" stroke-width="2.5" stroke-dasharray="2.5 6"/>`,
    text(sum, right, y, size, { fill, anchor: "end" }),
  ].join("");
}

// ---- two-words ----------------------------------------------------------------------------

function note(first, { guides = 0, money = 0 } = {}) {
  return [
    box(120, 30, 720, 408, 18, `fill="${PAPER}"`),
    fade(money, box(250, 53, 450, 62, 8, `fill="#e2efc6"`)),
    fade(
      first,
      mark(148, 97, 36) + text("若你购买，作者约得¥3.20", 264, 97, 36, { fill: INK }),
    ),
    text("第三个餐盘才对", 148, 168, 44, { fill: INK }),
    rabbit(148, 194, 56, 28),
    text("小满妈妈", 220, 235, 36, { fill: INK }),
    // As large as the name: the same measure stands beside both.
    fade(
      guides,
      [
        [134, 64],
        [384, 202],
      ]
        .map(
          ([x, y]) =>
            `<path d="M${x - 8} ${y}h16m-8 0v37m-8 0h16" fill="none" stroke="#c8481f" stroke-width="3.5"/>`,
        )
        .join("") + text("一样大", 408, 235, 36, { fill: "#c8481f" }),
    ),
    box(148, 268, 664, 144, 14, `fill="#f1eee4"`),
    plate(162, 280, 120),
    text("分格吸盘餐盘", 306, 328, 38, { fill: INK }),
    text("¥64.00", 306, 388, 44, { fill: INK }),
  ].join("");
}

const chip = (words, x, y, w, fill, ink) =>
  box(x, y, w, 76, 38, `fill="${fill}"`) +
  text(words, x + w / 2, y + 53, 40, { fill: ink, anchor: "middle" });

const twoWords = {
  title: "写在第一行",
  alt: "绿色黑板上，两个田字格里写下“广告”，再看一篇笔记怎样把这两个字和“若你购买，作者约得3.20元”放在第一行，最后对着看三处",
  poster: ["写在第一行。", 2.6],
  slides: [
    {
      from: "你写了一篇笔记",
      draw: (k) =>
        rise(k("你写了一篇笔记", { delay: 0.1, sound: "low" }), note(0)) +
        fade(
          k("你写了一篇笔记", { delay: 1.6 }),
          box(148, 52, 664, 60, 8, `fill="none" stroke="${RULE}" stroke-width="2.5" stroke-dasharray="9 8"`),
        ),
    },
    {
      from: "体验分享，加上",
      draw: (k) =>
        [
          rise(k("体验分享，加上", { delay: 0.2, sound: "c" }), chip("体验分享", 84, 112, 236, "#e2efc6", "#294a18")),
          rise(k("体验分享，加上", { delay: 1.1, sound: "e" }), text("＋", 360, 166, 44, { fill: CHALK, anchor: "middle" }) + chip("购买链接", 400, 112, 236, TICKET, ON_TICKET)),
          rise(
            k("就要显著标明", { delay: 0.3, sound: "g" }),
            text("＝", 676, 166, 44, { fill: CHALK, anchor: "middle" }) +
              box(714, 102, 170, 96, 12, `fill="${PAPER}"`) +
              text("广告", 799, 170, 56, { fill: INK, anchor: "middle" }),
          ),
          rise(
            k("》第九条", { delay: 0.2, sound: "tick" }),
            text("《互联网广告管理办法》", 480, 308, 48, { fill: CHALK, anchor: "middle" }) +
              text("第九条", 480, 382, 48, { fill: YOUNG, anchor: "middle" }),
          ),
        ].join(""),
    },
    {
      from: "写在第一行。",
      draw: (k) =>
        writing(
          "广告",
          k("写在第一行。", { delay: 0.3, length: 0.8, sound: "tick" }),
          k("写在第一行。", { delay: 1.2, length: 0.8, sound: "tick" }),
          k("写在第一行。", { delay: 2.1, length: 0.4, sound: "g" }),
        ),
    },
    {
      from: "不用翻页",
      draw: (k) =>
        note(k("不用翻页", { delay: 0.5, sound: "tick" }), {
          guides: k("和作者名一样大", { delay: 0.3, length: 0.6, sound: "e" }),
          money: k("钱数也在", { delay: 0.3, sound: "g" }),
        }),
    },
    {
      from: "不要放在图的角落",
      draw: (k) => {
        const cut = k("不要放在图的角落", { delay: 1.6, length: 0.7, sound: "tick" });
        return [
          // A picture with the words in its corner, cut by a frame.
          rise(
            k("不要放在图的角落", { delay: 0.1, sound: "c" }),
            plate(110, 40, 310, 16) +
              text("广告", 340, 336, 26, { fill: "#5f7f74", wrong: true }) +
              (cut <= 0
                ? ""
                : `<path fill="${BOARD}" opacity=".86" fill-rule="evenodd" d="M104 34H426V356H104Z M${round(104 + 32 * cut)} ${round(34 + 16 * cut)}H${round(426 - 60 * cut)}V${round(356 - 64 * cut)}H${round(104 + 32 * cut)}Z"/>` +
                  box(104 + 32 * cut, 34 + 16 * cut, 322 - 92 * cut, 322 - 80 * cut, 3, `fill="none" stroke="${CHALK}" stroke-width="3" stroke-dasharray="10 8"`)) +
              text("图的角落", 236, 424, 40, { fill: CHALK, anchor: "middle" }),
          ),
          cross(k("不要放在图的角落", { delay: 2.4 }), 362, 410),
          rise(
            k("不要用浅灰色", { delay: 0.1, sound: "c" }),
            box(540, 40, 310, 310, 16, `fill="${PAPER}"`) +
              text("广告", 572, 110, 40, { fill: "#e4e2da" }) +
              text("小满妈妈", 572, 176, 40, { fill: INK }) +
              [214, 254, 294].map((y, i) => box(572, y, [246, 246, 150][i], 14, 7, `fill="#dedbd0"`)).join("") +
              illustration("sun", 772, 18, 104) +
              text("浅灰色", 676, 424, 40, { fill: CHALK, anchor: "middle" }),
          ),
          cross(k("不要用浅灰色", { delay: 1.8, sound: "tick" }), 782, 410),
        ].join("");
      },
    },
    {
      from: "跟在后面",
      draw: (k) => {
        const later = k("转到群里", { delay: 0.2, sound: "low" });
        // In the middle first, then it makes room.
        return [
          `<g transform="translate(0 ${round(122 * (1 - later))})">`,
          box(150, 44, 660, 116, 16, `fill="${PAPER}"`),
          mark(190, 120, 48),
          rise(k("跟在后面", { delay: 0.7, sound: "c" }), box(336, 66, 142, 72, 12, `fill="#f1e5ee"`) + text("合作", 407, 118, 44, { fill: "#6a3b62", anchor: "middle" })),
          rise(k("跟在后面", { delay: 1.4, sound: "e" }), box(502, 66, 142, 72, 12, `fill="#e1edf3"`) + text("赠品", 573, 118, 44, { fill: "#2c5873", anchor: "middle" })),
          "</g>",
          rise(
            later,
            box(150, 206, 660, 208, 24, `fill="#e2efc6"`) +
              `<path d="M160 372l-40 42l72 -6Z" fill="#e2efc6"/>` +
              text("广告：这只餐盘我用了半个", 190, 276, 44, { fill: "#294a18" }) +
              text("月，你买了，我有佣金。", 190, 332, 44, { fill: "#294a18" }) +
              text("番茄会染色。", 190, 388, 44, { fill: "#294a18" }),
          ),
          stroke(k("转到群里", { delay: 1.2, sound: "tick" }), [190, 290], [278, 290], `stroke="${LEAF}" stroke-width="5"`),
        ].join("");
      },
    },
    {
      from: "点开的人会少吗",
      draw: (k) => {
        const row = (delay, name, words, cue, sound, result, y, colour) =>
          rise(
            k("点开的人会少吗", { delay, sound: "tick" }),
            illustration(name, 130, y - 62, 84) + text(words, 246, y, 46, { fill: CHALK }),
          ) +
          rise(k(cue, { delay: 0.3, sound }), text(result, 830, y, 46, { fill: colour, anchor: "end" }));
        return [
          row(0.2, "eye", "点开的人", "会，点开的人", "low", "少一点", 112, ORANGE),
          row(0.7, "package", "退货", "可是买错的", "e", "少了", 212, YOUNG),
          row(1.2, "speech-balloon", "回来问的人", "回来问的人多", "g", "多了", 312, YOUNG),
          rise(k("这是写的人", { delay: 0.3, sound: "tick" }), text("一个人的感觉，没有算过数", 480, 412, 40, { fill: PALE, anchor: "middle" })),
        ].join("");
      },
    },
    {
      from: "对着看三处",
      draw: (k) =>
        [
          ["第一行有“广告”，够大", "第一行有没有", 0.3, "c"],
          ["钱数写了", "钱数写了没有", 0.3, "e"],
          ["缺点写了", "钱数写了没有", 1.5, "g"],
        ]
          .map(([words, cue, delay, sound], i) => {
            const y = 140 + i * 112;
            return (
              rise(k("对着看三处", { delay: 0.2 + i * 0.5, sound: "tick" }), text(words, 250, y, 52, { fill: CHALK })) +
              rise(k("对着看三处", { delay: 0.2 + i * 0.5 }), stroke(1, [166, y + 16], [222, y + 16], `stroke="${PALE}" stroke-width="3"`)) +
              tick(k(cue, { delay, sound }), 170, y - 18)
            );
          })
          .join(""),
    },
    {
      from: "要不要信",
      draw: (k) => writing("广告", 1, 1, k("要不要信", { delay: 0.3, length: 0.8, sound: "chord" })),
    },
  ],
};

// ---- receipt-lines ------------------------------------------------------------------------

const receiptLines = {
  title: "一张小票，一行一行看",
  alt: "绿色黑板上一张撕边小票：标价79.00，店铺券减10.00，品类券减5.00，到手64.00；随后标价79.00分成买的人、分享的人、平台和商家四份，相加相等",
  poster: ["最后一行是到手价", 2],
  slides: [
    {
      from: "一只餐盘，标价",
      draw: (k) =>
        [
          rise(k("一只餐盘，标价", { delay: 0.1, sound: "low" }), plate(110, 70, 320, 20)),
          rise(
            k("一只餐盘，标价", { delay: 0.8, sound: "c" }),
            text("标价", 500, 148, 44, { fill: PALE }) + text("¥79.00", 860, 150, 68, { fill: CHALK, anchor: "end" }),
          ),
          rise(
            k("用两张券，到手", { delay: 0.3, sound: "e" }),
            ticket(560, 196, 134, 74, 34, 7) + ticket(726, 196, 134, 74, 34, 7) +
              text("10", 610, 250, 44, { fill: ON_TICKET, anchor: "middle" }) + text("5", 776, 250, 44, { fill: ON_TICKET, anchor: "middle" }),
          ),
          rise(
            k("用两张券，到手", { delay: 1.2, sound: "g" }),
            text("到手", 500, 374, 44, { fill: PALE }) + text("¥64.00", 860, 376, 72, { fill: YOUNG, anchor: "end" }),
          ),
        ].join(""),
    },
    {
      from: "中间这几步",
      draw: (k) => {
        const [left, right] = [92, 570];
        const steps = ["第一行是标价", "店铺券满", "品类券满"].map((w) => k(w, { delay: 0.1, length: 0.5 }));
        const last = k("最后一行是到手价", { delay: 0.1, length: 0.5 });
        // The line one reads moves down the paper.
        const y = 122 + 66 * (steps[1] + steps[2]) + 84 * last;
        // The paper comes out as far as it is printed.
        const long = 118 + 66 * (steps[0] + steps[1] + steps[2]) + 98 * last;
        const both = k("合起来减15", { delay: 0.4, sound: "e" });
        return [
          rise(k("中间这几步", { delay: 0.1, sound: "low" }), receipt(60, 24, 542, round(long)) + text("价格小票", left, 86, 44, { fill: INK }) + `<path d="M92 108H570" stroke="${QUIET}" stroke-width="2.5" stroke-dasharray="9 7"/>`),
          fade(steps[0], box(74, y, 514, 60 + 16 * last, 10, `fill="#e2efc6"`)),
          rise(k("第一行是标价", { delay: 0.4, sound: "tick" }), entry("标价", "79.00", 166, [left, right])),
          rise(k("店铺券满", { delay: 0.5, sound: "tick" }), entry("店铺券", "−10.00", 232, [left, right], { fill: LEAF })),
          rise(k("品类券满", { delay: 0.5, sound: "tick" }), entry("品类券", "−5.00", 298, [left, right], { fill: LEAF })),
          rise(
            k("最后一行是到手价", { delay: 0.5, sound: "g" }),
            `<path d="M92 332H570" stroke="${QUIET}" stroke-width="2.5" stroke-dasharray="9 7"/>` +
              text("到手价", left, 400, 44, { fill: INK }) + text("¥64.00", right, 404, 62, { fill: INK, anchor: "end" }),
          ),
          rise(k("店铺券满", { delay: 0.9, sound: "c" }), ticket(636, 128, 264, 96, 122) + text("¥10", 656, 192, 46, { fill: ON_TICKET }) + text("满69", 795, 190, 36, { fill: ON_TICKET })),
          rise(k("品类券满", { delay: 0.9, sound: "c" }), ticket(636, 246, 264, 96, 122) + text("¥5", 656, 310, 46, { fill: ON_TICKET }) + text("满60", 795, 308, 36, { fill: ON_TICKET })),
          rise(both, text("共减15.00", 768, 410, 44, { fill: YOUNG, anchor: "middle" })),
        ].join("");
      },
    },
    {
      from: "券上写着门槛",
      draw: (k) => {
        const rule = k("券上写着门槛", { delay: 0.9, length: 0.5, sound: "tick" });
        const date = k("券上写着门槛", { delay: 1.8, length: 0.5, sound: "tick" });
        return [
          rise(
            k("券上写着门槛", { delay: 0.1, sound: "low" }),
            ticket(110, 60, 740, 250, 190, 18) +
              text("¥10", 150, 216, 92, { fill: ON_TICKET }) +
              text("小满店铺券", 362, 134, 46, { fill: INK }) +
              text("满69可用", 362, 204, 42, { fill: ON_TICKET }) +
              text("11月30日前", 362, 274, 42, { fill: ON_TICKET }) +
              box(690, 150, 130, 70, 35, `fill="none" stroke="${ON_TICKET}" stroke-width="3"`) +
              text("已领", 755, 200, 40, { fill: ON_TICKET, anchor: "middle" }),
          ),
          stroke(rule, [362, 219], [362 + measure("满69可用", 42), 219], `stroke="#c8481f" stroke-width="5"`),
          stroke(date, [362, 289], [362 + measure("11月30日前", 42), 289], `stroke="#c8481f" stroke-width="5"`),
          rise(k("门槛没到", { delay: 0.3, sound: "e" }), text("还差9.00元？不用凑", 480, 402, 48, { fill: CHALK, anchor: "middle" })),
        ].join("");
      },
    },
    {
      from: "再看近7日",
      draw: (k) => {
        const scale = 4.9;
        const from = 352;
        const row = (p, words, value, y, fill, ink) =>
          fade(
            Math.min(1, p * 4),
            text(words, 326, y + 42, 38, { fill: CHALK, anchor: "end" }) +
              box(from, y, value * scale * p, 58, 10, `fill="${fill}"`) +
              (p >= 1 ? text(value.toFixed(2), 880, y + 44, 44, { fill: ink, anchor: "end" }) : ""),
          );
        const diff = k("便宜的是5.00", { delay: 0.4, sound: "g" });
        const [a, b] = [from + 64 * scale, from + 69 * scale];
        return [
          row(k("再看近7日", { delay: 0.1, length: 0.5, sound: "low" }), "标价", 79, 60, "#7d8a74", CHALK),
          row(k("再看近7日", { delay: 0.9, length: 0.5, sound: "c" }), "近7日最低", 69, 152, "#e0b566", CHALK),
          row(k("再看近7日", { delay: 1.8, length: 0.5, sound: "e" }), "今天到手", 64, 244, YOUNG, YOUNG),
          fade(
            diff,
            `<path d="M${round(a)} 150V326M${round(b)} 150V326" stroke="${CHALK}" stroke-width="2.5" stroke-dasharray="7 6"/>` +
              box(a, 152, b - a, 58, 4, `fill="#ff8d63"`) +
              text("比近7日最低便宜5.00", 480, 400, 48, { fill: YOUNG, anchor: "middle" }),
          ),
        ].join("");
      },
    },
    {
      from: "去了哪里",
      draw: (k) => {
        const parts = [
          ["买的人省下", 15, "买的人省下15", "#a6d08f", "c"],
          ["分享的人", 3.2, "分享的人得3.20", ORANGE, "e"],
          ["平台", 1.28, "平台留1.28", "#d9d8cc", "g"],
          ["商家", 59.52, "商家到手59.52", "#e0b566", "a"],
        ];
        const [left, whole, gap] = [90, 780, 5];
        const open = k("去了哪里", { delay: 1.6, length: 0.5 });
        let x = left;
        let bar = "";
        let rows = "";
        parts.forEach(([words, value, cue, colour, sound], i) => {
          const width = ((whole - gap * 3) * value) / 79;
          const p = k(cue, { delay: 0.2, sound });
          bar += box(x, 38, width + (i < 3 ? gap * (1 - open) : 0), 62, 0, `fill="#78876f"`);
          bar += fade(p, box(x, 38, width, 62, 0, `fill="${colour}"`));
          x += width + gap;
          const y = 166 + i * 60;
          rows += rise(
            p,
            `<circle cx="108" cy="${y - 15}" r="15" fill="${colour}"/>` +
              entry(words, value.toFixed(2), y, [146, 870], { fill: CHALK, size: 42 }),
          );
        });
        return [
          rise(
            k("去了哪里", { delay: 0.1, sound: "low" }),
            `<clipPath id="bar">${box(left, 38, whole, 62, 14, "")}</clipPath><g clip-path="url(#bar)">${bar}</g>`,
          ),
          fade(1 - k("买的人省下15", { length: 0.3 }), rise(k("去了哪里", { delay: 0.6 }), text("标价79.00元", 480, 250, 64, { fill: CHALK, anchor: "middle" }))),
          rows,
          rise(
            k("四份相加", { delay: 0.3, sound: "chord" }),
            `<path d="M90 374H870" stroke="${PALE}" stroke-width="2.5" stroke-dasharray="9 7"/>` +
              text("四份相加", 146, 428, 42, { fill: YOUNG }) + text("79.00", 870, 430, 48, { fill: YOUNG, anchor: "end" }),
          ),
        ].join("");
      },
    },
    {
      from: "哪一行对不上",
      draw: (k) =>
        writing(
          "对账",
          k("哪一行对不上", { delay: 0.2, length: 0.6, sound: "tick" }),
          k("哪一行对不上", { delay: 0.9, length: 0.6, sound: "tick" }),
          k("哪一行对不上", { delay: 1.6, length: 0.4, sound: "chord" }),
        ),
    },
  ],
};

// ---- return-days --------------------------------------------------------------------------

const pill = (words, fill, ink, x = 480, y = 338, w = 470) =>
  box(x - w / 2, y, w, 84, 42, `fill="${fill}"`) +
  text(words, x, y + 58, 44, { fill: ink, anchor: "middle" });

const returnDays = {
  title: "卖出不等于挣到",
  alt: "绿色黑板上一排日期，从21日签收数过七天到29日；佣金3.20元先冻结，过了七天才能提，第五天退货就一起退回，最后比较卖十单退四单和卖七单不退",
  poster: ["没有退货，才解冻", 2.4],
  slides: [
    {
      from: "卖出去了，",
      draw: (k) =>
        [
          rise(k("卖出去了，", { delay: 0.2, sound: "c" }), text("卖出", 250, 270, 120, { fill: CHALK, anchor: "middle", kind: "song" })),
          rise(k("卖出去了，", { delay: 1.6, sound: "low" }), `<path d="M430 208H530M430 250H530M508 176L452 282" stroke="${ORANGE}" stroke-width="11" stroke-linecap="round" fill="none"/>`),
          rise(k("卖出去了，", { delay: 0.9, sound: "e" }), text("挣到", 710, 270, 120, { fill: YOUNG, anchor: "middle", kind: "song" })),
        ].join(""),
    },
    {
      from: "看一单餐盘",
      draw: (k) => {
        const x = [150, 370, 590, 810];
        const icons = ["shopping-cart", "package", "spiral-calendar", "unlocked"];
        const words = ["下单", "签收", "等七天", "能提"];
        const ordered = k("下单那天", { delay: 0.2, length: 0.5, sound: "c" });
        const signed = k("买的人签收了", { delay: 0.2, length: 0.9, sound: "e" });
        const at = x[0] + (x[1] - x[0]) * signed;
        return [
          stroke(k("看一单餐盘", { delay: 0.2, length: 1 }), [x[0], 222], [x[3], 222], `stroke="${PALE}" stroke-width="5" stroke-dasharray="2 14"`),
          stroke(signed, [x[0], 222], [x[1], 222], `stroke="${YOUNG}" stroke-width="7"`),
          ...x.map((cx, i) => {
            const shown = k("看一单餐盘", { delay: 0.3 + i * 0.35, sound: "tick" });
            const reached = [ordered, signed, 0, 0][i];
            return rise(
              shown,
              dim(
                1 - reached,
                illustration(icons[i], cx - 52, 60, 104) +
                  `<circle cx="${cx}" cy="222" r="17" fill="${reached > 0.5 ? YOUNG : PALE}"/>` +
                  text(words[i], cx, 296, 44, { fill: CHALK, anchor: "middle" }),
              ),
            );
          }),
          rise(
            ordered,
            `<g transform="translate(${round(at - x[0])} 0)">${box(50, 338, 200, 84, 42, `fill="${signed >= 1 ? "#e1edf3" : "#edeae2"}"`)}</g>`,
          ),
          fade(ordered * (1 - Math.min(1, signed * 3)), text("预估", 150, 396, 44, { fill: QUIET, anchor: "middle" })),
          fade(signed >= 1 ? 1 : 0, text("冻结", 370, 396, 44, { fill: "#2c5873", anchor: "middle" })),
          rise(k("看一单餐盘", { delay: 1.9, sound: "low" }), text("佣金¥3.20", 890, 396, 44, { fill: YOUNG, anchor: "end" })),
        ].join("");
      },
    },
    {
      from: "从签收的第二天",
      draw: (k) => {
        const free = k("没有退货，才解冻", { delay: 1.2, sound: "chord" });
        const law = k("不用说理由", { delay: 0.2, sound: "low" });
        const except = k("不在其内", { delay: 0.2, sound: "low" });
        const days = Array.from({ length: 9 }, (_, i) => {
          const cx = 92 + i * 97;
          const shown = k("从签收的第二天", { delay: 0.1 });
          const counted =
            i === 0
              ? k("从签收的第二天", { delay: 0.2 })
              : i < 8
                ? k("从签收的第二天", { delay: 0.5 + i * 0.32, length: 0.25, sound: "tick" })
                : free;
          const fill = i === 0 ? TICKET : i === 8 ? "#a6d08f" : YOUNG;
          return fade(
            shown,
            `<circle cx="${cx}" cy="172" r="41" fill="none" stroke="${PALE}" stroke-width="3"/>` +
              fade(counted, `<circle cx="${cx}" cy="172" r="42" fill="${fill}"/>`) +
              text(String(21 + i), cx, 186, 40, { fill: counted > 0.5 ? "#294a18" : PALE, anchor: "middle" }),
          );
        });
        return [
          ...days,
          fade(k("从签收的第二天", { delay: 0.2 }), text("签收", 92, 266, 38, { fill: TICKET, anchor: "middle" })),
          fade(
            k("从签收的第二天", { delay: 2.9 }),
            `<path d="M150 228v12h656v-12" fill="none" stroke="${YOUNG}" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round"/>` +
              text("七天", 480, 288, 42, { fill: YOUNG, anchor: "middle" }),
          ),
          fade(free, text("能提", 868, 266, 38, { fill: "#a6d08f", anchor: "middle" })),
          fade(law * (1 - except), text("《消费者权益保护法》第二十五条", 480, 92, 42, { fill: CHALK, anchor: "middle" })),
          fade(except, text("定做、鲜活易腐等几类除外", 480, 92, 42, { fill: TICKET, anchor: "middle" })),
          fade(1 - free, rise(k("从签收的第二天", { delay: 0.4 }), pill("佣金¥3.20　冻结", "#e1edf3", "#2c5873"))),
          fade(free, pill("佣金¥3.20　能提", "#e2efc6", "#2c5f27")),
        ].join("");
      },
    },
    {
      from: "要是第五天",
      draw: (k) =>
        [
        ...Array.from({ length: 7 }, (_, i) => {
          const cx = 186 + i * 98;
          const on = i < 5 ? k("要是第五天", { delay: 0.1 + i * 0.22, length: 0.2, sound: i === 4 ? "low" : "tick" }) : 0;
          return (
            `<circle cx="${cx}" cy="86" r="39" fill="none" stroke="${PALE}" stroke-width="3"/>` +
            fade(on, `<circle cx="${cx}" cy="86" r="40" fill="${i === 4 ? ORANGE : YOUNG}"/>`) +
            text("一二三四五六七"[i], cx, 101, 40, { fill: on > 0.5 ? "#2b2a14" : PALE, anchor: "middle" })
          );
        }),
        rise(k("要是第五天", { delay: 1.3 }), text("退货", 578, 180, 42, { fill: ORANGE, anchor: "middle" })),
        rise(
          k("买的人拿回", { delay: 0.1 }),
          box(110, 208, 740, 90 + 68 * (k("也一起退回去", { delay: 0.1 }) + k("账单多一行", { delay: 0.1 })), 18, `fill="${PAPER}"`),
        ),
        rise(k("买的人拿回", { delay: 0.4, sound: "e" }), entry("买的人拿回", "64.00", 272, [146, 814], { size: 44 })),
        rise(k("也一起退回去", { delay: 0.4, sound: "c" }), entry("佣金退回", "−3.20", 340, [146, 814], { size: 44 })),
        rise(k("账单多一行", { delay: 0.4, sound: "tick" }), entry("订单…2714", "已扣回", 408, [146, 814], { size: 44, fill: QUIET })),
      ].join(""),
    },
    {
      from: "举个例子",
      draw: (k) => {
        const discs = (count, back, y, come, cue) =>
          Array.from({ length: count }, (_, i) => {
            const gone = i >= count - back ? k(cue, { delay: 1.7 + (i - count + back) * 0.2, length: 0.3, sound: "tick" }) : 0;
            const cx = 92 + i * 60;
            return fade(
              Math.min(1, Math.max(0, come * count - i)),
              `<circle cx="${cx}" cy="${y}" r="24" fill="none" stroke="${PALE}" stroke-width="3" stroke-dasharray="6 6"/>` +
                (gone >= 1
                  ? ""
                  : `<g opacity="${round(1 - gone)}"><circle cx="${cx}" cy="${y}" r="25" fill="#7db4a8"/><circle cx="${cx}" cy="${y}" r="14" fill="#5f978b"/></g>`),
            );
          }).join("");
        return [
          rise(k("举个例子", { delay: 0.1, sound: "low" }), text("卖10单，退4单", 68, 86, 46, { fill: CHALK })),
          discs(10, 4, 146, k("举个例子", { delay: 0.4, length: 0.9 }), "举个例子"),
          rise(k("剩六单", { delay: 0.4, sound: "c" }), text("19.20", 892, 166, 60, { fill: CHALK, anchor: "end" })),
          rise(k("卖七单", { delay: 0.1, sound: "low" }), text("卖7单，退0单", 68, 258, 46, { fill: CHALK })),
          discs(7, 0, 318, k("卖七单", { delay: 0.4, length: 0.7 }), "卖七单"),
          rise(k("卖七单", { delay: 1.5, sound: "e" }), text("22.40", 892, 338, 60, { fill: YOUNG, anchor: "end" })),
          rise(k("少退货比多卖", { delay: 0.3, sound: "g" }), text("少退货，比多卖管用", 480, 428, 48, { fill: YOUNG, anchor: "middle" })),
        ].join("");
      },
    },
    {
      from: "不是拦着人退",
      draw: (k) =>
        [
          ["straight-ruler", "尺寸写清", "尺寸写清", 0.2, "c"],
          ["memo", "缺点写在前面", "尺寸写清", 1.2, "e"],
          ["speech-balloon", "不合适，劝他先别买", "劝他先别买", 0.3, "g"],
        ]
          .map(([name, words, cue, delay, sound], i) => {
            const y = 140 + i * 118;
            return (
              rise(k("不是拦着人退", { delay: 0.2 + i * 0.5, sound: "tick" }), illustration(name, 140, y - 68, 92)) +
              rise(k(cue, { delay, sound }), text(words, 280, y, 54, { fill: CHALK }))
            );
          })
          .join(""),
    },
    {
      from: "留得住的那一单",
      draw: (k) =>
        writing(
          "挣到",
          k("留得住的那一单", { delay: 0.2, length: 0.6, sound: "tick" }),
          k("留得住的那一单", { delay: 0.9, length: 0.6, sound: "tick" }),
          k("留得住的那一单", { delay: 1.6, length: 0.4, sound: "chord" }),
        ),
    },
  ],
};

export const color = BOARD;

export const videos = {
  "receipt-lines": receiptLines,
  "return-days": returnDays,
  "two-words": twoWords,
};
