// Where each card stands, from data alone: nothing is measured.
//
// Which column is the shortest is told by the lengths of a phone, so a card keeps its column however
// wide the window is; the pixels follow from how wide it is now.

const NOMINAL = { column: 174, card: 96, ad: 26 };
const REM = 16;

/** What the window's width makes of columns, gaps and lengths; the breakpoints of the look. */
export function lengthsOf(windowWidth, gridWidth) {
  const n = windowWidth < 288 ? 1 : windowWidth < 600 ? 2 : windowWidth < 1200 ? 3 : windowWidth < 1600 ? 4 : 5;
  const gap = (windowWidth < 600 ? 0.625 : windowWidth < 1200 ? 1 : 1.25) * REM;
  const column = (gridWidth - (n - 1) * gap) / n;
  return { n, gap, column, card: 96, ad: 26 };
}

const heightOf = (note, { column, card, ad }) => (note.pictures[0][2] / 1000) * column + card + (note.ad ? ad : 0);

export class Masonry {
  /** Columns without cards, for a window of these lengths. */
  constructor(lengths) {
    this.lengths = lengths;
    this.nominal = new Float64Array(lengths.n);
    this.reach = new Float64Array(lengths.n);
    this.columns = Array.from({ length: lengths.n }, () => []);
    this.column = [];
    this.top = [];
  }

  /** How many cards there are. */
  get end() {
    return this.top.length;
  }

  /** How far the longest column reaches. */
  get height() {
    return Math.max(...this.reach);
  }

  /** Adds the next card, to the shortest column. */
  add(note) {
    let shortest = 0;
    for (let i = 1; i < this.nominal.length; i += 1) if (this.nominal[i] < this.nominal[shortest]) shortest = i;
    this.columns[shortest].push(this.top.length);
    this.column.push(shortest);
    this.top.push(this.reach[shortest]);
    this.nominal[shortest] += heightOf(note, NOMINAL);
    this.reach[shortest] += heightOf(note, this.lengths);
  }

  /** How far from the left edge a card stands. */
  left(index) {
    return this.column[index] * (this.lengths.column + this.lengths.gap);
  }

  /** How tall a card is with the gap below it. */
  cardHeight(note) {
    return heightOf(note, this.lengths);
  }

  /** The cards of which something lies between two heights, in reading order. */
  between(from, to) {
    const found = [];
    for (const column of this.columns) {
      let low = 0;
      let high = column.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.top[column[middle]] <= from) low = middle + 1;
        else high = middle;
      }
      // The last card that begins above may still reach below.
      for (let i = Math.max(low - 1, 0); i < column.length && this.top[column[i]] < to; i += 1) found.push(column[i]);
    }
    return found.sort((a, b) => a - b);
  }
}
