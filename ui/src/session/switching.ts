let wanted: string | null = null;

/** The vault that the unlock screen is to offer first, once. */
export function offerNext(path: string): void {
  wanted = path;
}

export function takeOffer(): string | null {
  const path = wanted;
  wanted = null;
  return path;
}
