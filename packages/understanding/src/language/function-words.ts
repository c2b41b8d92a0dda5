const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Frequent words of English that no language below writes the same way. */
export const englishWords = words(
  "the and you your yours it its is are was were be been being this that these those there here i i'm i'll i've i'd we we're we'll we've my our us they them their he she his her him of to for with from about into out up by at as if or but not don't doesn't didn't can't won't isn't aren't wasn't it's that's there's let's what's you're they're do does did done have has had can could should would will shall must may might what when where which who whom why how all any some every each other another more most much many few than then now just only also even still already yet again too very really never always often soon later today tomorrow yesterday week month year thanks thank please hello hey yes yeah yep sure okay sorry welcome good great nice bad best better well fine cool right wrong done ready new old first last next same thing things something anything nothing everything someone anyone everyone people time day work works working worked need needs want wants like likes know knows think thinks see seen look looks looking get gets got give gives go goes going gone make makes made take takes took find found try tries trying use used using send sent let help helps check fix fixed change changed add added update updated meeting call agreed awesome excellent perfect love loved hate terrible awful amazing wonderful happy glad sad killed it corrected shame broken slow fast down issue issues bug bugs question questions answer answers works sounds makes sense hope happening",
);

/** Frequent words of other languages; some are also English words with another meaning: "die", "war", "sin", "son". */
export const foreignWords: Readonly<Record<string, ReadonlySet<string>>> = {
  es: words(
    'el la los las un una unos unas de del al y o que qué en con por para sin sobre es son está están fue ser hay tiene tienen tengo como cómo cuando cuándo donde dónde porque pero más muy ya sí si no se me te le les nos mi tu su sus lo esto este esta eso ese esa todo todos nada gracias hola buenos buenas días tardes vale bien mal claro perfecto genial problema problemas necesito necesitamos quiero queremos puede puedes podemos también hasta desde ahora hoy mañana ayer miro veo saludos',
  ),
  de: words(
    'der die das den dem des ein eine einen einem einer und oder aber nicht kein keine ist sind war waren wird werden wurde hat haben hatte ich du er sie es wir ihr mich mir uns euch mit von zu zum zur im am auf aus bei nach für über unter vor wie was wann wo warum wer dass wenn weil auch noch nur schon sehr gut super schlecht danke bitte ja nein hallo guten morgen heute gestern rechnung passt alles klar kann können muss müssen soll geht läuft',
  ),
  fr: words(
    "le la les un une des du de et ou mais où que qui quoi dans avec pour par sans sur sous est sont était être avoir ai as a avons avez ont je tu il elle nous vous ils elles mon ma mes ton ta tes son sa ses notre votre ce cette ces pas ne plus très bien mal merci bonjour salut oui non s'il parfait super problème aujourd'hui demain hier c'est j'ai",
  ),
  it: words(
    'il lo la gli le un una di del della e o ma che chi cosa in con per su tra fra è sono era essere ho hai ha abbiamo hanno io tu lui lei noi voi loro mio tuo suo non più molto bene male grazie ciao buongiorno sì perfetto problema problemi oggi domani ieri va tutto questo questa',
  ),
  pt: words(
    'o os as um uma uns umas de do da dos das e ou mas que em no na nos nas com por para sem sobre é são está estão foi ser tem têm eu você ele ela nós meu seu não sim muito bem mal obrigado obrigada olá bom dia tarde tudo problema problemas hoje amanhã ontem',
  ),
  nl: words(
    'de het een en of maar niet geen is zijn was waren wordt heeft hebben had ik jij je hij zij wij we jullie met van voor naar op uit bij om te als wat wanneer waar waarom wie dat die ook nog al heel goed slecht dank bedankt graag ja nee hallo morgen vandaag gisteren dit deze',
  ),
  ca: words('el la els les un una i o però que què amb per sense és són està gràcies hola bon dia molt bé si us plau'),
};
