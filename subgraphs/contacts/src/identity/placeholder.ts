/** Words for "nothing", compared without case, blanks and punctuation. */
const words = new Set(
  `na none null nil nan nothing no undefined unknown unkown notset notavailable notapplicable notprovided notgiven notknown
   tbd tba tbc missing empty blank unassigned anonymous noname nobody nocompany unknowncompany unknownaccount unknownuser
   novalue nodata inconnu unbekannt keine keiner desconocido ninguno ninguna desconhecido nenhum sconosciuto onbekend geen`.split(
    /\s+/,
  ),
);

/** True for a text that means "nothing": `N/A`, `(not set)`, `-`, `Unknown`. */
export function isPlaceholder(text: string): boolean {
  const bare = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return bare === '' || words.has(bare);
}

/**
 * True for an id that means "nothing", including zero and minus one: Salesforce exports contain `000000000000000AAA`.
 */
export function isNullId(text: string): boolean {
  const bare = text.replace(/[^A-Za-z0-9]/g, '');
  return isPlaceholder(text) || /^0+(\.0+)?(AAA)?$/i.test(bare) || /^\s*-\s*1(\.0+)?\s*$/.test(text);
}
