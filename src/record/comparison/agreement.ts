/** How far those who stand somewhere agree. Pure. */

/**
 * Van der Eijk's measure of agreement A on an ordered scale: 1 where all are in one category (or share two neighbouring
 * ones as far as that goes), 0 where all categories are as frequent, -1 where one half is at each end. `frequencies` are
 * those of the categories in order, three at least; null where there is nobody.
 *
 * C. van der Eijk, Measuring agreement in ordered rating scales. Quality and Quantity 35 (2001), 325–341: the
 * distribution is taken apart into layers in each of which every category is either empty or as full as any other.
 */
export function agreement(frequencies: readonly number[]): number | null {
  const total = frequencies.reduce((sum, n) => sum + n, 0);
  if (total === 0) return null;
  let left = frequencies;
  let weighted = 0;
  while (left.some((n) => n > 0)) {
    const layer = Math.min(...left.filter((n) => n > 0));
    const filled = left.map((n) => n > 0);
    const size = layer * filled.filter((full) => full).length;
    weighted += (size / total) * layerAgreement(filled);
    left = left.map((n) => (n > 0 ? n - layer : 0));
  }
  return weighted;
}

/** From 0, all at one, to 1, one half at each end: A turned round and set between 0 and 1, as the R package agrmt has it. */
export function polarization(frequencies: readonly number[]): number | null {
  const agreed = agreement(frequencies);
  return agreed === null ? null : (1 - agreed) / 2;
}

function layerAgreement(filled: readonly boolean[]): number {
  const categories = filled.length;
  const full = filled.filter((one) => one).length;
  const { unimodal, bimodal } = triples(filled);
  const modality =
    unimodal + bimodal === 0
      ? 1
      : ((categories - 2) * unimodal - (categories - 1) * bimodal) /
        ((categories - 2) * (unimodal + bimodal));
  return modality * (1 - (full - 1) / (categories - 1));
}

/** Of all three categories in order: how often two that touch in rank are full and the third is not, and how often the ends alone. */
function triples(filled: readonly boolean[]): { readonly unimodal: number; readonly bimodal: number } {
  let [unimodal, bimodal] = [0, 0];
  for (let i = 0; i < filled.length; i++) {
    for (let j = i + 1; j < filled.length; j++) {
      for (let k = j + 1; k < filled.length; k++) {
        const [a, b, c] = [filled[i], filled[j], filled[k]];
        if (a && !b && c) bimodal++;
        else if (b && a !== c) unimodal++;
      }
    }
  }
  return { unimodal, bimodal };
}
