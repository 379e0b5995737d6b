/** French: "de" before a word, "d’" before a vowel: "de mars 2026", "d’avril 2026". */
export function de(text: string): string {
  return /^[aeiouyàâéèêîôû]/i.test(text) ? `d’${text}` : `de ${text}`;
}
