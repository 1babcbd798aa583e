/** What a range bar stands for: the middle 80 % of outcomes, the middle one, and the average. */
export type Range = { readonly low: number; readonly mid: number; readonly high: number; readonly mean: number };

/** One scale for all bars of a chart: positions in percent of the width, and where the ticks stand. */
export type Axis = { readonly place: (value: number) => number; readonly ticks: readonly number[]; readonly zero: number };

/** The scale that holds every range and nought, with a little air at both ends. */
export function axisOf(ranges: readonly Range[], tickCount = 4): Axis {
  return axisBetween(...endsOf(ranges), tickCount);
}

/** Where a scale that holds every range and nought begins and ends. */
export function endsOf(ranges: readonly Range[]): readonly [from: number, to: number] {
  const all = ranges.flatMap(({ low, high, mean }) => [low, high, mean]).filter(Number.isFinite);
  const [from, to] = [Math.min(0, ...all), Math.max(0, ...all)];
  const air = (to - from) * 0.02;
  return from === to ? [from, from + 1] : [from < 0 ? from - air : 0, to > 0 ? to + air : 0];
}

/** The scale from one figure to another. */
export function axisBetween(start: number, end: number, tickCount = 4): Axis {
  const place = (value: number) => Math.round(((value - start) / (end - start)) * 100_000) / 1000;
  return { place, ticks: ticksOf(start, end, tickCount), zero: place(0) };
}

/** Round figures, about `count` of them, from `start` to `end`. (d3-scale does not run where `Object.prototype` is frozen.) */
function ticksOf(start: number, end: number, count: number): readonly number[] {
  const rough = (end - start) / count;
  const power = Math.floor(Math.log10(rough));
  const lead = rough / 10 ** power;
  const step = lead >= Math.sqrt(50) ? 10 : lead >= Math.sqrt(10) ? 5 : lead >= Math.SQRT2 ? 2 : 1;
  // Whole numbers are multiplied or divided, never fractions, so that three tenths are 0.3.
  const figure = (at: number) => (power < 0 ? (at * step) / 10 ** -power : at * step * 10 ** power);
  const width = figure(1);
  const first = Math.ceil(start / width);
  return Array.from({ length: Math.floor(end / width) - first + 1 }, (_, at) => figure(first + at));
}

/**
 * Reads decimal text for a position on screen only; amounts are never reckoned with this. A figure known only between
 * bounds (`1.00 – 3.00`) stands in the middle of them.
 */
export function position(text: string): number {
  const bounds = text.split(" – ").map(Number);
  const value = bounds.reduce((sum, it) => sum + it, 0) / bounds.length;
  return Number.isFinite(value) ? value : 0;
}
