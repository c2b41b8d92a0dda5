/** Forms of one given name, a line each. A form may stand in several lines: "Chris" is Christopher or Christine. */
const forms = `
abigail abby gail
abraham abe bram
albert al bert bertie
alejandro alex jandro
alexander alex alec sandy sasha xander lex
alexandra alex sandra sasha lexi
alfred al fred alfie
amanda mandy
andrew andy drew andre andreas andrei
angela angie
anne ann anna annie nancy nan
anthony tony antonio anton
arthur art artie
barbara barb babs barbie
benjamin ben benny benji
bernard bernie
bradley brad
caroline carol carrie carolyn
catherine katherine kathryn katharine kate katie kathy cathy kat kitty katya
charles charlie chuck chas carlos carl karl
charlotte charlie lottie
christina christine chris tina chrissy christy
christopher chris kit topher
clifford cliff
cynthia cindy
daniel dan danny
david dave davey
deborah debra deb debbie
dennis denny denis
dmitri dmitry dima mitya dimitri
donald don donny
dorothy dot dottie
douglas doug
edward ed eddie ted ned eduardo
eleanor ellie nora
elizabeth elisabeth liz beth betty lizzie eliza libby lisa betsy
emily em emmy
eugene gene evgeny yevgeny
evelyn evie
florence flo
francis frank franco francisco paco
frances fran francie
franklin frank
frederick fred freddy fritz
gabriel gabe
gerald jerry gerry
gregory greg gregor
harold harry hal
henry harry hank enrique henri heinrich
howard howie
isabella isabel bella izzy
jacob jake
jacqueline jackie
james jim jimmy jamie jaime
janet jan
jason jay
jeffrey jeff geoff geoffrey
jennifer jen jenny
jeremy jerry
jessica jess jessie
jonathan jon jonny nathan
john jack johnny jon juan johann johannes ivan
joseph joe joey jose giuseppe
joshua josh
judith judy
julia julie
kenneth ken kenny
kimberly kim
lawrence larry laurence lars
leonard len lenny leo
leslie les
linda lindy
louis lou luis lewis louie
lucas luke luca
lucille lucy
margaret maggie meg peggy marge margie greta rita
maria mary marie molly polly
mark marc marcus marco
martha marty
martin marty
matthew matt mateo matthias
maximilian max
megan meg
melissa missy mel lissa
michael mike mick mickey miguel mikhail mischa misha michel
mitchell mitch
mohammed mohamed muhammad mohammad mohamad
natalie nat
nathaniel nathan nat nate
nicholas nick nicky nico nicolas nikolai klaus
oliver ollie
pamela pam
patricia pat patty tricia trish
patrick pat paddy
paul pablo pavel paolo
peter pete pedro pyotr pierre
philip phil phillip felipe
rachel rae
randall randy
raymond ray
rebecca becky becca
richard rick dick rich ricky ricardo richie
robert bob rob bobby robbie bert roberto
roberta bobbie
roderick rod
roger rodge
ronald ron ronnie
russell russ
samantha sam
samuel sam sammy
sandra sandy
sarah sara sally sadie
sebastian seb
sharon shari
sophia sophie sofia
stanley stan
stephanie steph
stephen steven steve stefan esteban
susan sue susie suzanne suzy susanna
sydney sid
teresa theresa terry tess
terrence terry terence
theodore ted theo teddy
thomas tom tommy tomas
timothy tim timmy
valerie val
veronica ronnie vera
victor vic viktor
victoria vicky tori vika
vincent vince vinny
virginia ginny
vladimir vova volodya
walter walt wally
wilhelm willi
william will bill billy willy liam guillermo
yelena elena lena helena helen
yusuf yousef youssef
zachary zach zack
`;

const groupsOf = new Map<string, Set<number>>();
for (const [group, line] of forms.trim().split('\n').entries()) {
  for (const form of line.split(' ')) groupsOf.set(form, (groupsOf.get(form) ?? new Set()).add(group));
}

/** True if both are forms of one given name, such as "bob" and "robert". */
export function areForms(left: string, right: string): boolean {
  const groups = groupsOf.get(left);
  const others = groupsOf.get(right);
  if (!groups || !others) return false;
  for (const group of groups) if (others.has(group)) return true;
  return false;
}
