/** Words of a question that say nothing about what is asked. */
const filler = new Set(
  (
    'a an the of to in on at for from with by about is are was were be been being am do does did doing done have has had having ' +
    'i me my we us our ours you your he him his she her it its they them their there here this that these those ' +
    'what which who whom whose when where how much many whats please can could would should will shall may might must ' +
    'show list give tell find get see display name need want know like let look us and or but if so then than as into onto over ' +
    'all any some every each both just only also very really currently now right actually exactly far ' +
    'whos wheres hows whens im lets hey hi hello thanks thank ok okay s re ve ll d m t so up out ' +
    'us pull bring compute calculate report overview break down view terms term figure figures number numbers data ' +
    'across among between during within per until since ago yet still ever today'
  ).split(' '),
);

/** True for a word that no part of an answer has to explain. */
export const isFiller = (folded: string): boolean => filler.has(folded);
