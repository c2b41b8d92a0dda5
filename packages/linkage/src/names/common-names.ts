/** How many of 100,000 people in the United States have the most common family names, roughly: enough to tell common from rare. */
const familyNames = `smith 830 johnson 655 williams 550 brown 485 jones 480 garcia 395 miller 395 davis 380 rodriguez 370 martinez 360
hernandez 355 lopez 295 gonzalez 285 wilson 270 anderson 265 thomas 255 taylor 255 moore 245 jackson 240 martin 240 lee 235 perez 230
thompson 225 white 225 harris 210 sanchez 205 clark 190 ramirez 190 lewis 180 robinson 180 walker 175 young 165 allen 165 king 160
wright 155 scott 150 torres 150 nguyen 150 hill 145 flores 145 green 145 adams 145 nelson 145 baker 140 hall 140 rivera 135 campbell 130
mitchell 130 carter 130 roberts 125 gomez 125 phillips 120 evans 120 turner 120 diaz 120 parker 115 cruz 115 edwards 115 collins 115
reyes 110 stewart 110 morris 110 morales 110 murphy 105 cook 100 rogers 100 kim 100 patel 80 chen 90 wang 80 singh 70 khan 60 li 90`;

/** The same of given names, by their most common form. */
const givenNames = `james 1600 michael 1500 robert 1500 john 1500 david 1200 william 1150 mary 1150 richard 800 joseph 800 thomas 700
jennifer 500 patricia 500 linda 500 elizabeth 550 barbara 450 susan 450 jessica 400 sarah 400 karen 350 christopher 700 daniel 650
matthew 550 anthony 500 mark 450 steven 450 andrew 400 paul 400 kevin 350 brian 350 jason 350 maria 450 nancy 300 lisa 350 sandra 300
ashley 250 emily 250 kimberly 300 michelle 300 amanda 280 melissa 280 laura 260 jose 300 juan 200 mohammed 100 wei 60`;

const tableOf = (text: string): Map<string, number> =>
  new Map([...text.matchAll(/\b([a-z]+) (\d+)/g)].map(([, name = '', share]) => [name, Number(share) / 100_000]));

const families = tableOf(familyNames);
const givens = tableOf(givenNames);

/** Share of people with a family name, roughly; names that are not listed count as rare. */
export const familyShare = (name: string): number => families.get(name) ?? 0.000_1;

/** Share of people with a given name, roughly. */
export const givenShare = (name: string): number => givens.get(name) ?? 0.002;
