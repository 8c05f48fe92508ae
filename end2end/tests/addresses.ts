/** An example of every screen, for what must hold on each of them. */
export const screens = [
  "./",
  "./note/third-plate",
  "./product/bear-plate",
  "./product/bear-plate?buy=1",
  "./product/hand-cream",
  "./me/wallet",
  "./shop/xiaoman-shop",
  "./school",
  "./school/newcomer",
  "./school/newcomer/two-words",
  "./school/newcomer/read-a-receipt",
  "./school/cases/case-yunji",
  "./u/xiaoman",
  "./u/xiaoman?show=about",
  "./u/xiaoman/shelf",
];
