// A judge's total as the results hear it: penalties are subtracted and never lead below zero, a difficulty weighs nothing, and each step is rounded as the regulation says.
// Half away from zero, to so many decimals of a number of which one hundredth is so many parts.
const divided = (value, by) => Math.sign(value) * Math.floor((2 * Math.abs(value) + by) / (2 * by));
const rounded = (value, decimals, hundredth) => {
  const step = hundredth * 10 ** (2 - (decimals ?? 2));
  return decimals == null ? value : divided(value, step) * step;
};

/**
 * In hundredths.
 * @param marks What was given: points and weight, both in hundredths.
 * @param total How it adds up: by how much the sum is divided, and how many decimals each criterion and the total keep.
 */
export function totalOf(marks, { over, each, decimals }) {
  const sum = marks.reduce((all, { points, weight }) => all + rounded((points ?? 0) * weight, each, 100), 0);
  return divided(rounded(Math.max(0, sum), decimals, over), over);
}
