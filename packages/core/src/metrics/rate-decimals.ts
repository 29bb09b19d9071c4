/**
 * How many decimals a rate needs so that it does not read as 0: one digit that is not 0 is shown, within `max` decimals.
 * Source: kiali graph/config/common/common.go calcPrecision.
 */
export function rateDecimals(rate: number, max = 5): number {
  let decimals = 0;
  let left = Math.abs(rate);
  while (left > 0 && left < 1 && decimals < max) {
    left *= 10;
    decimals += 1;
  }
  return decimals;
}
